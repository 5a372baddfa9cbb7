import { type Laid, layOut } from '../kernels/layOut.js';
import type { ToneHead, ToneShape } from './toneModel.js';

/** Slope of the hidden layer below 0. */
export const LEAK = 0.05;

/** So many units the kernel reckons at once. */
const AT_ONCE = 24;

/** What weighs the channels of a run of words, for the sum and for the greatest. */
export function sumScale(count: number): number {
  return 1.5 / Math.sqrt(count + 4);
}

/** One head of the network: judges the pooled channels of a run of tokens by two layers. */
export class Head {
  readonly #channels: number;
  readonly #hidden: number;
  readonly #head: ToneHead;
  /** [hidden × 2 channels], in double precision as the others: to widen weights once is quicker than at every use. */
  readonly #innerWeights: Float64Array;
  readonly #outer: Float64Array;
  readonly #outerBias: Float64Array;
  /** Sum and greatest of every channel of the run judged last, and what the hidden units made of them. */
  readonly #pooled: Float64Array;
  readonly #inner: Float64Array;
  /** The hidden layer as the kernel needs it: [2 × channels × units], with units that do nothing up to a multiple of AT_ONCE. */
  readonly #layer: Laid<Record<'pooled' | 'weights' | 'bias' | 'inner', Float64Array>>;
  /** How much the first output grows with each hidden unit and with each pooled channel. */
  readonly #by: Float64Array;
  readonly #slope: Float64Array;

  constructor(head: ToneHead, { channels, hidden }: ToneShape) {
    this.#channels = channels;
    this.#hidden = hidden;
    this.#head = head;
    this.#innerWeights = Float64Array.from(head.inner);
    this.#outer = Float64Array.from(head.outer);
    this.#outerBias = Float64Array.from(head.outerBias);
    const units = Math.ceil(hidden / AT_ONCE) * AT_ONCE;
    const weights = new Float64Array(2 * channels * units);
    for (let c = 0; c < 2 * channels; c += 1)
      for (let f = 0; f < hidden; f += 1) weights[c * units + f] = head.inner[f * 2 * channels + c]!;
    const bias = new Float64Array(units);
    bias.set(head.innerBias);
    this.#layer = layOut({
      pooled: new Float64Array(2 * channels),
      weights,
      bias,
      inner: new Float64Array(units),
    });
    this.#pooled = this.#layer.arrays.pooled;
    this.#inner = this.#layer.arrays.inner;
    this.#by = new Float64Array(hidden);
    this.#slope = new Float64Array(2 * channels);
  }

  /** The outputs for a run of tokens, of which `pooled` has the channels, into `into`. */
  judge(pooled: Float64Array, into: Float32Array): void {
    this.#pooled.set(pooled);
    this.#judgeInner();
    const hidden = this.#hidden;
    for (let o = 0; o < into.length; o += 1) {
      let sum = this.#outerBias[o]!;
      for (let f = 0; f < hidden; f += 1) sum += this.#outer[o * hidden + f]! * this.#inner[f]!;
      into[o] = sum;
    }
  }

  /**
   * What a token of the run judged last, whose channels begin at `from`, added to the first output: the output's slope times what the
   * token gave to the pooled channels (the network is linear by pieces, so only constants are left out). After `findSlope`.
   */
  share(above: Float64Array, { from, place, count }: { from: number; place: number; count: number }): number {
    const channels = this.#channels;
    const { sum, most } = this.#head;
    const slope = this.#slope;
    const scale = sumScale(count);
    const weight = place * channels;
    let share = 0;
    for (let c = 0; c < channels; c += 1) {
      const x = above[from + c]!;
      const gated = x * most[weight + c]!;
      share += slope[c]! * x * sum[weight + c]! * scale;
      if (gated > 0 && gated === this.#pooled[channels + c]) share += slope[channels + c]! * gated;
    }
    return share;
  }

  /** Makes ready for `share`; four channels at a time, as the hidden layer. */
  findSlope(): void {
    const weights = this.#innerWeights;
    const by = this.#by;
    const slope = this.#slope;
    const { length } = slope;
    for (let f = 0; f < by.length; f += 1) by[f] = this.#outer[f]! * (this.#inner[f]! > 0 ? 1 : LEAK);
    const last = length - 1;
    for (let c = 0; c < length; c += 4) {
      const d = Math.min(c + 1, last);
      const e = Math.min(c + 2, last);
      const g = Math.min(c + 3, last);
      let one = 0;
      let two = 0;
      let three = 0;
      let four = 0;
      for (let f = 0, row = 0; f < by.length; f += 1, row += length) {
        const weight = by[f]!;
        one += weight * weights[row + c]!;
        two += weight * weights[row + d]!;
        three += weight * weights[row + e]!;
        four += weight * weights[row + g]!;
      }
      slope[c] = one;
      slope[d] = two;
      slope[e] = three;
      slope[g] = four;
    }
  }

  #judgeInner(): void {
    const { kernels, at } = this.#layer;
    const inner = this.#inner;
    kernels.addLayer(at.pooled, this.#pooled.length, at.weights, at.bias, inner.length, at.inner);
    for (let f = 0; f < inner.length; f += 1) inner[f] = leaky(inner[f]!);
  }
}

function leaky(value: number): number {
  return value > 0 ? value : value * LEAK;
}
