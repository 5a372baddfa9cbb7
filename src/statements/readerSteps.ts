import { GATES, LOGITS, outputAt, STATES, weightAt } from './readerLayout.js';

/** Steps that make 1: of rows and gates, of states, of weights. A state's share goes by `SHARE`. */
const ROW_STEPS = 256;
const STATE_STEPS = 2048;
const WEIGHT_STEPS = 1024;
const SHARE = 32767;
/** What a unit of a logit comes to. */
export const LOGIT = 1 / (STATE_STEPS * WEIGHT_STEPS);
/** No sum of four rows runs over; no weight is greater than 8. */
const MOST_IN_ROW = 8191;
const MOST_WEIGHT = 8191;
/** How many values a gate is looked up by: to 8 on either side. */
const LOOKED_UP = 4096;

/** A number of a row. */
export function inRow(value: number): number {
  return inSteps(value, ROW_STEPS, MOST_IN_ROW);
}

/** How much of a state is kept, and what it is renewed by, for each number of steps that a gate comes to. */
export function gateTables(): { readonly keep: Int16Array; readonly fresh: Int16Array } {
  return {
    keep: lookUp((x) => SHARE / (1 + Math.exp(-x))),
    fresh: lookUp((x) => STATE_STEPS * Math.tanh(x)),
  };
}

/** The weights of both directions for their gates, as the kernels take them. */
export function recurrentSteps(recurrent: Float32Array): Int16Array {
  const into = new Int16Array(recurrent.length);
  const size = STATES * GATES;
  for (const from of [0, size])
    into.set(matrixSteps(recurrent.subarray(from, from + size), { rows: STATES, columns: GATES }), from);
  return into;
}

/** A matrix, [rows × columns], as the kernels take it. */
export function matrixSteps(
  matrix: Float32Array,
  { rows, columns }: { rows: number; columns: number },
): Int16Array {
  const into = new Int16Array(matrix.length);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      into[weightAt(rows, row, column)] = weightSteps(matrix[row * columns + column]!);
  return into;
}

/** What states weigh for the logits, and what these begin with. */
export function outputSteps(
  output: Float32Array,
  bias: Float32Array,
): { readonly output: Int16Array; readonly bias: Int32Array } {
  const into = new Int16Array(output.length);
  for (let state = 0; state < 2 * STATES; state += 1)
    for (let l = 0; l < LOGITS; l += 1) into[outputAt(state, l)] = weightSteps(output[state * LOGITS + l]!);
  return { output: into, bias: Int32Array.from(bias, (x) => Math.round(x / LOGIT)) };
}

function weightSteps(value: number): number {
  return inSteps(value, WEIGHT_STEPS, MOST_WEIGHT);
}

function inSteps(value: number, steps: number, most: number): number {
  return Math.max(-most, Math.min(most, Math.round(value * steps)));
}

function lookUp(of: (x: number) => number): Int16Array {
  return Int16Array.from({ length: LOOKED_UP }, (_, k) => Math.round(of((k - LOOKED_UP / 2) / ROW_STEPS)));
}
