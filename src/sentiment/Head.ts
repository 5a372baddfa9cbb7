import type { ActiveChannels } from './ActiveChannels.js';
import type { ToneHead, ToneShape } from './toneModel.js';

/** Slope of the hidden layer below 0. */
export const LEAK = 0.05;

/** The tokens of a run, `count` of them: where the channels of each begin and end, and where the weights of its place begin. */
export interface Line {
  readonly active: ActiveChannels;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly gate: Int32Array;
  readonly count: number;
}

/** What weighs the channels of a run of words, for the sum and for the greatest. */
export function sumScale(count: number): number {
  return 1.5 / Math.sqrt(count + 4);
}

/** One head of the network: pools the channels of a run of tokens and judges the pooled ones by two layers. */
export class Head {
  readonly #channels: number;
  readonly #hidden: number;
  /** The weights in double precision, in which all is reckoned: to widen them once is quicker than at every use. */
  readonly #sum: Float64Array;
  readonly #most: Float64Array;
  readonly #innerWeights: Float64Array;
  readonly #innerBias: Float64Array;
  readonly #outer: Float64Array;
  readonly #outerBias: Float64Array;
  /** Sum and greatest of every channel of the run judged last, and what the hidden units made of them. */
  readonly #pooled: Float64Array;
  readonly #inner: Float64Array;
  /** How much the first output grows with each hidden unit and with each pooled channel. */
  readonly #by: Float64Array;
  readonly #slope: Float64Array;

  constructor(head: ToneHead, { channels, hidden }: ToneShape) {
    this.#channels = channels;
    this.#hidden = hidden;
    this.#sum = Float64Array.from(head.sum);
    this.#most = Float64Array.from(head.most);
    this.#innerWeights = Float64Array.from(head.inner);
    this.#innerBias = Float64Array.from(head.innerBias);
    this.#outer = Float64Array.from(head.outer);
    this.#outerBias = Float64Array.from(head.outerBias);
    this.#pooled = new Float64Array(2 * channels);
    this.#inner = new Float64Array(hidden);
    this.#by = new Float64Array(hidden);
    this.#slope = new Float64Array(2 * channels);
  }

  /** The outputs for a run of tokens, into `into`. */
  judge(line: Line, into: Float32Array): void {
    this.#pool(line);
    this.#judgeInner();
    const hidden = this.#hidden;
    for (let o = 0; o < into.length; o += 1) {
      let sum = this.#outerBias[o]!;
      for (let f = 0; f < hidden; f += 1) sum += this.#outer[o * hidden + f]! * this.#inner[f]!;
      into[o] = sum;
    }
  }

  /**
   * What token `k` of the run judged last added to the first output: the output's slope times what the token gave to the pooled
   * channels (the network is linear by pieces, so only constants are left out). After `findSlope`.
   */
  share({ active, from, to, gate, count }: Line, k: number): number {
    const channels = this.#channels;
    const sum = this.#sum;
    const most = this.#most;
    const slope = this.#slope;
    const pooled = this.#pooled;
    const { channel, value } = active;
    const scale = sumScale(count);
    const weight = gate[k]!;
    const end = to[k]!;
    let share = 0;
    for (let n = from[k]!; n < end; n += 1) {
      const c = channel[n]!;
      const x = value[n]!;
      const gated = x * most[weight + c]!;
      share += slope[c]! * x * sum[weight + c]! * scale;
      if (gated > 0 && gated === pooled[channels + c]) share += slope[channels + c]! * gated;
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

  /** Sum and greatest of every channel over the run. */
  #pool({ active, from, to, gate, count }: Line): void {
    const channels = this.#channels;
    const sum = this.#sum;
    const most = this.#most;
    const pooled = this.#pooled;
    const { channel, value } = active;
    pooled.fill(0);
    for (let k = 0; k < count; k += 1) {
      const weight = gate[k]!;
      const end = to[k]!;
      for (let n = from[k]!; n < end; n += 1) {
        const c = channel[n]!;
        const x = value[n]!;
        pooled[c] = pooled[c]! + x * sum[weight + c]!;
        const gated = x * most[weight + c]!;
        if (gated > pooled[channels + c]!) pooled[channels + c] = gated;
      }
    }
    const scale = sumScale(count);
    for (let c = 0; c < channels; c += 1) pooled[c] = pooled[c]! * scale;
  }

  /** The hidden layer, four units at a time: a sum must wait for its last addition, four need not wait for each other. */
  #judgeInner(): void {
    const weights = this.#innerWeights;
    const bias = this.#innerBias;
    const pooled = this.#pooled;
    const inner = this.#inner;
    const { length } = pooled;
    // Where less than four are left, the last is its own partner.
    const last = this.#hidden - 1;
    for (let f = 0; f <= last; f += 4) {
      const g = Math.min(f + 1, last);
      const h = Math.min(f + 2, last);
      const i = Math.min(f + 3, last);
      let ofF = f * length;
      let ofG = g * length;
      let ofH = h * length;
      let ofI = i * length;
      let one = bias[f]!;
      let two = bias[g]!;
      let three = bias[h]!;
      let four = bias[i]!;
      for (let c = 0; c < length; c += 1) {
        const value = pooled[c]!;
        one += weights[ofF]! * value;
        two += weights[ofG]! * value;
        three += weights[ofH]! * value;
        four += weights[ofI]! * value;
        ofF += 1;
        ofG += 1;
        ofH += 1;
        ofI += 1;
      }
      inner[f] = leaky(one);
      inner[g] = leaky(two);
      inner[h] = leaky(three);
      inner[i] = leaky(four);
    }
  }
}

function leaky(value: number): number {
  return value > 0 ? value : value * LEAK;
}
