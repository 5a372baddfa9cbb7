import type { DatasetBytes } from '../datasets/RowBytes.js';
import type { ArticleStatus, Reject } from '../records.js';
import type { FiledSpeaker } from '../speakers/SpeakerIndex.js';
import type { Said } from './SpeakerTally.js';
import type { Tallied } from './Tally.js';

/** An article of the ledger, with what is known of it only when all articles are. */
export interface PlacedArticle {
  /** Of its record in the ledger. */
  readonly offset: number;
  readonly key: string;
  readonly file: string;
  readonly record: number | null;
  /** Its id where another article has the same text to the letter. */
  readonly renamed: string | null;
  readonly duplicate: { readonly of: string; readonly similarity: number } | null;
  /** Who its speakers are in the whole corpus, in the order of its head. */
  readonly speakers: readonly FiledSpeaker[];
}

/** What a worker is asked: the rows of some articles that follow one another. */
export interface RowsTask {
  /** The ledger, open in the main thread; a process has its files in common. */
  readonly fd: number;
  readonly articles: readonly PlacedArticle[];
  /** Memory that earlier rows came in. */
  readonly room: ArrayBuffer[];
}

/** What became of one article. */
export interface Published {
  /** Its line for `Changes`. */
  readonly line: string;
  readonly status: ArticleStatus | 'rejected';
  readonly outlet: string | null;
  readonly reject: Reject | null;
}

/** What a worker gives back; or where it found the ledger damaged. */
export type RowsMade =
  | {
      readonly bytes: DatasetBytes;
      readonly tallied: Tallied;
      readonly said: ReadonlyMap<string, Said>;
      readonly articles: readonly Published[];
    }
  | { readonly damagedAt: number };
