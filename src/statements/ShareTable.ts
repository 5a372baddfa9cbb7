/** So many steps are reckoned beforehand; few candidates are farther behind. */
const STEPS = 1024;

/** How probable a candidate is against the best one: sums of weights are whole steps, so that there is one answer for each distance. */
export class ShareTable {
  readonly #scale: number;
  readonly #shares: Float64Array;

  /** `scale`: of a step. */
  constructor(scale: number) {
    this.#scale = scale;
    this.#shares = Float64Array.from({ length: STEPS }, (_, behind) => Math.exp(-behind * scale));
  }

  /** The share of one that is so many steps behind; 1 for the best. */
  of(behind: number): number {
    return behind < STEPS ? this.#shares[behind]! : Math.exp(-behind * this.#scale);
  }
}
