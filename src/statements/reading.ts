/** What the reader says of a token is kept as its log-odds in so many parts of 1, never 0: that stands for a token not read. */
const EIGHTHS = 8;
const MOST = 127;
/** The lowest odds there are. */
export const LOWEST = -MOST;

/** Odds as they are kept. */
export function kept(logOdds: number): number {
  const rounded = Math.round(logOdds * EIGHTHS);
  return rounded === 0 ? 1 : Math.max(-MOST, Math.min(MOST, rounded));
}

/** Eighths that make a level, and levels on either side of even odds. */
const PER_LEVEL = 6;
const LEVELS = 6;

/** The level of odds, from 0 to 12; features tell levels apart. */
export function levelOf(odds: number): number {
  return Math.max(-LEVELS, Math.min(LEVELS, Math.round(odds / PER_LEVEL))) + LEVELS;
}

/** Stands for the level of a place outside the article. */
const OUTSIDE = 13;

/** The level of token `i`. */
export function levelAt(odds: Int8Array, i: number): number {
  return i < 0 || i >= odds.length ? OUTSIDE : levelOf(odds[i]!);
}

/** The highest odds among tokens from `from` to before `to`; the lowest there are for none. */
export function mostAmong(odds: Int8Array, from: number, to: number): number {
  const peak = peakAmong(odds, from, to);
  return peak < 0 ? LOWEST : odds[peak]!;
}

/** The last of the tokens that have them; −1 for none. It stays so for a later `from` up to it: who asks often need not look again. */
export function peakAmong(odds: Int8Array, from: number, to: number): number {
  let peak = -1;
  for (let i = from; i < to; i += 1) if (peak < 0 || odds[i]! >= odds[peak]!) peak = i;
  return peak;
}
