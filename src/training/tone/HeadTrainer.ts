import { LEAK, sumScale } from '../../sentiment/Head.js';
import type { ToneHead, ToneShape } from '../../sentiment/toneModel.js';
import { Parameter } from '../Parameter.js';

export interface HeadOptions {
  readonly shape: ToneShape;
  readonly places: number;
  readonly outputs: number;
  /** Share of the pooled channels that is dropped in each sample (Srivastava et al. 2014). */
  readonly drop: number;
  readonly next: () => number;
  readonly normal: (spread: number, middle?: number) => () => number;
}

/** One output of the network while it is learned: pooling by place, two layers, and the way back through them. */
export class HeadTrainer {
  readonly sum: Parameter;
  readonly most: Parameter;
  readonly inner: Parameter;
  readonly innerBias: Parameter;
  readonly outer: Parameter;
  readonly outerBias: Parameter;
  readonly output: Float64Array;
  readonly #options: HeadOptions;
  readonly #pooled: Float64Array;
  readonly #pooledSlope: Float64Array;
  readonly #kept: Float64Array;
  readonly #hidden: Float64Array;
  readonly #greatest: Int32Array;

  constructor(options: HeadOptions) {
    const { shape, places, outputs, normal } = options;
    const { channels, hidden } = shape;
    this.#options = options;
    this.sum = new Parameter(places * channels, normal(0.05, 0.35));
    this.most = new Parameter(places * channels, normal(0.05, 0.55));
    this.inner = new Parameter(hidden * 2 * channels, normal(1 / Math.sqrt(2 * channels)));
    this.innerBias = new Parameter(hidden, normal(0.01));
    this.outer = new Parameter(outputs * hidden, normal(1 / Math.sqrt(hidden)));
    this.outerBias = new Parameter(outputs, () => 0);
    this.output = new Float64Array(outputs);
    this.#pooled = new Float64Array(2 * channels);
    this.#pooledSlope = new Float64Array(2 * channels);
    this.#kept = new Float64Array(2 * channels);
    this.#hidden = new Float64Array(hidden);
    this.#greatest = new Int32Array(channels);
  }

  get parameters(): readonly Parameter[] {
    return [this.sum, this.most, this.inner, this.innerBias, this.outer, this.outerBias];
  }

  /** From the channels of the words [count × channels] and their places to `output`. */
  forward(active: Float64Array, place: Uint8Array): void {
    const { channels, hidden } = this.#options.shape;
    this.#pool(active, place);
    const inner = this.inner.weights;
    for (let f = 0; f < hidden; f += 1) {
      let sum = this.innerBias.weights[f]!;
      const row = f * 2 * channels;
      for (let c = 0; c < 2 * channels; c += 1) sum += inner[row + c]! * this.#pooled[c]!;
      this.#hidden[f] = sum > 0 ? sum : sum * LEAK;
    }
    for (let o = 0; o < this.output.length; o += 1) {
      let sum = this.outerBias.weights[o]!;
      for (let f = 0; f < hidden; f += 1) sum += this.outer.weights[o * hidden + f]! * this.#hidden[f]!;
      this.output[o] = sum;
    }
  }

  /** From the slopes of the output to those of all weights and, into `slope`, of the words' channels. */
  backward(
    outputSlope: Float64Array,
    words: { active: Float64Array; place: Uint8Array; slope: Float64Array },
  ): void {
    const { channels, hidden } = this.#options.shape;
    const pooledSlope = this.#pooledSlope.fill(0);
    for (let f = 0; f < hidden; f += 1) {
      let x = 0;
      for (let o = 0; o < outputSlope.length; o += 1) {
        const at = o * hidden + f;
        this.outer.slope[at] = this.outer.slope[at]! + outputSlope[o]! * this.#hidden[f]!;
        x += outputSlope[o]! * this.outer.weights[at]!;
      }
      x *= this.#hidden[f]! > 0 ? 1 : LEAK;
      this.innerBias.slope[f] = this.innerBias.slope[f]! + x;
      const row = f * 2 * channels;
      for (let c = 0; c < 2 * channels; c += 1) {
        this.inner.slope[row + c] = this.inner.slope[row + c]! + x * this.#pooled[c]!;
        pooledSlope[c] = pooledSlope[c]! + x * this.inner.weights[row + c]!;
      }
    }
    for (let o = 0; o < outputSlope.length; o += 1)
      this.outerBias.slope[o] = this.outerBias.slope[o]! + outputSlope[o]!;
    this.#unpool(words);
  }

  /** The weights as they ship. */
  finish(): ToneHead {
    return {
      sum: this.sum.weights,
      most: this.most.weights,
      inner: this.inner.weights,
      innerBias: this.innerBias.weights,
      outer: this.outer.weights,
      outerBias: this.outerBias.weights,
    };
  }

  #pool(active: Float64Array, place: Uint8Array): void {
    const { shape, drop, next } = this.#options;
    const { channels } = shape;
    const pooled = this.#pooled.fill(0);
    const greatest = this.#greatest.fill(-1);
    for (let i = 0; i < place.length; i += 1) {
      const gate = place[i]! * channels;
      for (let c = 0; c < channels; c += 1) {
        const channel = active[i * channels + c]!;
        if (channel === 0) continue;
        pooled[c] = pooled[c]! + channel * this.sum.weights[gate + c]!;
        const most = channel * this.most.weights[gate + c]!;
        if (most > pooled[channels + c]!) {
          pooled[channels + c] = most;
          greatest[c] = i;
        }
      }
    }
    const scale = sumScale(place.length);
    for (let c = 0; c < 2 * channels; c += 1) {
      const kept = next() < drop ? 0 : 1 / (1 - drop);
      this.#kept[c] = kept;
      pooled[c] = pooled[c]! * kept * (c < channels ? scale : 1);
    }
  }

  #unpool(words: { active: Float64Array; place: Uint8Array; slope: Float64Array }): void {
    const { channels } = this.#options.shape;
    const { active, place, slope } = words;
    const pooledSlope = this.#pooledSlope;
    const scale = sumScale(place.length);
    for (let c = 0; c < 2 * channels; c += 1)
      pooledSlope[c] = pooledSlope[c]! * this.#kept[c]! * (c < channels ? scale : 1);
    for (let i = 0; i < place.length; i += 1) {
      const gate = place[i]! * channels;
      for (let c = 0; c < channels; c += 1) {
        const at = i * channels + c;
        slope[at] = pooledSlope[c]! * this.sum.weights[gate + c]!;
        this.sum.slope[gate + c] = this.sum.slope[gate + c]! + pooledSlope[c]! * active[at]!;
      }
    }
    for (let c = 0; c < channels; c += 1) {
      const i = this.#greatest[c]!;
      if (i < 0) continue;
      const gate = place[i]! * channels + c;
      const at = i * channels + c;
      const x = pooledSlope[channels + c]!;
      slope[at] = slope[at]! + x * this.most.weights[gate]!;
      this.most.slope[gate] = this.most.slope[gate]! + x * active[at]!;
    }
  }
}
