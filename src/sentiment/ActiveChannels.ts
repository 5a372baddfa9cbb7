import { POS } from '../records.js';
import type { Range } from './places.js';
import type { ToneReading } from './ToneReader.js';
import type { ToneModel } from './toneModel.js';
import { WordChannels } from './WordChannels.js';

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
  readonly #model: ToneModel;
  readonly #words: WordChannels;
  /** [part of speech × negated or not × quoted or not × channels]: the channels of a token but for its words. */
  readonly #plain: Float64Array;
  #reading: ToneReading | undefined;
  #kind = 0;
  #before = 0;
  #here = 0;
  #after = 0;
  /** Where the list ended before tokens near a target were put behind. */
  #settled = 0;

  constructor(model: ToneModel) {
    this.#model = model;
    this.#words = new WordChannels(model);
    this.#plain = plainChannels(model);
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
    const { channels } = this.#model.shape;
    const plain = this.#plain;
    this.#locate(reading, i);
    const kind = this.#kind;
    const before = this.#before;
    const here = this.#here;
    const after = this.#after;
    const { sums } = this.#words;
    this.#makeRoom();
    const { channel, value } = this;
    let n = this.length;
    this.from[i] = n;
    for (let c = 0; c < channels; c += 1) {
      const sum = plain[kind + c]! + sums[before + c]! + sums[here + c]! + sums[after + c]!;
      if (sum <= 0) continue;
      channel[n] = c;
      value[n] = sum;
      n += 1;
    }
    this.to[i] = n;
    this.length = n;
    this.#settled = n;
  }

  /** Puts the channels of a token near a target behind the list: the name is hidden, the nearness marked. */
  mark(reading: ToneReading, target: Range, i: number): void {
    const { channels } = this.#model.shape;
    const plain = this.#plain;
    this.#locate(reading, i);
    const kind = this.#kind;
    const before = this.#before;
    const here = this.#here;
    const after = this.#after;
    const noBefore = isHidden(reading, target, i - 1) ? before : 0;
    const noHere = isHidden(reading, target, i) ? here : 0;
    const noAfter = isHidden(reading, target, i + 1) ? after : 0;
    const { sums } = this.#words;
    // Most names are no words of the model's: there is nothing to hide.
    const hides = noBefore + noHere + noAfter > 0;
    const { near } = this.#model;
    const distance = i < target.from ? i - target.from : i >= target.to ? i - target.to + 1 : 0;
    const nearness = (distance + MARKED) * channels;
    this.#makeRoom();
    const { channel, value } = this;
    let n = this.length;
    for (let c = 0; c < channels; c += 1) {
      let sum = plain[kind + c]! + sums[before + c]! + sums[here + c]! + sums[after + c]!;
      if (hides) sum = sum - sums[noBefore + c]! - sums[noHere + c]! - sums[noAfter + c]!;
      sum += near[nearness + c]!;
      if (sum <= 0) continue;
      channel[n] = c;
      value[n] = sum;
      n += 1;
    }
    this.length = n;
  }

  /** Finds the rows that a token's channels are summed up from: of its kind, and of the words around it and itself. */
  #locate({ tokens, id, negated }: ToneReading, i: number): void {
    const { channels } = this.#model.shape;
    const words = this.#words;
    const quoted = tokens.quoted[i] === 0 ? 0 : 1;
    this.#kind = ((tokens.pos[i]! * 2 + negated[i]!) * 2 + quoted) * channels;
    this.#before = i === 0 ? 0 : words.of(id[i - 1]!);
    this.#here = words.of(id[i]!) + channels;
    this.#after = (i + 1 < id.length ? words.of(id[i + 1]!) : 0) + 2 * channels;
  }

  /** For one more token. */
  #makeRoom(): void {
    if (this.length + this.#model.shape.channels <= this.value.length) return;
    const channel = new Uint16Array(this.channel.length * 2);
    const value = new Float64Array(this.value.length * 2);
    channel.set(this.channel);
    value.set(this.value);
    this.channel = channel;
    this.value = value;
  }
}

/** Whether a token is a word of the target that is to be taken out again. */
function isHidden(reading: ToneReading, target: Range, i: number): boolean {
  return i >= target.from && i < target.to && reading.id[i] !== 0 && isMasked(reading, i);
}

function plainChannels({ shape, bias, tags, negated, quoted }: ToneModel): Float64Array {
  const { channels } = shape;
  const plain = new Float64Array(tags.length * 4);
  for (let row = 0; row * channels < plain.length; row += 1)
    for (let c = 0; c < channels; c += 1) {
      let sum = bias[c]! + tags[(row >> 2) * channels + c]!;
      if ((row & 2) !== 0) sum += negated[c]!;
      if ((row & 1) !== 0) sum += quoted[c]!;
      plain[row * channels + c] = sum;
    }
  return plain;
}
