import { POS } from '../records.js';
import type { Range } from './places.js';
import type { ToneHead, ToneModel } from './toneModel.js';
import type { ToneReading } from './toneReading.js';

/** How far from the target its nearness is marked, in tokens. */
export const MARKED = 3;
/** Slope of the hidden layer below 0. */
export const LEAK = 0.05;

const PROPN = POS.indexOf('PROPN');
const PRON = POS.indexOf('PRON');

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
  #base = new Float32Array(0);
  #hasBase = new Uint8Array(0);
  /** [token × channels] of the run looked at. */
  #active = new Float32Array(0);
  #place: Uint8Array = new Uint8Array(0);
  #count = 0;
  readonly #pooled: Float32Array;
  readonly #greatest: Int32Array;
  readonly #inner: Float32Array;
  readonly #slope: Float32Array;

  constructor(model: ToneModel) {
    const { channels, hidden } = model.shape;
    this.#model = model;
    this.#expanded = new Float32Array((model.idOf.size + 1) * 3 * channels);
    this.#isExpanded = new Uint8Array(model.idOf.size + 1);
    this.#pooled = new Float32Array(2 * channels);
    this.#greatest = new Int32Array(channels);
    this.#inner = new Float32Array(hidden);
    this.#slope = new Float32Array(2 * channels);
  }

  /** Takes up `count` tokens numbered in `at`; their places as seen from the target or in the text stand in `place`. */
  look(
    reading: ToneReading,
    run: { at: Int32Array; place: Uint8Array; count: number; target?: Range },
  ): void {
    const { channels } = this.#model.shape;
    const { at, place, count, target } = run;
    if (this.#active.length < count * channels) this.#active = new Float32Array(count * channels * 2);
    const active = this.#active;
    for (let k = 0; k < count; k += 1) {
      const i = at[k]!;
      this.#prepare(reading, i);
      const from = k * channels;
      for (let c = 0; c < channels; c += 1) active[from + c] = this.#base[i * channels + c]!;
      if (target) this.#mark(reading, { i, from, target });
      for (let c = 0; c < channels; c += 1) if (active[from + c]! < 0) active[from + c] = 0;
    }
    this.#place = place;
    this.#count = count;
  }

  /** The outputs of a head for what was looked at last, into `into`. */
  judge(head: ToneHead, into: Float32Array): void {
    const { channels, hidden } = this.#model.shape;
    this.#pool(head);
    for (let f = 0; f < hidden; f += 1) {
      let sum = head.innerBias[f]!;
      const from = f * 2 * channels;
      for (let c = 0; c < 2 * channels; c += 1) sum += head.inner[from + c]! * this.#pooled[c]!;
      this.#inner[f] = sum > 0 ? sum : sum * LEAK;
    }
    for (let o = 0; o < into.length; o += 1) {
      let sum = head.outerBias[o]!;
      for (let f = 0; f < hidden; f += 1) sum += head.outer[o * hidden + f]! * this.#inner[f]!;
      into[o] = sum;
    }
  }

  /**
   * What each token of the run added to the first output, into `into`: the output's slope times what the token gave to the
   * pooled channels (the network is linear by pieces, so nothing but the constants is left out).
   */
  shares(head: ToneHead, into: Float32Array): void {
    const { channels, hidden } = this.#model.shape;
    const slope = this.#slope.fill(0);
    for (let f = 0; f < hidden; f += 1) {
      const weight = head.outer[f]! * (this.#inner[f]! > 0 ? 1 : LEAK);
      for (let c = 0; c < 2 * channels; c += 1)
        slope[c] = slope[c]! + weight * head.inner[f * 2 * channels + c]!;
    }
    const scale = sumScale(this.#count);
    for (let k = 0; k < this.#count; k += 1) {
      const gate = this.#place[k]! * channels;
      let share = 0;
      for (let c = 0; c < channels; c += 1) {
        const channel = this.#active[k * channels + c]!;
        share += slope[c]! * channel * head.sum[gate + c]! * scale;
        if (this.#greatest[c] === k) share += slope[channels + c]! * channel * head.most[gate + c]!;
      }
      into[k] = share;
    }
  }

  #pool(head: ToneHead): void {
    const { channels } = this.#model.shape;
    const pooled = this.#pooled.fill(0);
    const active = this.#active;
    const greatest = this.#greatest.fill(-1);
    for (let k = 0; k < this.#count; k += 1) {
      const gate = this.#place[k]! * channels;
      const from = k * channels;
      for (let c = 0; c < channels; c += 1) {
        const channel = active[from + c]!;
        if (channel === 0) continue;
        pooled[c] = pooled[c]! + channel * head.sum[gate + c]!;
        const most = channel * head.most[gate + c]!;
        if (most > pooled[channels + c]!) {
          pooled[channels + c] = most;
          greatest[c] = k;
        }
      }
    }
    const scale = sumScale(this.#count);
    for (let c = 0; c < channels; c += 1) pooled[c] = pooled[c]! * scale;
  }

  /** The channels of a token before the cut at 0, as they are without a target. */
  #prepare(reading: ToneReading, i: number): void {
    const { channels } = this.#model.shape;
    const { tokens, id, negated } = reading;
    if (this.#reading !== reading) {
      this.#reading = reading;
      if (this.#base.length < tokens.length * channels)
        this.#base = new Float32Array(tokens.length * channels);
      this.#hasBase = new Uint8Array(tokens.length);
    }
    if (this.#hasBase[i] === 1) return;
    this.#hasBase[i] = 1;
    const { bias, tags, quoted } = this.#model;
    const base = this.#base;
    const from = i * channels;
    const tag = tokens.pos[i]! * channels;
    for (let c = 0; c < channels; c += 1) base[from + c] = bias[c]! + tags[tag + c]!;
    if (negated[i] === 1) this.#add(base, from, { weights: this.#model.negated, at: 0, sign: 1 });
    if (tokens.quoted[i] !== 0) this.#add(base, from, { weights: quoted, at: 0, sign: 1 });
    for (let tap = 0; tap < 3; tap += 1) {
      const word = id[i + tap - 1] ?? 0;
      if (word !== 0)
        this.#add(base, from, { weights: this.#expanded, at: this.#expand(word, tap), sign: 1 });
    }
  }

  /** Hides a target's name and marks the words near it. */
  #mark(reading: ToneReading, where: { i: number; from: number; target: Range }): void {
    const { i, from, target } = where;
    const distance = i < target.from ? i - target.from : i >= target.to ? i - target.to + 1 : 0;
    if (distance < -MARKED || distance > MARKED) return;
    const { channels } = this.#model.shape;
    for (let tap = 0; tap < 3; tap += 1) {
      const j = i + tap - 1;
      if (j < target.from || j >= target.to) continue;
      const word = reading.id[j] ?? 0;
      if (word !== 0 && isMasked(reading, j))
        this.#add(this.#active, from, { weights: this.#expanded, at: this.#expand(word, tap), sign: -1 });
    }
    this.#add(this.#active, from, {
      weights: this.#model.near,
      at: (distance + MARKED) * channels,
      sign: 1,
    });
  }

  #add(into: Float32Array, to: number, what: { weights: Float32Array; at: number; sign: number }): void {
    const { channels } = this.#model.shape;
    const { weights, at, sign } = what;
    for (let c = 0; c < channels; c += 1) into[to + c] = into[to + c]! + sign * weights[at + c]!;
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
