import { CUE_BITS, CUE_FEATURES, CUE_LABELS, cueFeatures } from './cueFeatures.js';
import { CLOSED } from './glance.js';
import { bucket } from './hash.js';
import type { Table } from './table.js';
import type { View } from './view.js';

/** So many tokens are weighed at once: look-ups in a row overlap where those of each token would wait for memory by themselves. */
const BLOCK = 64;

/** The linear part of the cue tagger: for each token that may belong to a cue the sums of its features' weights. */
export class CueWeights {
  readonly #table: Table;
  /** [token × label], in steps of the table's scale; of the article in hand. */
  sums = new Int32Array(0);
  /** The tokens of the block in hand, and their features' keys. */
  readonly #block = new Int32Array(BLOCK);
  readonly #keys = new Int32Array(BLOCK * CUE_FEATURES);

  constructor(table: Table) {
    this.#table = table;
  }

  /** Takes up an article; `odds` by the first glance. */
  take(view: View, odds: Float32Array): void {
    if (this.sums.length < view.length * CUE_LABELS) this.sums = new Int32Array(2 * view.length * CUE_LABELS);
    const block = this.#block;
    let size = 0;
    for (let i = 0; i < view.length; i += 1) {
      if (odds[i] === CLOSED) continue;
      cueFeatures(view, i, this.#keys, size * CUE_FEATURES);
      block[size] = i;
      size += 1;
      if (size < BLOCK) continue;
      this.#weigh(size);
      size = 0;
    }
    this.#weigh(size);
  }

  /** Weighs the first `size` tokens of the block. */
  #weigh(size: number): void {
    const { values } = this.#table;
    const { sums } = this;
    const keys = this.#keys;
    let k = 0;
    for (let t = 0; t < size; t += 1) {
      let outside = 0;
      let begin = 0;
      let inside = 0;
      for (const end = k + CUE_FEATURES; k < end; k += 1) {
        const f = bucket(CUE_BITS, keys[k]!) * CUE_LABELS;
        outside += values[f]!;
        begin += values[f + 1]!;
        inside += values[f + 2]!;
      }
      const at = this.#block[t]! * CUE_LABELS;
      sums[at] = outside;
      sums[at + 1] = begin;
      sums[at + 2] = inside;
    }
  }
}
