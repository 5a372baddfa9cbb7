import { POS } from '../records.js';
import {
  AFTER,
  BEFORE,
  type ChannelSums,
  FAR_ROWS,
  HIDDEN_AFTER,
  HIDDEN_BEFORE,
  HIDDEN_OWN,
  KIND,
  NEAR_ROWS,
  NEARNESS,
  OWN,
} from './ChannelSums.js';
import type { Range } from './places.js';
import type { ToneReading } from './ToneReader.js';

/** How far from the target its nearness is marked, in tokens. */
export const MARKED = 3;
/** So many tokens' channels are kept for later runs: a few statements', which the processor's cache holds. */
const KEPT = 128;

const PROPN = POS.indexOf('PROPN');
const PRON = POS.indexOf('PRON');

/** Whether token `i` of a target is hidden from the network: names and pronouns; "the disgraced mayor" stays in sight. */
export function isMasked(reading: ToneReading, i: number): boolean {
  return reading.tokens.pos[i] === PROPN || reading.tokens.pos[i] === PRON;
}

/**
 * Sees to it that the channels of an article's tokens are added up: once for all runs that come one after the other, but near a
 * target, where they depend on it.
 */
export class ActiveChannels {
  readonly #channels: number;
  readonly #sums: ChannelSums;
  #reading: ToneReading | undefined;
  /** By token, where its channels are without a target, in number of tokens; −1 where they are not. */
  #slot = new Int32Array(0);
  /** The tokens that have such a place, in the order of their places. */
  #token = new Int32Array(256);
  #kept = 0;
  /** How many tokens' channels there are with those near a target, which are behind the others. */
  #length = 0;

  constructor(channels: number, sums: ChannelSums) {
    this.#channels = channels;
    this.#sums = sums;
  }

  /** Makes ready for a run of `count` tokens of an article; those near the last target are let go. */
  start(reading: ToneReading, count: number): void {
    if (this.#reading !== reading || this.#kept > KEPT) this.#forget(reading);
    this.#length = this.#kept;
    if (this.#token.length < this.#kept + count) {
      const token = new Int32Array((this.#kept + count) * 2);
      token.set(this.#token);
      this.#token = token;
    }
    // Each token may be a word that was not met yet, as may the one before and the one after it.
    this.#sums.makeRoom(this.#kept + count, 3 * count);
  }

  /** Where a token's channels are without a target; −1 where they are not added up. */
  slot(i: number): number {
    return this.#slot[i]!;
  }

  /** Adds up the channels of the first `count` tokens of `at`, those that have none, as they are without a target. */
  settle(reading: ToneReading, at: Int32Array, count: number): void {
    const slot = this.#slot;
    const first = this.#kept;
    let row = 0;
    for (let k = 0; k < count; k += 1) {
      const i = at[k]!;
      if (slot[i]! >= 0) continue;
      slot[i] = this.#kept;
      this.#token[this.#kept] = i;
      this.#kept += 1;
      this.#locate(reading, i, row);
      row += FAR_ROWS;
    }
    if (this.#kept > first) this.#sums.add(this.#kept - first, { at: first, isNear: false });
    this.#length = this.#kept;
  }

  /** Adds up the channels of tokens `from` to before `to`, near a target: its name is hidden, the nearness marked. Where they are. */
  mark(reading: ToneReading, target: Range, { from, to }: Range): number {
    const { rows } = this.#sums;
    let row = 0;
    for (let i = from; i < to; i += 1) {
      this.#locate(reading, i, row);
      rows[row + HIDDEN_BEFORE] = isHidden(reading, target, i - 1) ? rows[row + BEFORE]! : 0;
      rows[row + HIDDEN_OWN] = isHidden(reading, target, i) ? rows[row + OWN]! : 0;
      rows[row + HIDDEN_AFTER] = isHidden(reading, target, i + 1) ? rows[row + AFTER]! : 0;
      const distance = i < target.from ? i - target.from : i >= target.to ? i - target.to + 1 : 0;
      rows[row + NEARNESS] = (distance + MARKED) * this.#channels;
      row += NEAR_ROWS;
    }
    const at = this.#length;
    this.#sums.add(to - from, { at, isNear: true });
    this.#length += to - from;
    return at;
  }

  /** Tells, from number `row` on, the rows that a token's channels are summed up from: of its kind, of itself and the words around. */
  #locate({ tokens, id, negated }: ToneReading, i: number, row: number): void {
    const channels = this.#channels;
    const sums = this.#sums;
    const { rows } = sums;
    const quoted = tokens.quoted[i] === 0 ? 0 : 1;
    rows[row + KIND] = ((tokens.pos[i]! * 2 + negated[i]!) * 2 + quoted) * channels;
    rows[row + BEFORE] = i === 0 ? 0 : sums.of(id[i - 1]!);
    rows[row + OWN] = sums.of(id[i]!) + channels;
    rows[row + AFTER] = (i + 1 < tokens.length ? sums.of(id[i + 1]!) : 0) + 2 * channels;
  }

  #forget(reading: ToneReading): void {
    if (this.#reading === reading) for (let k = 0; k < this.#kept; k += 1) this.#slot[this.#token[k]!] = -1;
    else {
      const { length } = reading.tokens;
      if (this.#slot.length < length) this.#slot = new Int32Array(length);
      this.#slot.fill(-1, 0, length);
    }
    this.#reading = reading;
    this.#kept = 0;
  }
}

/** Whether a token is a word of the target that is to be taken out again. */
function isHidden(reading: ToneReading, target: Range, i: number): boolean {
  return i >= target.from && i < target.to && reading.id[i] !== 0 && isMasked(reading, i);
}
