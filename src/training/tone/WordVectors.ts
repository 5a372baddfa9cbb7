import { Parameter } from '../Parameter.js';
import { INPUTS } from './vocabulary.js';

/**
 * Vectors as a linear image of embeddings and lexicon ratings, so that what is learned of one word holds for its like.
 * A word's vector is computed when a batch first asks for it.
 */
export class WordVectors {
  readonly projection: Parameter;
  readonly values: Float32Array;
  readonly slope: Float32Array;
  readonly #inputs: Float32Array;
  readonly #width: number;
  readonly #batchOf: Int32Array;
  readonly #asked: number[] = [];
  #batch = 0;

  constructor(inputs: Float32Array, options: { width: number; start: () => number }) {
    const { width, start } = options;
    const words = inputs.length / INPUTS;
    this.projection = new Parameter(width * INPUTS, start);
    this.values = new Float32Array(words * width);
    this.slope = new Float32Array(words * width);
    this.#inputs = inputs;
    this.#width = width;
    this.#batchOf = new Int32Array(words);
  }

  beginBatch(): void {
    this.#batch += 1;
    this.#asked.length = 0;
  }

  /** Makes sure that `values` holds the word's vector as the projection stands. */
  ask(word: number): void {
    if (this.#batchOf[word] === this.#batch) return;
    this.#batchOf[word] = this.#batch;
    this.#asked.push(word);
    const { weights } = this.projection;
    const from = word * INPUTS;
    for (let d = 0; d < this.#width; d += 1) {
      let sum = 0;
      for (let j = 0; j < INPUTS; j += 1) sum += weights[d * INPUTS + j]! * this.#inputs[from + j]!;
      this.values[word * this.#width + d] = sum;
    }
  }

  /** Hands the slopes of the batch's vectors on to the projection, and clears them. */
  endBatch(): void {
    const { slope } = this.projection;
    for (const word of this.#asked) {
      const from = word * INPUTS;
      for (let d = 0; d < this.#width; d += 1) {
        const x = this.slope[word * this.#width + d]!;
        if (x === 0) continue;
        this.slope[word * this.#width + d] = 0;
        for (let j = 0; j < INPUTS; j += 1)
          slope[d * INPUTS + j] = slope[d * INPUTS + j]! + x * this.#inputs[from + j]!;
      }
    }
  }
}
