import { bucket, buckets } from './hash.js';
import type { Table } from './table.js';

/** Size of each ranker's table: 2 to this power buckets. */
export const LINK_BITS = 18;

/** Number of a pair of neighbouring parts of speech. */
export function pairOf(before: number, after: number): number {
  return before * 32 + after;
}

/** How many numbers `pairOf` gives at most. */
export const PAIRS = 1024;

/** What is learned of one decision. */
export interface Ranker {
  readonly table: Table;
  readonly shut: Uint8Array;
}

/** No decision has more candidates than this, nor all of them more features: each looks so many tokens far. */
const MOST = 512;
const MOST_FEATURES = 40 * MOST;

/**
 * Takes up the candidates for one decision with their features: one of them is to be chosen. Its buffers are used again and again.
 * A candidate's features are written as keys: `let k = group.begin(value)`, then `keys[k++] = …`, then `group.end(k)`.
 */
export class Candidates {
  /** 1 for a pair of parts of speech between which there is no candidate: a first, cheap look (a cascade, Viola & Jones 2001). */
  shut: Uint8Array = new Uint8Array(PAIRS);
  /** How many candidates. */
  size = 0;
  /** The token position that each stands for, −1 for "none". */
  readonly value = new Int32Array(MOST);
  /** Where each candidate's features begin in `keys`, and the last one's end. */
  readonly offset = new Int32Array(MOST + 1);
  readonly keys = new Int32Array(MOST_FEATURES);
  /** Sum of each candidate's weights, in steps of the table's scale; by `score`. */
  readonly sum = new Int32Array(MOST);

  /** Forgets what was there. */
  clear(): void {
    this.size = 0;
  }

  /** Begins a candidate: returns where its first feature goes. */
  begin(value: number): number {
    this.value[this.size] = value;
    return this.offset[this.size]!;
  }

  /** Ends it, before `k`. */
  end(k: number): void {
    this.size += 1;
    this.offset[this.size] = k;
  }

  /** Weighs all candidates at once: look-ups in a row overlap where single ones would each wait for memory. */
  score({ values }: Table): void {
    const { keys, offset, sum, size } = this;
    for (let c = 0; c < size; c += 1) {
      const end = offset[c + 1]!;
      let total = 0;
      for (let k = offset[c]!; k < end; k += 1) total += values[bucket(LINK_BITS, keys[k]!)]!;
      sum[c] = total;
    }
  }

  /** The features as buckets, and where each candidate's begin and the last one's end. */
  kept(): { offset: Int32Array; features: Int32Array } {
    const offset = this.offset.slice(0, this.size + 1);
    return { offset, features: buckets(LINK_BITS, this.keys.subarray(0, offset[this.size])) };
  }
}
