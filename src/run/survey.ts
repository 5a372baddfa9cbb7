import type { Definition } from '../definition/definition.js';
import { DuplicateIndex } from '../duplicates/DuplicateIndex.js';
import { SpeakerIndex } from '../speakers/SpeakerIndex.js';
import { decodeHead, unpacked } from './finding.js';
import type { Ledger } from './ledger.js';
import { isReadable, type SourceEntry } from './sourceEntry.js';

/** What is known only when all articles are. */
export interface Survey {
  /** By number of the article in input order; most articles are no duplicates and stand in neither map. */
  readonly duplicates: ReadonlyMap<number, { readonly of: string; readonly similarity: number }>;
  /** Ids of articles whose text stood, to the letter, in an earlier file. */
  readonly renamed: ReadonlyMap<number, string>;
  readonly speakers: SpeakerIndex;
}

/** So many articles are looked at before all are analyzed, when models still take most of the memory: half a kilobyte each. */
const AHEAD = 1 << 14;
/** What is looked at in one go, so that no worker waits for its next articles meanwhile. */
const AT_ONCE = 16;

/**
 * First pass over all articles, in input order: which repeat an earlier one, and who speaks in the whole corpus. It begins
 * while later articles are being analyzed: afterwards all threads would have to wait for it.
 */
export class Surveyor {
  readonly #duplicates = new Map<number, { of: string; similarity: number }>();
  readonly #renamed = new Map<number, string>();
  readonly #copies = new Map<string, number>();
  readonly #index: DuplicateIndex;
  readonly #speakers: SpeakerIndex;
  readonly #seen: SourceEntry[] = [];
  /** Of the next article. */
  #number = 0;

  constructor(private readonly from: { ledger: Ledger; definition: Definition }) {
    const { duplicates, speakers } = from.definition;
    this.#index = new DuplicateIndex({ threshold: duplicates.threshold, expected: AHEAD });
    this.#speakers = new SpeakerIndex(speakers);
  }

  /** Looks at a few articles of those entries that it has not seen yet and that the ledger has all articles of. */
  advance(entries: readonly SourceEntry[]): void {
    const end = Math.min(AHEAD, this.#number + AT_ONCE);
    while (this.#number < end) {
      const next = entries[this.#seen.length];
      if (next === undefined || !isReadable(this.from.ledger, next)) return;
      this.#add(next);
    }
  }

  /** The survey of all entries. Where others have come between those already seen, it begins anew. */
  finish(entries: readonly SourceEntry[]): Survey {
    if (this.#seen.some((entry, i) => entry !== entries[i])) return new Surveyor(this.from).finish(entries);
    this.#index.expect(entries.reduce((sum, { articles }) => sum + articles.length, 0));
    for (const entry of entries.slice(this.#seen.length)) this.#add(entry);
    this.#speakers.finish();
    return { duplicates: this.#duplicates, renamed: this.#renamed, speakers: this.#speakers };
  }

  #add(entry: SourceEntry): void {
    this.#seen.push(entry);
    for (const [, key] of entry.articles) {
      const head = decodeHead(this.from.ledger.read('A', key, 'head')!);
      if (head.status !== 'rejected') {
        const before = this.#copies.get(head.articleId) ?? 0;
        this.#copies.set(head.articleId, before + 1);
        if (before > 0) this.#renamed.set(this.#number, `${head.articleId}-${before + 1}`);
      }
      if (head.status === 'ok') {
        const twin = this.#index.check(head.articleId, unpacked(head.signature));
        if (twin !== null)
          this.#duplicates.set(this.#number, { of: twin.duplicateOf, similarity: twin.similarity });
        else for (const speaker of head.said) this.#speakers.add(head.speakers[speaker]!);
      }
      this.#number += 1;
    }
  }
}
