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

/** Takes up the candidates for one decision with their features: one of them is to be chosen. */
export interface Candidates {
  /** 1 for a pair of parts of speech between which there is no candidate: a first, cheap look (a cascade, Viola & Jones 2001). */
  readonly shut: Uint8Array;
  /** Forgets what was there. */
  clear(): void;
  /** Begins a candidate that stands for a token position, −1 for "none"; its features follow by `add`. */
  candidate(value: number): void;
  add(template: number, a: number, b?: number, c?: number): void;
}

/** What is learned of one decision. */
export interface Ranker {
  readonly table: Table;
  readonly shut: Uint8Array;
}

/** Scores candidates as they come, keeping no features: nothing is allocated per cue. */
export class ScoredCandidates implements Candidates {
  /** How many candidates. */
  size = 0;
  value = new Int32Array(512);
  /** Sum of each candidate's weights, in steps of the table's scale. */
  sum = new Int32Array(512);
  shut: Uint8Array = new Uint8Array(PAIRS);
  #weights: Int8Array = new Int8Array(0);

  /** What the next decision goes by. */
  use({ table, shut }: Ranker): void {
    this.#weights = table.values;
    this.shut = shut;
  }

  clear(): void {
    this.size = 0;
  }

  candidate(value: number): void {
    if (this.size === this.value.length) {
      this.value = grown(this.value);
      this.sum = grown(this.sum);
    }
    this.value[this.size] = value;
    this.sum[this.size] = 0;
    this.size += 1;
  }

  add(template: number, a: number, b = 0, c = 0): void {
    this.sum[this.size - 1]! += this.#weights[bucket(LINK_BITS, template, a, b, c)]!;
  }
}

/** Keeps the candidates of one decision with their features, for training. */
export class KeptCandidates implements Candidates {
  shut: Uint8Array = new Uint8Array(PAIRS);
  size = 0;
  value = new Int32Array(256);
  /** Where each candidate's features begin in `features`, and where the last one's end. */
  offset = new Int32Array(257);
  features = new Int32Array(8192);
  #used = 0;

  clear(): void {
    this.size = 0;
    this.#used = 0;
    this.offset[0] = 0;
  }

  candidate(value: number): void {
    if (this.size + 1 >= this.value.length) {
      this.value = grown(this.value);
      this.offset = grown(this.offset);
    }
    this.value[this.size] = value;
    this.size += 1;
    this.offset[this.size] = this.#used;
  }

  add(template: number, a: number, b = 0, c = 0): void {
    if (this.#used >= this.features.length) this.features = grown(this.features);
    this.features[this.#used] = bucket(LINK_BITS, template, a, b, c);
    this.#used += 1;
    this.offset[this.size] = this.#used;
  }
}

function grown(values: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(values.length * 2 + 1);
  more.set(values);
  return more;
}
