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

/** Where each of `count` tokens stands in a text: before the last "but", numbered `lastTurn`, else in which third. */
export function textPlaces(count: number, lastTurn: number, into: Uint8Array): void {
  const second = Math.ceil(count / 3);
  const third = Math.ceil((2 * count) / 3);
  into.fill(1, 0, second).fill(2, second, third).fill(3, third, count);
  if (lastTurn > 0) into.fill(0, 0, lastTurn);
}
