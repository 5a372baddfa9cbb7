import { isSpeaker, nameWords } from './isSpeaker.js';
import type { GoldSpeaker } from './readSpeakers.js';

/** One figure: how many were right, of how many. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

export interface SpeakerReport {
  /** Attributions whose content was found, of all whose speaker is known. */
  readonly found: Share;
  /** The right speaker, by any accepted name; of those found. */
  readonly speaker: Share;
  /** The very name the gold gives; of those found. */
  readonly fullName: Share;
  /** The right speaker, by the speaker's type, and where the mention is a pronoun. */
  readonly byType: Readonly<Record<string, Share>>;
}

const PRONOUNS = new Set(
  'he she they it i we him her them his their its who this that these those'.split(' '),
);
const TYPES = ['person', 'organization', 'group', 'document', 'unnamed', 'author', 'pronoun'];

/** Adds up how often the named speaker is who really spoke. */
export class SpeakerScore {
  #gold = 0;
  #found = 0;
  #right = 0;
  #full = 0;
  readonly #byType = new Map(TYPES.map((type) => [type, { right: 0, of: 0 }]));

  /** Counts an article's attributions whose speaker is known, found or not. */
  expect(count: number): void {
    this.#gold += count;
  }

  /** Counts one attribution whose content was found; `mention` are the words of its gold source, in lower case. */
  add(name: string, gold: GoldSpeaker, mention: readonly string[]): boolean {
    const right = isSpeaker(name, gold);
    this.#found++;
    if (right) this.#right++;
    if (nameWords(name).join(' ') === nameWords(gold.speaker).join(' ')) this.#full++;
    const types = [gold.type];
    if (mention.length > 0 && mention.every((word) => PRONOUNS.has(word))) types.push('pronoun');
    for (const type of types) {
      const share = this.#byType.get(type) ?? { right: 0, of: 0 };
      this.#byType.set(type, share);
      share.of++;
      if (right) share.right++;
    }
    return right;
  }

  report(): SpeakerReport {
    return {
      found: { right: this.#found, of: this.#gold },
      speaker: { right: this.#right, of: this.#found },
      fullName: { right: this.#full, of: this.#found },
      byType: Object.fromEntries([...this.#byType].filter(([, share]) => share.of > 0)),
    };
  }
}
