import { POS } from '../../records.js';
import { TARGET_PLACES, TEXT_PLACES } from '../../sentiment/places.js';
import { TEXT_SCALE } from '../../sentiment/ToneJudge.js';
import { MARKED } from '../../sentiment/ActiveChannels.js';
import type { ToneModel, ToneShape } from '../../sentiment/toneModel.js';
import { nearlyNormal, random } from '../random.js';
import { HeadTrainer } from './HeadTrainer.js';
import { Parameter } from '../Parameter.js';
import type { Sample } from './samples.js';
import { WordVectors } from './WordVectors.js';

/** Share of words, and of pooled channels, that is dropped in each sample (Srivastava et al. 2014). */
const DROP_WORDS = 0.15;
const DROP_CHANNELS = 0.4;
/** Share of the gold label that is spread over all labels (Szegedy et al. 2016). */
const SMOOTHING = 0.1;
/** A text's error counts no more than this (Huber 1964). */
const MOST_ERROR = 1.5;
const TAPS = 3;

export type NetworkWeights = Pick<
  ToneModel,
  'taps' | 'tags' | 'negated' | 'quoted' | 'near' | 'bias' | 'text' | 'target'
>;

/** The network of `ToneNetwork` while it is learned, with the way back through it. */
export class NetworkTrainer {
  readonly vectors: WordVectors;
  readonly #shape: ToneShape;
  readonly #next: () => number;
  readonly #taps: Parameter;
  readonly #tags: Parameter;
  readonly #negated: Parameter;
  readonly #quoted: Parameter;
  readonly #near: Parameter;
  readonly #bias: Parameter;
  /** Reads a word's rating off its vector, so that vectors keep it. */
  readonly #rating: Parameter;
  readonly #text: HeadTrainer;
  readonly #target: HeadTrainer;
  #active = new Float64Array(0);
  #slope = new Float64Array(0);
  #words = new Int32Array(0);

  constructor(inputs: Float32Array, options: { shape: ToneShape; seed: number }) {
    const { shape, seed } = options;
    const { width, channels } = shape;
    const next = random(seed);
    const normal = nearlyNormal(next);
    this.#shape = shape;
    this.#next = next;
    this.vectors = new WordVectors(inputs, { width, start: normal(0.15) });
    this.#taps = new Parameter(TAPS * channels * width, normal(0.42 / Math.sqrt(width)));
    this.#tags = new Parameter(POS.length * channels, normal(0.05));
    this.#negated = new Parameter(channels, normal(0.1));
    this.#quoted = new Parameter(channels, normal(0.05));
    this.#near = new Parameter((2 * MARKED + 1) * channels, normal(0.1));
    this.#bias = new Parameter(channels, normal(0.02));
    this.#rating = new Parameter(width + 1, normal(0.1));
    const head = { shape, drop: DROP_CHANNELS, next, normal };
    this.#target = new HeadTrainer({ ...head, places: TARGET_PLACES, outputs: 3 });
    this.#text = new HeadTrainer({ ...head, places: TEXT_PLACES, outputs: 1 });
  }

  /** Gathers the slopes of one target, which counts `weight`fold. */
  learnTarget(sample: Sample, weight: number): void {
    this.#forward(sample);
    const { output } = this.#target;
    this.#target.forward(this.#active, sample.place);
    const most = Math.max(...output);
    const slope = output.map((x) => Math.exp(x - most));
    const sum = slope.reduce((a, b) => a + b, 0);
    for (let k = 0; k < 3; k += 1)
      slope[k] = weight * (slope[k]! / sum - SMOOTHING / 3 - (k === sample.gold ? 1 - SMOOTHING : 0));
    this.#backward(sample, { head: this.#target, slope });
  }

  learnText(sample: Sample, weight: number): void {
    this.#forward(sample);
    this.#text.forward(this.#active, sample.place);
    const error = this.#text.output[0]! - sample.gold * TEXT_SCALE;
    const slope = Float64Array.of(weight * Math.max(-MOST_ERROR, Math.min(MOST_ERROR, error)));
    this.#backward(sample, { head: this.#text, slope });
  }

  learnRating(word: number, rating: number): void {
    const { width } = this.#shape;
    this.vectors.ask(word);
    const { weights, slope } = this.#rating;
    const from = word * width;
    let error = weights[width]! - 2 * rating;
    for (let d = 0; d < width; d += 1) error += weights[d]! * this.vectors.values[from + d]!;
    slope[width] = slope[width]! + error;
    for (let d = 0; d < width; d += 1) {
      slope[d] = slope[d]! + error * this.vectors.values[from + d]!;
      this.vectors.slope[from + d] = this.vectors.slope[from + d]! + error * weights[d]!;
    }
  }

