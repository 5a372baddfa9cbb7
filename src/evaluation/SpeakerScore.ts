import { readFileSync } from 'node:fs';
import { z } from 'zod';

const goldSpeaker = z.object({
  article: z.string(),
  id: z.string(),
  speaker: z.string(),
  aliases: z.array(z.string()).default([]),
  type: z.string(),
});

/** Who really made one attribution of a corpus. */
export type GoldSpeaker = z.infer<typeof goldSpeaker>;

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

const TITLES = new Set(
  'the a an mr mrs ms dr sir sen rep gov president senator congressman congresswoman representative governor former s'.split(
    ' ',
  ),
);
const PRONOUNS = new Set(
  'he she they it i we him her them his their its who this that these those'.split(' '),
);
const TYPES = ['person', 'organization', 'group', 'document', 'unnamed', 'author', 'pronoun'];

const nameWords = (name: string): string[] =>
  (
    name
      .toLowerCase()
      .replaceAll('’', "'")
      .replaceAll("'s", '')
      .match(/[\p{L}\p{N}_]+/gu) ?? []
  ).filter((word) => !TITLES.has(word));

/**
 * Reads who made which attribution: JSON Lines with `article`, `id` (of the brat event), `speaker`, `aliases`, `type`.
 *
 * @returns by article name, then by id.
 * @throws Error naming file and line when a line is not of that form.
 */
export function readSpeakers(path: string): Map<string, Map<string, GoldSpeaker>> {
  const byArticle = new Map<string, Map<string, GoldSpeaker>>();
  for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    let gold: GoldSpeaker;
    try {
      gold = goldSpeaker.parse(JSON.parse(line));
    } catch {
      throw new Error(`${path}, line ${index + 1}: wanted a JSON object with article, id, speaker and type`);
    }
    const byId = byArticle.get(gold.article) ?? new Map<string, GoldSpeaker>();
    byArticle.set(gold.article, byId.set(gold.id, gold));
  }
  return byArticle;
}

/** A person also by any part that includes the surname; all others also when at least half of the words are shared. */
export function isSpeaker(name: string, gold: GoldSpeaker): boolean {
  const given = nameWords(name);
  if (given.length === 0) return false;
  const names = [gold.speaker, ...gold.aliases].map(nameWords).filter((words) => words.length > 0);
  if (names.some((words) => words.join(' ') === given.join(' '))) return true;
  if (gold.type === 'person') {
    const full = nameWords(gold.speaker);
    const within = given.every((word) => full.includes(word)) || full.every((word) => given.includes(word));
    return full.length > 0 && full.at(-1) === given.at(-1) && within;
  }
  return names.some((words) => {
    const both = new Set(given.filter((word) => words.includes(word)));
    return both.size / new Set([...given, ...words]).size >= 0.5;
  });
}

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
