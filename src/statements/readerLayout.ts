/** States of one direction of the reader. */
export const STATES = 32;
/** Gates of one direction: for each state how much of it is kept, then what it is renewed by. */
export const GATES = 2 * STATES;
/** What is said of a token: four log-odds. */
export const LOGITS = 4;

/** So many columns of weights are reckoned at once. */
const AT_ONCE = 32;

/**
 * Where the weight of row `state` for column `gate` is, in a matrix of so many rows, as the kernels take it: by 32 columns, by two
 * rows and four columns.
 */
export function weightAt(rows: number, state: number, gate: number): number {
  const lane = gate % AT_ONCE;
  return (gate - lane) * rows + (state >> 1) * 2 * AT_ONCE + 2 * lane + (state & 1);
}

/** Where a state's weight for a logit is, likewise by two states and four logits. */
export function outputAt(state: number, logit: number): number {
  return (state >> 1) * 2 * LOGITS + 2 * logit + (state & 1);
}
