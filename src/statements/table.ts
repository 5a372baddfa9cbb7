/** Weights addressed by a feature's bucket, quantized to a byte; a weight is `values[bucket × labels + label] × scale`. */
export interface Table {
  readonly values: Int8Array;
  readonly scale: number;
}
