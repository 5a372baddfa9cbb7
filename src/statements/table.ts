/** Weights addressed by a feature's bucket, quantized to a byte; a weight is `values[bucket × labels + label] × scale`. */
export interface Table {
  readonly values: Int8Array;
  readonly scale: number;
}

/** Sum of the weights of `features[from, to)`, for a table with one weight a bucket. */
export function score(table: Table, features: Int32Array, range: { from: number; to: number }): number {
  const { values } = table;
  let sum = 0;
  for (let k = range.from; k < range.to; k += 1) sum += values[features[k]!]!;
  return sum * table.scale;
}
