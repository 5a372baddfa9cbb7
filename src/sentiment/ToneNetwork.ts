import { POS } from '../records.js';
import type { Range } from './places.js';
import type { ToneReading } from './ToneReader.js';
import type { ToneHead, ToneModel } from './toneModel.js';

/** How far from the target its nearness is marked, in tokens. */
export const MARKED = 3;
/** Slope of the hidden layer below 0. */
export const LEAK = 0.05;

const PROPN = POS.indexOf('PROPN');
const PRON = POS.indexOf('PRON');

/** A run of tokens to be judged. */
export interface Run {
  readonly reading: ToneReading;
  /** Numbers of the tokens, and their places as seen from the target or in the text; `count` of them. */
  readonly at: Int32Array;
  readonly place: Uint8Array;
  readonly count: number;
  readonly target?: Range;
}

/** Whether token `i` of a target is hidden from the network: names and pronouns; "the disgraced mayor" stays in sight. */
export function isMasked(reading: ToneReading, i: number): boolean {
  return reading.tokens.pos[i] === PROPN || reading.tokens.pos[i] === PRON;
}

/** What weighs the channels of a run of words, for the sum and for the greatest. */
export function sumScale(count: number): number {
  return 1.5 / Math.sqrt(count + 4);
}

/**
 * A small convolutional network over word vectors (after Kim 2014, https://aclanthology.org/D14-1181): every word in its
 * surroundings becomes a few channels; what they count for depends on the place; two layers judge the sum and the greatest.
 *
 * The convolution is linear in the vectors, so what a word adds to its own and its neighbours' channels is computed once
 * per word and then only added up.
 */
export class ToneNetwork {
  readonly #model: ToneModel;
  /** [word × 3 × channels]: what a word adds to the next, to itself and to the one before; filled when a word is first met. */
  readonly #expanded: Float32Array;
  readonly #isExpanded: Uint8Array;
  #reading: ToneReading | undefined;
  /** [token × channels] before the cut at 0, as they are without a target; filled when a token is first asked for. */
  #base = new Float64Array(0);
  #hasBase = new Uint8Array(0);
  /** The same, cut at 0. */
  #active = new Float64Array(0);
  readonly #marked: Float64Array;
  readonly #pooled: Float64Array;
  readonly #inner: Float64Array;
  readonly #slope: Float64Array;

  constructor(model: ToneModel) {
    const { channels, hidden } = model.shape;
    this.#model = model;
    this.#expanded = new Float32Array((model.idOf.size + 1) * 3 * channels);
    this.#isExpanded = new Uint8Array(model.idOf.size + 1);
    this.#marked = new Float64Array(channels);
    this.#pooled = new Float64Array(2 * channels);
    this.#inner = new Float64Array(hidden);
    this.#slope = new Float64Array(2 * channels);
  }

  /** The outputs of a head for a run of tokens, into `into`. */
  judge(head: ToneHead, run: Run, into: Float32Array): void {
    const { channels, hidden } = this.#model.shape;
    this.#pool(head, run);
    const pooled = this.#pooled;
    const values = this.#inner;
    const { inner, innerBias, outer, outerBias } = head;
    const width = 2 * channels;
    for (let f = 0; f < hidden; f += 1) {
      let sum = innerBias[f]!;
      const from = f * width;
      for (let c = 0; c < width; c += 1) sum += inner[from + c]! * pooled[c]!;
      values[f] = sum > 0 ? sum : sum * LEAK;
    }
    for (let o = 0; o < into.length; o += 1) {
      let sum = outerBias[o]!;
      for (let f = 0; f < hidden; f += 1) sum += outer[o * hidden + f]! * values[f]!;
      into[o] = sum;
    }
  }

