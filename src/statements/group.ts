import { bucket } from './hash.js';

/** Size of each ranker's table: 2 to this power buckets. */
export const LINK_BITS = 18;

/**
 * Candidates for one decision, with their features: one of them is to be chosen. Kept and filled anew for each decision, so that
 * nothing is allocated per cue.
 */
export class Group {
  /** How many candidates. */
  size = 0;
  /** Token position that each candidate stands for; −1 for "none". */
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

  /** Begins a candidate; its features follow by `add`. */
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
