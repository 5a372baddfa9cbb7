import { bucket } from './hash.js';

/** Weights addressed by a feature's bucket, quantized to a byte; a weight is `values[bucket × labels + label] × scale`. */
export interface Table {
  readonly values: Int8Array;
  readonly scale: number;
}

/** Sum of the weights of the features with these keys, in steps of the scale, for a table with one weight a bucket. */
export function sumOf({ values }: Table, bits: number, keys: Int32Array): number {
  let sum = 0;
  for (let k = 0; k < keys.length; k += 1) sum += values[bucket(bits, keys[k]!)]!;
  return sum;
}
