import { POS, type Pos, type Tokens } from '../records.js';
import { type Range, targetPlace, textPlaces } from './places.js';
import { FeatureList, targetFeatures, textFeatures } from './sparseFeatures.js';
import { cellOf, type SparseTable } from './sparseTable.js';
import { ToneNetwork } from './ToneNetwork.js';
import { ToneReader, type ToneReading } from './ToneReader.js';
import type { ToneModel } from './toneModel.js';

/** Ratings are this much larger inside the network than outside. */
export const TEXT_SCALE = 2.5;

const silent = new Set<Pos>(['PUNCT', 'SPACE', 'SYM', 'NUM', 'DET', 'PROPN']);
/** 1 for the parts of speech that say nothing by themselves: `why` does not name them. */
const SILENT = Uint8Array.from(POS, (pos) => (silent.has(pos) ? 1 : 0));
/** Nor words that weigh less. */
const LEAST_WEIGHT = 0.01;

/** Judges texts and targets with one model: half by the network, half by the table of words and pairs. */
export class ToneJudge {
  readonly #model: ToneModel;
  readonly #reader: ToneReader;
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
    this.#reader = new ToneReader(model);
    this.#network = new ToneNetwork(model);
  }

  /** Score of the tokens of `ranges`, about −1…1; 0 where there are none. */
  text(tokens: Tokens, ranges: readonly Range[]): number {
    const reading = this.#reader.read(tokens, ranges);
    const lastTurn = this.#gather(reading, ranges);
    const count = this.#count;
    if (count === 0) return 0;
    const place = this.#place;
    textPlaces(count, lastTurn, place);
    this.#network.judgeText({ reading, at: this.#at, place, count }, this.#one);
    textFeatures(reading, { at: this.#at, count, lastTurn }, this.#features);
    const [network, table, constant] = this.#model.textMix;
    return (network * this.#one[0]!) / TEXT_SCALE + table * this.#weighText() + constant;
  }

  /** The words that weighed most in the text judged last, heaviest first, at most `most`. */
  why(tokens: Tokens, most: number): [word: string, weight: number][] {
    const count = this.#count;
    const share = this.#share;
    const at = this.#at;
    const run = { reading: this.#reader.read(tokens, []), at, place: this.#place, count };
    this.#network.shares(run, { into: share, silent: SILENT });
    const [network, table] = this.#model.textMix;
    for (let k = 0; k < count; k += 1) share[k] = (share[k]! * network) / TEXT_SCALE;
    const { value, token } = this.#features;
    for (let f = 0, k = 0; f < this.#features.count; f += 1) {
      const i = token[f]!;
      if (i < 0 || value[f] === 0) continue;
      // Features come in the order of the tokens, but for the two extremes at the end.
      while (k < count && at[k] !== i) k += 1;
      if (k === count) k = at.indexOf(i);
      share[k] = share[k]! + table * value[f]!;
    }
    const heaviest: [string, number][] = [];
    let least = LEAST_WEIGHT;
    for (let k = 0; k < count; k += 1) {
      const weight = share[k]!;
      const size = Math.abs(weight);
      if (size <= least || SILENT[tokens.pos[at[k]!]!] === 1) continue;
      let rank = heaviest.length;
      while (rank > 0 && Math.abs(heaviest[rank - 1]![1]) < size) rank -= 1;
      heaviest.splice(rank, 0, [tokens.lower[at[k]!]!, weight]);
      if (heaviest.length > most) heaviest.pop();
      if (heaviest.length === most) least = Math.abs(heaviest[most - 1]![1]);
    }
    return heaviest;
  }

  /** Shares of negative, neutral and positive toward a target in its window, about 0…1 each, into `into`. */
  target(tokens: Tokens, window: Range & { readonly target: Range }, into: Float64Array): void {
    const reading = this.#reader.read(tokens, [window]);
    this.#gather(reading, [window]);
    const count = this.#count;
    const place = this.#place;
    for (let k = 0; k < count; k += 1) place[k] = targetPlace(reading, window.target, this.#at[k]!);
    this.#network.judgeTarget({ reading, at: this.#at, place, count }, window.target, this.#three);
    softmax(this.#three);
    targetFeatures(reading, window, this.#features);
    this.#weighTarget(into);
    for (let c = 0; c < 3; c += 1) into[c] = (this.#three[c]! + into[c]!) / 2;
  }

  /** Fills `#at`; gives where the last "but" stands, or −1. */
  #gather(reading: ToneReading, ranges: readonly Range[]): number {
    let count = 0;
    let lastTurn = -1;
    for (const { from, to } of ranges) count += Math.max(0, to - from);
    if (this.#at.length < count) {
      this.#at = new Int32Array(count * 2);
      this.#place = new Uint8Array(count * 2);
      this.#share = new Float32Array(count * 2);
    }
    const at = this.#at;
    let k = 0;
    for (const { from, to } of ranges)
      for (let i = from; i < to; i += 1) {
        if (reading.turn[i] === 1) lastTurn = k;
        at[k] = i;
        k += 1;
      }
    this.#count = count;
    return lastTurn;
  }

  /** The sum of the text's features, each turned into its weight for `why`. */
  #weighText(): number {
    const table = this.#model.textTable;
    const { key, value, count } = this.#features;
    let sum = 0;
    for (let f = 0; f < count; f += 1) {
      const cell = cellOf(table, key[f]!);
      value[f] = cell < 0 ? 0 : table.weights[cell]! * table.scale * value[f]!;
      sum += value[f]!;
    }
    return sum;
  }

  #weighTarget(into: Float64Array): void {
    const table: SparseTable = this.#model.targetTable;
    const { key, value, count } = this.#features;
    const { weights, scale } = table;
    let negative = 0;
    let neutral = 0;
    let positive = 0;
    for (let f = 0; f < count; f += 1) {
      const cell = cellOf(table, key[f]!);
      if (cell < 0) continue;
      const x = value[f]!;
      negative += weights[cell * 3]! * x;
      neutral += weights[cell * 3 + 1]! * x;
      positive += weights[cell * 3 + 2]! * x;
    }
    into[0] = negative * scale;
    into[1] = neutral * scale;
    into[2] = positive * scale;
  }
}

function softmax(of: Float32Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < of.length; c += 1) if (of[c]! > most) most = of[c]!;
  let sum = 0;
  for (let c = 0; c < of.length; c += 1) {
    of[c] = Math.exp(of[c]! - most);
    sum += of[c]!;
  }
  for (let c = 0; c < of.length; c += 1) of[c] = of[c]! / sum;
}