  /**
   * What each token of the run judged last (one without a target) added to the first output, into `into`: the output's slope
   * times what the token gave to the pooled channels (the network is linear by pieces, so only constants are left out).
   */
  shares(head: ToneHead, { at, place, count }: Run, into: Float32Array): void {
    const { channels, hidden } = this.#model.shape;
    const slope = this.#slope.fill(0);
    for (let f = 0; f < hidden; f += 1) {
      const weight = head.outer[f]! * (this.#inner[f]! > 0 ? 1 : LEAK);
      for (let c = 0; c < 2 * channels; c += 1)
        slope[c] = slope[c]! + weight * head.inner[f * 2 * channels + c]!;
    }
    const active = this.#active;
    const pooled = this.#pooled;
    const scale = sumScale(count);
    for (let k = 0; k < count; k += 1) {
      const gate = place[k]! * channels;
      const from = at[k]! * channels;
      let share = 0;
      for (let c = 0; c < channels; c += 1) {
        const channel = active[from + c]!;
        const gated = channel * head.most[gate + c]!;
        share += slope[c]! * channel * head.sum[gate + c]! * scale;
        if (gated > 0 && gated === pooled[channels + c]) share += slope[channels + c]! * gated;
      }
      into[k] = share;
    }
  }

  #pool(head: ToneHead, run: Run): void {
    const { channels } = this.#model.shape;
    const { reading, at, place, count, target } = run;
    this.#take(reading);
    const pooled = this.#pooled.fill(0);
    const active = this.#active;
    const hasBase = this.#hasBase;
    const marked = this.#marked;
    const { sum, most } = head;
    for (let k = 0; k < count; k += 1) {
      const i = at[k]!;
      if (hasBase[i] === 0) this.#prepare(reading, i);
      const gate = place[k]! * channels;
      let values: Float64Array = active;
      let from = i * channels;
      if (target !== undefined && i >= target.from - MARKED && i < target.to + MARKED) {
        this.#mark(reading, target, i);
        values = marked;
        from = 0;
      }
      for (let c = 0; c < channels; c += 1) {
        const channel = values[from + c]!;
        pooled[c] = pooled[c]! + channel * sum[gate + c]!;
        const gated = channel * most[gate + c]!;
        if (gated > pooled[channels + c]!) pooled[channels + c] = gated;
      }
    }
    const scale = sumScale(count);
    for (let c = 0; c < channels; c += 1) pooled[c] = pooled[c]! * scale;
  }

  /** Makes room for an article's tokens. */
  #take(reading: ToneReading): void {
    if (this.#reading === reading) return;
    this.#reading = reading;
    const { length } = reading.tokens;
    const size = length * this.#model.shape.channels;
    if (this.#base.length < size) {
      this.#base = new Float64Array(size);
      this.#active = new Float64Array(size);
    }
    if (this.#hasBase.length < length) this.#hasBase = new Uint8Array(length);
    else this.#hasBase.fill(0);
  }

  #prepare(reading: ToneReading, i: number): void {
    const { channels } = this.#model.shape;
    const { tokens, id, negated } = reading;
    this.#hasBase[i] = 1;
    const { bias, tags, quoted, negated: turned } = this.#model;
    const base = this.#base;
    const from = i * channels;
    const tag = tokens.pos[i]! * channels;
    for (let c = 0; c < channels; c += 1) base[from + c] = bias[c]! + tags[tag + c]!;
    if (negated[i] === 1) for (let c = 0; c < channels; c += 1) base[from + c] = base[from + c]! + turned[c]!;
    if (tokens.quoted[i] !== 0)
      for (let c = 0; c < channels; c += 1) base[from + c] = base[from + c]! + quoted[c]!;
    const expanded = this.#expanded;
    for (let tap = 0; tap < 3; tap += 1) {
      const word = id[i + tap - 1] ?? 0;
      if (word === 0) continue;
      const row = this.#expand(word, tap);
      for (let c = 0; c < channels; c += 1) base[from + c] = base[from + c]! + expanded[row + c]!;
    }
    const active = this.#active;
    for (let c = 0; c < channels; c += 1) active[from + c] = Math.max(0, base[from + c]!);
  }

  /** The channels of a token near a target, into `#marked`: the name is hidden, the nearness marked. */
  #mark(reading: ToneReading, target: Range, i: number): void {
    const { channels } = this.#model.shape;
    const distance = i < target.from ? i - target.from : i >= target.to ? i - target.to + 1 : 0;
    const marked = this.#marked;
    const base = this.#base;
    const expanded = this.#expanded;
    for (let c = 0; c < channels; c += 1) marked[c] = base[i * channels + c]!;
    for (let tap = 0; tap < 3; tap += 1) {
      const j = i + tap - 1;
      if (j < target.from || j >= target.to || !isMasked(reading, j)) continue;
      const word = reading.id[j]!;
      if (word === 0) continue;
      const row = this.#expand(word, tap);
      for (let c = 0; c < channels; c += 1) marked[c] = marked[c]! - expanded[row + c]!;
    }
    const { near } = this.#model;
    const row = (distance + MARKED) * channels;
    for (let c = 0; c < channels; c += 1) marked[c] = Math.max(0, marked[c]! + near[row + c]!);
  }

  /** Where the word's contribution by way of a tap begins in the expanded table. */
  #expand(word: number, tap: number): number {
    const { width, channels } = this.#model.shape;
    const from = word * 3 * channels;
    if (this.#isExpanded[word] === 0) {
      this.#isExpanded[word] = 1;
      const { taps, vectors, vectorScale } = this.#model;
      for (let row = 0; row < 3 * channels; row += 1) {
        let sum = 0;
        for (let d = 0; d < width; d += 1)
          sum += taps[row * width + d]! * vectors[word * width + d]! * vectorScale[d]!;
        this.#expanded[from + row] = sum;
      }
    }
    return from + tap * channels;
  }
}
