import { type Kernels, layOut } from '../kernels/layOut.js';
import { CUE_BITS, CUE_FEATURES, CUE_LABELS, cueFeatures } from './cueFeatures.js';
import { CLOSED } from './glance.js';
import type { Table } from './table.js';
import type { View } from './view.js';

/** So many tokens are weighed at once. */
const BLOCK = 64;
/** Each token's sums, and one more number. */
const STRIDE = CUE_LABELS + 1;

/** The linear part of the cue tagger: for each token that may belong to a cue the sums of its features' weights. */
export class CueWeights {
  /** [token × label], in steps of the table's scale; of the article in hand. */
  sums = new Int32Array(0);
  /** The tokens of the block in hand, their features' keys, and their sums. */
  readonly #block = new Int32Array(BLOCK);
  readonly #keys: Int32Array;
  readonly #blockSums: Int16Array;
  readonly #kernels: Kernels;
  readonly #at: Readonly<Record<'keys' | 'sums' | 'values', number>>;

  constructor({ values }: Table) {
    const { kernels, arrays, at } = layOut({
      keys: new Int32Array(BLOCK * CUE_FEATURES),
      sums: new Int16Array(BLOCK * STRIDE),
      values,
    });
    this.#keys = arrays.keys;
    this.#blockSums = arrays.sums;
    this.#kernels = kernels;
    this.#at = at;
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
    const own = this.#blockSums;
    const { keys, values, sums } = this.#at;
    this.#kernels.sumTriples(keys, CUE_FEATURES, size, values, 32 - CUE_BITS, sums);
    for (let t = 0; t < size; t += 1)
      for (let label = 0; label < CUE_LABELS; label += 1)
        this.sums[this.#block[t]! * CUE_LABELS + label] = own[t * STRIDE + label]!;
  }
}
