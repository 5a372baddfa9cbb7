import type { ToneReading } from './ToneReader.js';

/** A stretch of tokens, the last excluded. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export const TARGET_PLACES = 27;
export const TEXT_PLACES = 4;

const BEFORE = 1;
const AFTER = 14;
const NEXT_CLAUSE = 6;
const FAR_CLAUSE = 12;

/** Where token `i` stands as seen from the target: on which side, how far, and how many clauses away. 0 is the target itself. */
export function targetPlace(reading: ToneReading, target: Range, i: number): number {
  if (i >= target.from && i < target.to) return 0;
  const before = i < target.from;
  const distance = before ? target.from - i : i - target.to + 1;
  const clauses = before
    ? reading.clause[target.from]! - reading.clause[i]!
    : reading.clause[i]! - reading.clause[target.to - 1]!;
  const side = before ? BEFORE : AFTER;
  if (clauses > 1) return side + FAR_CLAUSE;
  return side + (clauses === 1 ? NEXT_CLAUSE : 0) + step(distance);
}

function step(distance: number): number {
  if (distance <= 2) return distance - 1;
  if (distance <= 4) return 2;
  if (distance <= 8) return 3;
  return distance <= 14 ? 4 : 5;
}

/** Where the `k`th of `count` tokens stands in a text: before the last "but", else in which third. */
export function textPlace(k: number, count: number, lastTurn: number): number {
  if (k < lastTurn) return 0;
  if (k < count / 3) return 1;
  return k < (2 * count) / 3 ? 2 : 3;
}
