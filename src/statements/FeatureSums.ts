import { type Laid, layOut } from '../kernels/layOut.js';
import type { Table } from './table.js';

/** Weighs things by their features, many things at once: each has as many features, and each bucket of the table one weight. */
export class FeatureSums {
  /** [thing × width]: the keys of their features. */
  readonly keys: Int32Array;
  /** By thing, in steps of the table's scale; by `weigh`. */
  readonly sums: Int32Array;
  readonly #laid: Laid<Record<'offset' | 'keys' | 'sums', Int32Array> & { values: Int8Array }>;
  readonly #shift: number;

  /** For at most `most` things of `width` features each. */
  constructor({ values }: Table, { width, most }: { width: number; most: number }) {
    this.#shift = Math.clz32(values.length - 1);
    this.#laid = layOut({
      offset: Int32Array.from({ length: most + 1 }, (_, t) => t * width),
      keys: new Int32Array(most * width),
      sums: new Int32Array(most),
      values,
    });
    this.keys = this.#laid.arrays.keys;
    this.sums = this.#laid.arrays.sums;
  }

  /** Weighs the first `count` things. */
  weigh(count: number): void {
    const { kernels, at } = this.#laid;
    kernels.sumFeatures(at.keys, at.offset, count, at.values, this.#shift, at.sums);
  }
}