  /** Moves all weights by what the batch has gathered. */
  move(options: { step: number; rate: number; decay: number; samples: number }): void {
    this.vectors.endBatch();
    for (const parameter of this.#parameters()) parameter.move(options);
    this.vectors.beginBatch();
  }

  weights(): NetworkWeights {
    return {
      taps: this.#taps.weights,
      tags: this.#tags.weights,
      negated: this.#negated.weights,
      quoted: this.#quoted.weights,
      near: this.#near.weights,
      bias: this.#bias.weights,
      text: this.#text.finish(),
      target: this.#target.finish(),
    };
  }

  #parameters(): readonly Parameter[] {
    const own = [this.#taps, this.#tags, this.#negated, this.#quoted, this.#near, this.#bias, this.#rating];
    return [this.vectors.projection, ...own, ...this.#text.parameters, ...this.#target.parameters];
  }

  /** The channels of every word, into `#active`. */
  #forward(sample: Sample): void {
    const { width, channels } = this.#shape;
    const { tag, negated, quoted, near } = sample;
    const count = tag.length;
    if (this.#active.length < count * channels) {
      this.#active = new Float64Array(count * channels * 2);
      this.#slope = new Float64Array(count * channels * 2);
      this.#words = new Int32Array(count * 2);
    }
    const active = this.#active;
    for (let i = 0; i < count; i += 1) {
      const word = this.#next() < DROP_WORDS ? 0 : sample.words[i]!;
      this.#words[i] = word;
      if (word !== 0) this.vectors.ask(word);
    }
    const { values } = this.vectors;
    const taps = this.#taps.weights;
    for (let i = 0; i < count; i += 1) {
      const to = i * channels;
      for (let c = 0; c < channels; c += 1) {
        let x = this.#bias.weights[c]! + this.#tags.weights[tag[i]! * channels + c]!;
        if (negated[i] === 1) x += this.#negated.weights[c]!;
        if (quoted[i] !== 0) x += this.#quoted.weights[c]!;
        if (near[i]! >= 0) x += this.#near.weights[near[i]! * channels + c]!;
        active[to + c] = x;
      }
      for (let tap = 0; tap < TAPS; tap += 1) {
        const j = i + tap - 1;
        if (j < 0 || j >= count || this.#words[j] === 0) continue;
        const vector = this.#words[j]! * width;
        for (let c = 0; c < channels; c += 1) {
          const row = (tap * channels + c) * width;
          let sum = 0;
          for (let d = 0; d < width; d += 1) sum += taps[row + d]! * values[vector + d]!;
          active[to + c] = active[to + c]! + sum;
        }
      }
      for (let c = 0; c < channels; c += 1) if (active[to + c]! < 0) active[to + c] = 0;
    }
  }

  #backward(sample: Sample, top: { head: HeadTrainer; slope: Float64Array }): void {
    const { channels } = this.#shape;
    const { tag, negated, quoted, near, place } = sample;
    const count = tag.length;
    top.head.backward(top.slope, { active: this.#active, place, slope: this.#slope });
    for (let i = 0; i < count; i += 1)
      for (let c = 0; c < channels; c += 1) {
        const at = i * channels + c;
        const x = this.#slope[at]!;
        if (x === 0 || this.#active[at]! <= 0) continue;
        bump(this.#bias.slope, c, x);
        bump(this.#tags.slope, tag[i]! * channels + c, x);
        if (negated[i] === 1) bump(this.#negated.slope, c, x);
        if (quoted[i] !== 0) bump(this.#quoted.slope, c, x);
        if (near[i]! >= 0) bump(this.#near.slope, near[i]! * channels + c, x);
        this.#tapsBack({ i, c, x, count });
      }
  }

  #tapsBack({ i, c, x, count }: { i: number; c: number; x: number; count: number }): void {
    const { width, channels } = this.#shape;
    const { values, slope } = this.vectors;
    const taps = this.#taps;
    for (let tap = 0; tap < TAPS; tap += 1) {
      const j = i + tap - 1;
      if (j < 0 || j >= count || this.#words[j] === 0) continue;
      const vector = this.#words[j]! * width;
      const row = (tap * channels + c) * width;
      for (let d = 0; d < width; d += 1) {
        taps.slope[row + d] = taps.slope[row + d]! + x * values[vector + d]!;
        slope[vector + d] = slope[vector + d]! + x * taps.weights[row + d]!;
      }
    }
  }
}

function bump(into: Float32Array, at: number, by: number): void {
  into[at] = into[at]! + by;
}
