/** The mean of weights as they were at several times of training, which does better than the last (Izmailov et al. 2018). */
export class MeanWeights {
  #count = 0;
  #mean: Float32Array[] = [];

  /** Takes up the weights as they are now. */
  take(weights: readonly Float32Array[]): void {
    this.#count += 1;
    if (this.#count === 1) {
      this.#mean = weights.map((own) => own.slice());
      return;
    }
    weights.forEach((own, k) => {
      const mean = this.#mean[k]!;
      for (let i = 0; i < own.length; i += 1) mean[i] = mean[i]! + (own[i]! - mean[i]!) / this.#count;
    });
  }

  get mean(): readonly Float32Array[] {
    return this.#mean;
  }
}
