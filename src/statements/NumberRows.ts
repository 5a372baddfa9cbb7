/** Rows of numbers, one behind the other in one array, filled from the first on. */
export class NumberRows {
  /** How many numbers a row has. */
  readonly width: number;
  readonly numbers: Float64Array;
  /** Where the next number goes. */
  at = 0;

  constructor(count: number, width: number) {
    this.width = width;
    this.numbers = new Float64Array(count * width);
  }

  row(r: number): Float64Array {
    return this.numbers.subarray(r * this.width, (r + 1) * this.width);
  }
}
