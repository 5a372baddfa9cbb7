const FIRST_SQUARE = 0.1;

/** Weights learned by AdaGrad (Duchi et al. 2011) with decay: each has its own rate, that falls with the slopes it has seen. */
export class AdaGrad {
  readonly weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #rate: number;
  readonly #decay: number;

  constructor(size: number, options: { rate: number; decay: number }) {
    this.weights = new Float32Array(size);
    this.#squares = new Float32Array(size).fill(FIRST_SQUARE);
    this.#rate = options.rate;
    this.#decay = options.decay;
  }

  /** One step of weight `at` against the gradient of the loss. */
  descend(at: number, gradient: number): void {
    const slope = gradient + this.#decay * this.weights[at]!;
    this.#squares[at]! += slope * slope;
    this.weights[at]! -= (this.#rate * slope) / Math.sqrt(this.#squares[at]!);
  }
}
