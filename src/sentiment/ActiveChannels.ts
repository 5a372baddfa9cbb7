import { POS } from '../records.js';
import {
  AFTER,
  BEFORE,
  ChannelSums,
  HIDDEN_AFTER,
  HIDDEN_BEFORE,
  HIDDEN_OWN,
  KIND,
  NEARNESS,
  OWN,
  ROWS,
} from './ChannelSums.js';
import type { Range } from './places.js';
import type { ToneReading } from './ToneReader.js';
import type { ToneModel } from './toneModel.js';

/** How far from the target its nearness is marked, in tokens. */
export const MARKED = 3;

const PROPN = POS.indexOf('PROPN');
const PRON = POS.indexOf('PRON');

/** Whether token `i` of a target is hidden from the network: names and pronouns; "the disgraced mayor" stays in sight. */
export function isMasked(reading: ToneReading, i: number): boolean {
  return reading.tokens.pos[i] === PROPN || reading.tokens.pos[i] === PRON;
}

/**
 * The channels above 0 of an article's tokens, as a list: what is below is cut off, and only about one in seven is above.
 * A token's are worked out when it is first asked for.
 */
export class ActiveChannels {
  /** Numbers of the channels, ascending within a token, and their values. */
  channel = new Uint16Array(4096);
  value = new Float64Array(4096);
  length = 0;
  /** Where a token's channels begin and end in the list as they are without a target; −1 until they are asked for. */
  from = new Int32Array(0);
  to = new Int32Array(0);
  readonly #channels: number;
  readonly #sums: ChannelSums;
  readonly #rows = new Int32Array(ROWS);
  #reading: ToneReading | undefined;
  /** Where the list ended before tokens near a target were put behind. */
  #settled = 0;

  constructor(model: ToneModel) {
    this.#channels = model.shape.channels;
    this.#sums = new ChannelSums(model);
  }

  /** Makes ready for a run of an article; what was marked for the last target is let go. */
  start(reading: ToneReading): void {
    this.length = this.#settled;
    if (this.#reading === reading) return;
    this.#reading = reading;
    this.length = 0;
    const { length } = reading.tokens;
    if (this.from.length < length) {
      this.from = new Int32Array(length);
      this.to = new Int32Array(length);
    }
    this.from.fill(-1, 0, length);
    this.#settled = 0;
  }

  /** Sees to it that a token's channels are in the list; not between `mark` and the next `start`. */
  settle(reading: ToneReading, i: number): void {
    if (this.from[i]! >= 0) return;
    this.#locate(reading, i);
    this.from[i] = this.length;
    this.#append(false);
    this.to[i] = this.length;
    this.#settled = this.length;
  }

  /** Puts the channels of a token near a target behind the list: the name is hidden, the nearness marked. */
  mark(reading: ToneReading, target: Range, i: number): void {
    const rows = this.#rows;
    this.#locate(reading, i);
    rows[HIDDEN_BEFORE] = isHidden(reading, target, i - 1) ? rows[BEFORE]! : 0;
    rows[HIDDEN_OWN] = isHidden(reading, target, i) ? rows[OWN]! : 0;
    rows[HIDDEN_AFTER] = isHidden(reading, target, i + 1) ? rows[AFTER]! : 0;
    const distance = i < target.from ? i - target.from : i >= target.to ? i - target.to + 1 : 0;
    rows[NEARNESS] = (distance + MARKED) * this.#channels;
    this.#append(true);
  }

  /** Finds the rows that a token's channels are summed up from: of its kind, and of the words around it and itself. */
  #locate({ tokens, id, negated }: ToneReading, i: number): void {
    const channels = this.#channels;
    const sums = this.#sums;
    const rows = this.#rows;
    const quoted = tokens.quoted[i] === 0 ? 0 : 1;
    rows[KIND] = ((tokens.pos[i]! * 2 + negated[i]!) * 2 + quoted) * channels;
    rows[BEFORE] = i === 0 ? 0 : sums.of(id[i - 1]!);
    rows[OWN] = sums.of(id[i]!) + channels;
    rows[AFTER] = (i + 1 < id.length ? sums.of(id[i + 1]!) : 0) + 2 * channels;
  }

  /** Adds the channels above 0 of the token located last to the list. */
  #append(isNear: boolean): void {
    const count = this.#sums.add(this.#rows, isNear);
    if (this.length + count > this.value.length) {
      const channel = new Uint16Array(this.channel.length * 2);
      const value = new Float64Array(this.value.length * 2);
      channel.set(this.channel);
      value.set(this.value);
      this.channel = channel;
      this.value = value;
    }
    this.#sums.copy(count, { channel: this.channel, value: this.value, at: this.length });
    this.length += count;
  }
}

/** Whether a token is a word of the target that is to be taken out again. */
function isHidden(reading: ToneReading, target: Range, i: number): boolean {
  return i >= target.from && i < target.to && reading.id[i] !== 0 && isMasked(reading, i);
}
