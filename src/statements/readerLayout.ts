/** States of one direction of the reader. */
export const STATES = 48;
/** Gates of one direction: for each state how much of it is kept, then what it is renewed by. */
export const GATES = 2 * STATES;
/** What is said of a token: log-odds of a cue's first token and of its further ones, of a content, and of a source. */
export const LOGITS = 4;

/** Where a state's weight for a gate is among those of a direction, as the kernel takes them: by two states and four gates. */
export function recurrentAt(state: number, gate: number): number {
  const part = GATES / 4;
  const lane = gate % part;
  return Math.floor(gate / part) * part * STATES + (state >> 1) * 2 * part + 2 * lane + (state & 1);
}

/** Where a state's weight for a logit is, likewise. */
export function outputAt(state: number, logit: number): number {
  return (state >> 1) * 2 * LOGITS + 2 * logit + (state & 1);
}
