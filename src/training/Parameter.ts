const FIRST = 0.9;
const SECOND = 0.99;

/** A block of weights that Adam moves (Kingma & Ba 2015), with decay apart from the slope (Loshchilov & Hutter 2019). */
export class Parameter {
  readonly weights: Float32Array;
  readonly slope: Float32Array;
  readonly #mean: Float32Array;
  readonly #square: Float32Array;

  /** `place`: where weights and slope stand, such as in a memory that kernels reckon in. */
  constructor(
    size: number,
    start: () => number,
    place = { weights: new Float32Array(size), slope: new Float32Array(size) },
  ) {
    this.weights = place.weights;
    this.slope = place.slope;
    for (let i = 0; i < size; i += 1) this.weights[i] = start();
    this.#mean = new Float32Array(size);
    this.#square = new Float32Array(size);
  }

  /** Moves the weights against the slope gathered over `samples` samples, and clears it. `step` counts from 1. */
  move(options: { step: number; rate: number; decay: number; samples: number }): void {
    const { step, rate, decay, samples } = options;
    const { weights, slope } = this;
    const mean = this.#mean;
    const square = this.#square;
    const firstBias = 1 - FIRST ** step;
    const secondBias = 1 - SECOND ** step;
    for (let i = 0; i < weights.length; i += 1) {
      const x = slope[i]! / samples;
      mean[i] = FIRST * mean[i]! + (1 - FIRST) * x;
      square[i] = SECOND * square[i]! + (1 - SECOND) * x * x;
      const move = mean[i]! / firstBias / (Math.sqrt(square[i]! / secondBias) + 1e-7);
      weights[i] = weights[i]! - rate * (move + decay * weights[i]!);
      slope[i] = 0;
    }
  }
}
