import { type Kernels, layOut } from '../kernels/layOut.js';
import { buckets } from './hash.js';
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
const MOST_FEATURES = 48 * MOST;

/**
 * Takes up the candidates for one decision with their features: one of them is to be chosen. Its buffers are used again and again.
 * Features are written as keys, those of one candidate behind those of the other: `keys[k++] = …`, then `group.add(value, k)`.
 */
export class Candidates {
  /** 1 for a pair of parts of speech between which there is no candidate: a first, cheap look (a cascade, Viola & Jones 2001). */
  shut: Uint8Array = new Uint8Array(PAIRS);
  /** How many candidates. */
  size = 0;
  /** The token position that each stands for, −1 for "none". */
  readonly value = new Int32Array(MOST);
  /** Where each candidate's features begin in `keys`, and the last one's end. */
  readonly offset: Int32Array;
  readonly keys: Int32Array;
  /** Sum of each candidate's weights, in steps of the table's scale; by `score`. */
  readonly sum: Int32Array;
  readonly #kernels: Kernels;
  /** Where the arrays are; `values`, the tables' values, one behind the other. */
  readonly #at: Readonly<Record<'offset' | 'keys' | 'sum' | 'values', number>>;

  /** `tables` are those that the candidates may be scored by. */
  constructor(tables: readonly Table[] = []) {
    const values = new Int8Array(tables.length << LINK_BITS);
    for (const [t, table] of tables.entries()) values.set(table.values, t << LINK_BITS);
    const { kernels, arrays, at } = layOut({
      offset: new Int32Array(MOST + 1),
      keys: new Int32Array(MOST_FEATURES),
      sum: new Int32Array(MOST),
      values,
    });
    this.offset = arrays.offset;
    this.keys = arrays.keys;
    this.sum = arrays.sum;
    this.#kernels = kernels;
    this.#at = at;
  }

  /** Forgets what was there. */
  clear(): void {
    this.size = 0;
  }

  /** Adds a candidate, whose features begin where those of the one before end, and end before `end`. */
  add(value: number, end: number): void {
    this.value[this.size] = value;
    this.size += 1;
    this.offset[this.size] = end;
  }

  /** Weighs all candidates by the table of this number. */
  score(table: number): void {
    const { keys, offset, values, sum } = this.#at;
    this.#kernels.sumFeatures(keys, offset, this.size, values + (table << LINK_BITS), 32 - LINK_BITS, sum);
  }

  /** The features as buckets, and where each candidate's begin and the last one's end. */
  kept(): { offset: Int32Array; features: Int32Array } {
    const offset = this.offset.slice(0, this.size + 1);
    return { offset, features: buckets(LINK_BITS, this.keys.subarray(0, offset[this.size])) };
  }
}
