import type { RawArticle } from '../records.js';

/** An article on its way to be analyzed, with its key in the ledger. */
export interface Waiting {
  readonly raw: RawArticle;
  readonly key: string;
}

/**
 * How much a worker is handed at once: handing over costs more than a short article, and articles are analyzed faster together; yet
 * all workers shall end at about the same time.
 */
export const BATCH = { articles: 16, characters: 50_000 };

/** What a worker is asked: some articles, and a clock on which it shows at which it is. */
export interface Task {
  readonly articles: readonly Waiting[];
  /** Int32: index of the article at hand; Float64 from byte 8: when it was begun, in epoch milliseconds, breaks left out. */
  readonly clock: SharedArrayBuffer;
  /** Memory that earlier records came in, to be used again. */
  readonly room: ArrayBuffer | null;
}

export const CLOCK_BYTES = 16;

/** What a worker gives back for each article, in their order: the ledger's record and what the progress line counts. */
export interface Finding {
  readonly record: Uint8Array<ArrayBuffer>;
  readonly statements: number;
  readonly rejected: boolean;
}
