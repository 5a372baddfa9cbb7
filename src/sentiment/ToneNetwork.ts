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
  /** [part of speech × negated or not × quoted or not × channels]: the channels of a token but for its words. */
  readonly #plain: Float64Array;
  #reading: ToneReading | undefined;
  /**
   * [token × channels] as they are without a target, cut at 0; filled when a token is first asked for. Behind the last token,
   * those of the tokens near the target judged last.
   */
  #active = new Float64Array(0);
  #isActive = new Uint8Array(0);
  #row = new Int32Array(256);
  #gate = new Int32Array(256);
  readonly #pooled: Float64Array;
  readonly #inner: Float64Array;
  readonly #slope: Float64Array;
  readonly #weight: Float64Array;

  constructor(model: ToneModel) {
    const { channels, hidden } = model.shape;
    this.#model = model;
    this.#expanded = new Float32Array((model.idOf.size + 1) * 3 * channels);
    this.#isExpanded = new Uint8Array(model.idOf.size + 1);
    // The number 0 is no word and adds nothing.
    this.#isExpanded[0] = 1;
    this.#plain = plainChannels(model);
    this.#pooled = new Float64Array(2 * channels);
    this.#inner = new Float64Array(hidden);
    this.#slope = new Float64Array(2 * channels);
    this.#weight = new Float64Array(hidden);
  }

  /** The outputs of a head for a run of tokens, into `into`. */
  judge(head: ToneHead, run: Run, into: Float32Array): void {
    const { hidden } = this.#model.shape;
    this.#pool(head, run);
    const values = this.#inner;
    const { outer, outerBias } = head;
    this.#judgeInner(head);
    for (let o = 0; o < into.length; o += 1) {
      let sum = outerBias[o]!;
      for (let f = 0; f < hidden; f += 1) sum += outer[o * hidden + f]! * values[f]!;
      into[o] = sum;
    }
  }

  /** The hidden layer, two units at a time: a sum must wait for its last addition, two need not wait for each other. */
  #judgeInner({ inner, innerBias }: ToneHead): void {
    const { channels, hidden } = this.#model.shape;
    const pooled = this.#pooled;
    const values = this.#inner;
    const width = 2 * channels;
    for (let f = 0; f < hidden; f += 2) {
      let one = innerBias[f]!;
      // Of an odd number the last is its own partner.
      const g = Math.min(f + 1, hidden - 1);
      let other = innerBias[g]!;
      const from = f * width;
      const second = g * width;
      for (let c = 0; c < width; c += 1) {
        const value = pooled[c]!;
        one += inner[from + c]! * value;
        other += inner[second + c]! * value;
      }
      values[f] = one > 0 ? one : one * LEAK;
      values[g] = other > 0 ? other : other * LEAK;
    }
  }

  /**
   * What each token of the run judged last (one without a target) added to the first output, into `into`: the output's slope
   * times what the token gave to the pooled channels (the network is linear by pieces, so only constants are left out).
   * Parts of speech marked in `silent` are passed over: theirs is 0.
   */
  shares(head: ToneHead, run: Run, { into, silent }: { into: Float32Array; silent: Uint8Array }): void {
    const { at, place, count } = run;
    const { pos } = run.reading.tokens;
    const { channels, hidden } = this.#model.shape;
    const slope = this.#slope;
    const weight = this.#weight;
    for (let f = 0; f < hidden; f += 1) weight[f] = head.outer[f]! * (this.#inner[f]! > 0 ? 1 : LEAK);
    for (let c = 0; c < 2 * channels; c += 1) {
      let sum = 0;
      for (let f = 0; f < hidden; f += 1) sum += weight[f]! * head.inner[f * 2 * channels + c]!;
      slope[c] = sum;
    }
    const active = this.#active;
    const pooled = this.#pooled;
    const scale = sumScale(count);
    for (let k = 0; k < count; k += 1) {
      into[k] = 0;
      if (silent[pos[at[k]!]!] === 1) continue;
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

  /** Sum and greatest of every channel; channel by channel, two at a time, so that the sums stay in registers. */
  #pool(head: ToneHead, run: Run): void {
    const { channels } = this.#model.shape;
    const { count } = run;
    this.#take(run.reading);
    this.#line(run);
    const { sum, most } = head;
    const pooled = this.#pooled;
    const active = this.#active;
    const row = this.#row;
    const gate = this.#gate;
    const scale = sumScale(count);
    for (let c = 0; c < channels; c += 2) {
      // Of an odd number the last is its own partner.
      const d = Math.min(c + 1, channels - 1);
      let total = 0;
      let other = 0;
      let greatest = 0;
      let otherGreatest = 0;
      for (let k = 0; k < count; k += 1) {
        const from = row[k]!;
        const weight = gate[k]!;
        const channel = active[from + c]!;
        const second = active[from + d]!;
        total += channel * sum[weight + c]!;
        other += second * sum[weight + d]!;
        greatest = Math.max(greatest, channel * most[weight + c]!);
        otherGreatest = Math.max(otherGreatest, second * most[weight + d]!);
      }
      pooled[c] = total * scale;
      pooled[d] = other * scale;
      pooled[channels + c] = greatest;
      pooled[channels + d] = otherGreatest;
    }
  }

  /** Where the channels of each token of a run begin, and the weights of its place. */
  #line({ reading, at, place, count, target }: Run): void {
    const { channels } = this.#model.shape;
    if (this.#row.length < count) {
      this.#row = new Int32Array(count * 2);
      this.#gate = new Int32Array(count * 2);
    }
    let free = reading.tokens.length;
    for (let k = 0; k < count; k += 1) {
      const i = at[k]!;
      if (this.#isActive[i] === 0) this.#prepare(reading, i);
      this.#gate[k] = place[k]! * channels;
      this.#row[k] = i * channels;
      if (target === undefined || i < target.from - MARKED || i >= target.to + MARKED) continue;
      this.#row[k] = free * channels;
      this.#mark({ reading, target, free }, i);
      free += 1;
    }
  }

  /** Makes room for an article's tokens. */
  #take(reading: ToneReading): void {
    if (this.#reading === reading) return;
    this.#reading = reading;
    const { length } = reading.tokens;
    const size = length * this.#model.shape.channels;
    if (this.#active.length < 2 * size) this.#active = new Float64Array(2 * size);
    if (this.#isActive.length < length) this.#isActive = new Uint8Array(length);
    else this.#isActive.fill(0);
  }

  #prepare(reading: ToneReading, i: number): void {
    this.#isActive[i] = 1;
    this.#sum(reading, { token: i, to: i });
    const { channels } = this.#model.shape;
    const active = this.#active;
    for (let k = i * channels; k < (i + 1) * channels; k += 1) active[k] = Math.max(0, active[k]!);
  }

  /** The channels of a token before the cut, into a row. */
  #sum({ tokens, id, negated }: ToneReading, { token: i, to }: { token: number; to: number }): void {
    const { channels } = this.#model.shape;
    const active = this.#active;
    const plain = this.#plain;
    const expanded = this.#expanded;
    const from = to * channels;
    const kind = ((tokens.pos[i]! * 2 + negated[i]!) * 2 + (tokens.quoted[i] === 0 ? 0 : 1)) * channels;
    const before = this.#expand(id[i - 1] ?? 0, 0);
    const here = this.#expand(id[i]!, 1);
    const after = this.#expand(id[i + 1] ?? 0, 2);
    for (let c = 0; c < channels; c += 1)
      active[from + c] =
        plain[kind + c]! + expanded[before + c]! + expanded[here + c]! + expanded[after + c]!;
  }

  /** The channels of a token near a target, into the row that is free: the name is hidden, the nearness marked. */
  #mark(into: { reading: ToneReading; target: Range; free: number }, i: number): void {
    const { reading, target, free } = into;
    const { channels } = this.#model.shape;
    const distance = i < target.from ? i - target.from : i >= target.to ? i - target.to + 1 : 0;
    const active = this.#active;
    const to = free * channels;
    const expanded = this.#expanded;
    this.#sum(reading, { token: i, to: free });
    for (let tap = 0; tap < 3; tap += 1) {
      const j = i + tap - 1;
      if (j < target.from || j >= target.to || !isMasked(reading, j)) continue;
      const word = reading.id[j]!;
      if (word === 0) continue;
      const row = this.#expand(word, tap);
      for (let c = 0; c < channels; c += 1) active[to + c] = active[to + c]! - expanded[row + c]!;
    }
    const { near } = this.#model;
    const row = (distance + MARKED) * channels;
    for (let c = 0; c < channels; c += 1) active[to + c] = Math.max(0, active[to + c]! + near[row + c]!);
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
