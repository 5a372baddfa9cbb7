import { layOut } from '../../kernels/layOut.js';
import { Parameter } from '../Parameter.js';

const FLOAT = Float32Array.BYTES_PER_ELEMENT;

/** A learned matrix by which vectors are multiplied, with the way back through it. */
export class LinearLayer {
  readonly weights: Parameter;
  /** Vectors to be multiplied, one behind the other. */
  readonly inputs: Float32Array;
  /** What their products are added to; before `backward`, the slopes of that. */
  readonly outputs: Float32Array;
  /** After `backward`, the slopes of the inputs. */
  readonly inputSlopes: Float32Array;
  readonly #rows: number;
  readonly #columns: number;
  readonly #laid;

  /** `columns` is a multiple of 4; `most`: vectors at once. */
  constructor(size: { rows: number; columns: number; most: number }, start: () => number) {
    const { rows, columns, most } = size;
    this.#rows = rows;
    this.#columns = columns;
    this.#laid = layOut({
      weights: new Float32Array(rows * columns),
      slope: new Float32Array(rows * columns),
      inputs: new Float32Array(most * rows),
      inputSlopes: new Float32Array(most * rows),
      outputs: new Float32Array(most * columns),
    });
    const { inputs, outputs, inputSlopes } = this.#laid.arrays;
    this.weights = new Parameter(rows * columns, start, this.#laid.arrays);
    this.inputs = inputs;
    this.outputs = outputs;
    this.inputSlopes = inputSlopes;
  }

  /** Adds the products of the first `count` vectors to the outputs. */
  forward(count: number): void {
    const { kernels, at } = this.#laid;
    const rows = this.#rows;
    const columns = this.#columns;
    for (let t = 0; t < count; t += 1)
      kernels.addProduct(
        at.inputs + t * rows * FLOAT,
        rows,
        at.weights,
        columns,
        at.outputs + t * columns * FLOAT,
      );
  }

  /** From the slopes of the first `count` outputs, gathers those of the weights. */
  gather(count: number): void {
    const { kernels, at } = this.#laid;
    const rows = this.#rows;
    const columns = this.#columns;
    for (let t = 0; t < count; t += 1)
      kernels.addOuterProduct(
        at.inputs + t * rows * FLOAT,
        rows,
        at.outputs + t * columns * FLOAT,
        columns,
        at.slope,
      );
  }

  /** Likewise, and those of the inputs. */
  backward(count: number): void {
    this.gather(count);
    const { kernels, at } = this.#laid;
    const rows = this.#rows;
    const columns = this.#columns;
    this.inputSlopes.fill(0, 0, count * rows);
    for (let t = 0; t < count; t += 1)
      kernels.addTurnedProduct(
        at.outputs + t * columns * FLOAT,
        columns,
        at.weights,
        rows,
        at.inputSlopes + t * rows * FLOAT,
      );
  }
}
