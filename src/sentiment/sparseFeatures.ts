import { POS } from '../records.js';
import type { Range } from './places.js';
import type { ToneReading } from './ToneReader.js';

/** A list of features that is filled again and again: key, value, and the token each comes from (−1: none). */
export class FeatureList {
  key = new Int32Array(1024);
  value = new Float32Array(1024);
  token = new Int32Array(1024);
  count = 0;

  add(key: number, value: number, token: number): void {
    if (this.count === this.key.length) this.#grow();
    this.key[this.count] = key;
    this.value[this.count] = value;
    this.token[this.count] = token;
    this.count += 1;
  }

  #grow(): void {
    const old = this.key.length;
    for (const name of ['key', 'value', 'token'] as const) {
      const longer = name === 'value' ? new Float32Array(old * 2) : new Int32Array(old * 2);
      longer.set(this[name]);
      Object.assign(this, { [name]: longer });
    }
  }
}

/** A feature's key, never 0: its template and up to three values, mixed as in MurmurHash3's finalizer. */
function keyOf(template: number, a: number, b = 0, c = 0): number {
  let h = Math.imul(template, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) + Math.imul(b, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 13), 0x297a2d39) + Math.imul(c, 0x165667b1);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return h ^ (h >>> 13) || 1;
}

const PUNCT = POS.indexOf('PUNCT');
const EDGE = 3;
const TARGET = 4;
const NEAR = 4;
const MIDDLE = 8;
/** Weights of the templates against each other: the larger, the less regularized. */
const SCALE = { word: 1, side: 0.6, distance: 0.7, pair: 0.7, target: 0.15, valence: 3 };

/** Words, word pairs and lexicon sums of a text: the tokens numbered in `at`, `count` of them. */
export function textFeatures(
  reading: ToneReading,
  text: { at: Int32Array; count: number; lastTurn: number },
  into: FeatureList,
): void {
  const { at, count, lastTurn } = text;
  const { hash, negated, valence, tokens } = reading;
  const norm = 1 / Math.sqrt(count + 3);
  into.count = 0;
  into.add(keyOf(1, 0), 1, -1);
  into.add(keyOf(1, 1), Math.log(count + 1) / 3, -1);
  let before = EDGE;
  let most = -1;
  let least = -1;
  let asks = false;
  for (let k = 0; k < count; k += 1) {
    const i = at[k]!;
    const word = hash[i]!;
    into.add(keyOf(2, word, negated[i]), norm * SCALE.word, i);
    into.add(keyOf(3, before, word), norm * SCALE.pair, i);
    before = word;
    if (tokens.pos[i] === PUNCT && tokens.lower[i] === '?') asks = true;
    const rating = valence[i]!;
    if (rating === 0) continue;
    const scaled = rating * norm * SCALE.valence;
    into.add(keyOf(4, 0), scaled, i);
    into.add(keyOf(5, rating > 0 ? 1 : 0), scaled, i);
    if (k > lastTurn) into.add(keyOf(6, 0), scaled, i);
    into.add(keyOf(7, tokens.pos[i]!), scaled, i);
    if (rating > 0 && (most < 0 || rating > valence[most]!)) most = i;
    if (rating < 0 && (least < 0 || rating < valence[least]!)) least = i;
  }
  if (most >= 0) into.add(keyOf(8, 0), valence[most]!, most);
  if (least >= 0) into.add(keyOf(8, 1), valence[least]!, least);
  if (asks) into.add(keyOf(9, 0), 1, -1);
}

/** The same around a target, by side and distance; the target's own words count as one word without a name. */
export function targetFeatures(
  reading: ToneReading,
  window: Range & { readonly target: Range },
  into: FeatureList,
): void {
  const { target, from, to } = window;
  const { hash, negated, valence, tokens } = reading;
  const norm = 1 / Math.sqrt(to - from + 4);
  const inQuotation = tokens.quoted[target.from];
  const wordAt = (i: number): number => {
    if (i < from || i >= to) return EDGE;
    return i >= target.from && i < target.to ? TARGET : hash[i]!;
  };
  const after = (i: number): number => (i >= target.from && i < target.to ? target.to : i + 1);
  into.count = 0;
  into.add(keyOf(20, 0), 1, -1);
  for (let i = from; i < to; i = after(i)) {
    const isTarget = i === target.from;
    const before = i < target.from;
    const word = wordAt(i);
    const second = after(i);
    const third = after(second);
    into.add(keyOf(21, word, wordAt(second)), norm * SCALE.pair, i);
    if (isTarget || second === target.from || third === target.from)
      into.add(keyOf(22, word, wordAt(second), wordAt(third)), SCALE.target, i);
    if (isTarget) continue;
    const distance = before ? target.from - i : i - target.to + 1;
    const side = before ? 0 : 1;
    const turned = negated[i]!;
    into.add(keyOf(23, word, turned), norm * SCALE.word, i);
    into.add(keyOf(24, word, turned, side), norm * SCALE.side, i);
    const range = distance <= 3 ? 0 : distance <= MIDDLE ? 1 : 2;
    if (distance <= MIDDLE) into.add(keyOf(25, word, turned, side * 3 + range), norm * SCALE.distance, i);
    if (distance <= NEAR) into.add(keyOf(26, word, turned), norm * SCALE.distance, i);
    const rating = valence[i]!;
    if (rating === 0) continue;
    const scaled = rating * norm * SCALE.valence;
    const sign = rating > 0 ? 1 : 0;
    into.add(keyOf(27, 0), scaled, i);
    into.add(keyOf(28, sign), scaled, i);
    into.add(keyOf(29, side, range), scaled, i);
    into.add(keyOf(30, side, range, sign), scaled, i);
    if (distance <= NEAR) into.add(keyOf(31, 0), scaled, i);
    if (tokens.quoted[i] !== inQuotation) into.add(keyOf(32, 0), scaled, i);
  }
}
