/** What the reader says of a token is kept as its log-odds in so many parts of 1, never 0: that stands for a token not read. */
const EIGHTHS = 8;
const MOST = 127;
/** The lowest odds there are, and the highest. */
export const LOWEST = -MOST;
export const HIGHEST = MOST;

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

/** The levels of all odds, from the lowest number of a byte on. */
const LEVEL_OF = Uint8Array.from({ length: 2 * MOST + 2 }, (_, k) => levelOf(k - MOST - 1));

/** Brings what odds add up to to levels. */
const PER_SUM = 2;

const LEVEL_OF_SUM = Uint8Array.from({ length: MOST + 1 }, (_, sum) => levelOf(sum / PER_SUM));

/** The level of a sum of odds, at least 0. */
export function levelOfSum(sum: number): number {
  return LEVEL_OF_SUM[Math.min(sum, MOST)]!;
}

/** Stands for the level of a place outside the article. */
const OUTSIDE = 13;

/** Odds of the tokens from `from` on, so many; they begin at `at`. */
export interface OwnOdds {
  readonly odds: Int8Array;
  readonly at: number;
  readonly from: number;
  readonly count: number;
}

/** How likely each token of an article is in a part of a statement; those of one stretch may have odds of their own. */
export class Odds {
  readonly own: OwnOdds;
  readonly #all: Int8Array;
  readonly #own: Int8Array;
  readonly #from: number;
  readonly #to: number;
  /** From a token to the place of its own odds. */
  readonly #shift: number;
  #summed: Int32Array | undefined;

  constructor(all: Int8Array, own: OwnOdds = { odds: all, at: 0, from: 0, count: 0 }) {
    this.own = own;
    this.#all = all;
    this.#own = own.odds;
    this.#from = own.from;
    this.#to = own.from + own.count;
    this.#shift = own.at - own.from;
  }

  /** Tokens of the article. */
  get length(): number {
    return this.#all.length;
  }

  /** The odds of token `i`. */
  at(i: number): number {
    return i >= this.#from && i < this.#to ? this.#own[i + this.#shift]! : this.#all[i]!;
  }

  /** The most that the odds of the tokens of the stretch from `i` on add up to, up to any place. */
  ahead(i: number): number {
    return i < this.#from || i >= this.#to ? 0 : this.#sums()[i - this.#from]!;
  }

  /** The same of the tokens of the stretch before `i`, back to any place. */
  behind(i: number): number {
    return i <= this.#from || i > this.#to ? 0 : this.#sums()[i - 1 - this.#from + this.#to - this.#from]!;
  }

  /** The sums from each token of the stretch on, then those up to it. */
  #sums(): Int32Array {
    if (this.#summed !== undefined) return this.#summed;
    const { odds, at, count } = this.own;
    const sums = new Int32Array(2 * count);
    for (let k = count - 1, sum = 0; k >= 0; k -= 1) sums[k] = sum = Math.max(0, sum + odds[at + k]!);
    for (let k = 0, sum = 0; k < count; k += 1) sums[count + k] = sum = Math.max(0, sum + odds[at + k]!);
    this.#summed = sums;
    return sums;
  }

  /** The level of token `i`, which may be outside the article. */
  levelAt(i: number): number {
    return i < 0 || i >= this.#all.length ? OUTSIDE : LEVEL_OF[this.at(i) + MOST + 1]!;
  }

  /** The highest odds among tokens from `from` to before `to`; the lowest there are for none. */
  mostAmong(from: number, to: number): number {
    const peak = this.peakAmong(from, to);
    return peak < 0 ? LOWEST : this.at(peak);
  }

  /** The last of the tokens that have them; −1 for none. It stays so for a later `from` up to it: who asks often need not look again. */
  peakAmong(from: number, to: number): number {
    let peak = -1;
    let most = LOWEST;
    for (let i = from; i < to; i += 1) {
      const own = this.at(i);
      if (own < most) continue;
      most = own;
      peak = i;
    }
    return peak;
  }
}

/** What the reader says of a cue: how likely the tokens of its sentence are in its content and in its source, and all others in any. */
export interface CueReading {
  readonly content: Odds;
  readonly source: Odds;
}
