import { bucket } from './hash.js';
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

/** Takes up the candidates for one decision with their features: one of them is to be chosen. Its buffers are used again and again. */
export class Candidates {
  /** 1 for a pair of parts of speech between which there is no candidate: a first, cheap look (a cascade, Viola & Jones 2001). */
  shut: Uint8Array = new Uint8Array(PAIRS);
  /** How many candidates. */
  size = 0;
  /** The token position that each stands for, −1 for "none". */
  value = new Int32Array(256);
  /** Where each candidate's features begin in `features`. */
  offset = new Int32Array(257);
  features = new Int32Array(8192);
  /** Sum of each candidate's weights, in steps of the table's scale; by `score`. */
  sum = new Int32Array(256);
  #used = 0;

  /** Forgets what was there. */
  clear(): void {
    this.size = 0;
    this.#used = 0;
  }

  /** Begins a candidate; its features follow by `add`. */
  candidate(value: number): void {
    if (this.size + 1 >= this.value.length) {
      this.value = grown(this.value);
      this.offset = grown(this.offset);
      this.sum = grown(this.sum);
    }
    this.value[this.size] = value;
    this.offset[this.size] = this.#used;
    this.size += 1;
  }

  add(template: number, a: number, b = 0, c = 0): void {
    if (this.#used === this.features.length) this.features = grown(this.features);
    this.features[this.#used] = bucket(LINK_BITS, template, a, b, c);
    this.#used += 1;
  }

  /** Weighs all candidates at once: look-ups in a row overlap where single ones would each wait for memory. */
  score({ values }: Table): void {
    const { features, offset, sum, size } = this;
    offset[size] = this.#used;
    for (let c = 0; c < size; c += 1) {
      const end = offset[c + 1]!;
      let total = 0;
      for (let k = offset[c]!; k < end; k += 1) total += values[features[k]!]!;
      sum[c] = total;
    }
  }

  /** A copy of the features, and of where each candidate's begin and the last one's end. */
  kept(): { offset: Int32Array; features: Int32Array } {
    this.offset[this.size] = this.#used;
    return { offset: this.offset.slice(0, this.size + 1), features: this.features.slice(0, this.#used) };
  }
}

function grown(values: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(values.length * 2 + 1);
  more.set(values);
  return more;
}
