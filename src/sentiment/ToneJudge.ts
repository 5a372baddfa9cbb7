import { POS, type Tokens } from '../records.js';
import { type Range, targetPlace, textPlace } from './places.js';
import { FeatureList, targetFeatures, textFeatures } from './sparseFeatures.js';
import { cellOf, type SparseTable } from './sparseTable.js';
import { ToneNetwork } from './ToneNetwork.js';
import type { ToneModel } from './toneModel.js';
import { toneReading } from './toneReading.js';
import { TURNS } from './words.data.js';

/** Ratings are this much larger inside the network than outside. */
export const TEXT_SCALE = 2.5;

const PUNCT = POS.indexOf('PUNCT');

/** Judges texts and targets with one model: half by the network, half by the table of words and pairs. */
export class ToneJudge {
  readonly #model: ToneModel;
  readonly #network: ToneNetwork;
  readonly #features = new FeatureList();
  readonly #one = new Float32Array(1);
  readonly #three = new Float32Array(3);
  #at = new Int32Array(256);
  #place = new Uint8Array(256);
  #share = new Float32Array(256);
  #count = 0;

  constructor(model: ToneModel) {
    this.#model = model;
    this.#network = new ToneNetwork(model);
  }

  /** Score of the tokens of `ranges`, about −1…1; 0 where there are none. */
  text(tokens: Tokens, ranges: readonly Range[]): number {
    const reading = toneReading(tokens, this.#model);
    const lastTurn = this.#gather(tokens, ranges);
    const count = this.#count;
    if (count === 0) return 0;
    for (let k = 0; k < count; k += 1) this.#place[k] = textPlace(k, count, lastTurn);
    this.#network.look(reading, { at: this.#at, place: this.#place, count });
    this.#network.judge(this.#model.text, this.#one);
    textFeatures(reading, { at: this.#at, count, lastTurn }, this.#features);
    const [network, table, constant] = this.#model.textMix;
    return (network * this.#one[0]!) / TEXT_SCALE + table * this.#sum(this.#model.textTable, 0) + constant;
  }

  /** The words that weighed most in the text judged last, heaviest first, at most `most`. */
  why(tokens: Tokens, most: number): [word: string, weight: number][] {
    const count = this.#count;
    const share = this.#share;
    this.#network.shares(this.#model.text, share);
    const [network, table] = this.#model.textMix;
    for (let k = 0; k < count; k += 1) share[k] = (share[k]! * network) / TEXT_SCALE;
    const { textTable } = this.#model;
    const { key, value, token } = this.#features;
    let k = 0;
    for (let f = 0; f < this.#features.count; f += 1) {
      // Features come in the order of the tokens, the two extremes at the end excepted.
      if (token[f] === -1) continue;
      if (this.#at[k] !== token[f]) k = this.#at.indexOf(token[f]!);
      const cell = cellOf(textTable, key[f]!);
      if (cell >= 0) share[k] = share[k]! + table * textTable.scale * textTable.weights[cell]! * value[f]!;
    }
    const heaviest: [string, number][] = [];
    for (let k = 0; k < count; k += 1) {
      const i = this.#at[k]!;
      const weight = share[k]!;
      if (tokens.pos[i] === PUNCT || weight === 0) continue;
      let rank = heaviest.length;
      while (rank > 0 && Math.abs(heaviest[rank - 1]![1]) < Math.abs(weight)) rank -= 1;
      if (rank >= most) continue;
      heaviest.splice(rank, 0, [tokens.lower[i]!, weight]);
      if (heaviest.length > most) heaviest.pop();
    }
    return heaviest;
  }

  /** Shares of negative, neutral and positive toward a target in its window, about 0…1 each, into `into`. */
  target(tokens: Tokens, window: Range & { readonly target: Range }, into: Float64Array): void {
    const reading = toneReading(tokens, this.#model);
    this.#gather(tokens, [window]);
    const count = this.#count;
    for (let k = 0; k < count; k += 1) this.#place[k] = targetPlace(reading, window.target, this.#at[k]!);
    this.#network.look(reading, { at: this.#at, place: this.#place, count, target: window.target });
    this.#network.judge(this.#model.target, this.#three);
    targetFeatures(reading, window, this.#features);
    softmax(this.#three);
    for (let c = 0; c < 3; c += 1) into[c] = (this.#three[c]! + this.#sum(this.#model.targetTable, c)) / 2;
  }

  /** Fills `#at`; gives where the last "but" stands, or −1. */
  #gather(tokens: Tokens, ranges: readonly Range[]): number {
    let count = 0;
    let lastTurn = -1;
    for (const { from, to } of ranges) count += Math.max(0, to - from);
    if (this.#at.length < count) {
      this.#at = new Int32Array(count * 2);
      this.#place = new Uint8Array(count * 2);
      this.#share = new Float32Array(count * 2);
    }
    let k = 0;
    for (const { from, to } of ranges)
      for (let i = from; i < to; i += 1) {
        if (TURNS.has(tokens.lower[i]!)) lastTurn = k;
        this.#at[k] = i;
        k += 1;
      }
    this.#count = count;
    return lastTurn;
  }

  #sum(table: SparseTable, column: number): number {
    const { key, value, count } = this.#features;
    const { columns, weights } = table;
    let sum = 0;
    for (let f = 0; f < count; f += 1) {
      const cell = cellOf(table, key[f]!);
      if (cell >= 0) sum += weights[cell * columns + column]! * value[f]!;
    }
    return sum * table.scale;
  }
}

function softmax(of: Float32Array): void {
  const most = Math.max(...of);
  let sum = 0;
  for (let c = 0; c < of.length; c += 1) sum += of[c] = Math.exp(of[c]! - most);
  for (let c = 0; c < of.length; c += 1) of[c] = of[c]! / sum;
}
