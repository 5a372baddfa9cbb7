import { POS } from '../records.js';
import { CLOSED, GLANCE_LEAST } from './glance.js';
import { AUX, NOUN, PRON, PROPN, PUNCT, VERB } from './tags.js';
import type { View } from './view.js';

/** How many tokens before and after are seen. */
const REACH = 3;
export const WINDOW = 2 * REACH + 1;

/** The window, then the sentence's likeliest other cue before the token, and after it. */
export const PLACES = WINDOW + 2;

const EDGE = POS.length;
const SHAPES = 6;
const QUOTES = 4;
/** Kinds of token in the window: part of speech, shape and place in a quotation; and none. */
export const KINDS = (EDGE + 1) * SHAPES * QUOTES;
export const CUENESS = 8;

/** How many values each trait has: see `traits`. */
const TRAITS = [10, 10, 8, 6, 64, 64, 64, 2, 9, 4] as const;
export const TRAIT_COUNT = TRAITS.length;

/** Where the rows of each property begin in the network's one table of rows. */
const POS_ROWS = 0;
const SHAPE_ROWS = POS_ROWS + WINDOW * (EDGE + 1);
const QUOTE_ROWS = SHAPE_ROWS + WINDOW * SHAPES;
export const CUENESS_ROWS = QUOTE_ROWS + WINDOW * QUOTES;
const TRAIT_ROWS = TRAITS.map((_, t) =>
  TRAITS.slice(0, t).reduce<number>((sum, size) => sum + size, CUENESS_ROWS + PLACES * CUENESS),
);
export const ROWS = TRAIT_ROWS.at(-1)! + TRAITS.at(-1)!;

const FAR = 31;
const NO_RIVAL = 63;

/** What the network of cues sees around each token of a sentence: other tokens at certain places, and traits of where it stands. */
export class CueSurroundings {
  view!: View;
  /** The sentence's first token, and the next sentence's. */
  first = 0;
  last = 0;
  #odds: Float32Array = new Float32Array(0);
  #kind = new Int32Array(0);
  /** For each token of the sentence its likeliest rival before and after; −1 for none. */
  #rivals = new Int32Array(0);
  /** For each token of the sentence the last of these before it: 0 none, 1 a verb, 2 an auxiliary, 3 a mark. */
  #before = new Uint8Array(0);
  readonly #sentence = new Int32Array(3);

  /** Takes up a sentence: tokens `first` to `last` of the view; `odds` by the first glance. */
  take(view: View, odds: Float32Array, { first, last }: { first: number; last: number }): void {
    this.view = view;
    this.#odds = odds;
    this.first = first;
    this.last = last;
    const length = last - first;
    if (this.#kind.length < length) {
      this.#kind = new Int32Array(2 * length);
      this.#rivals = new Int32Array(4 * length);
      this.#before = new Uint8Array(2 * length);
    }
    let before = 0;
    for (let i = first; i < last; i += 1) {
      const p = view.pos[i]!;
      this.#kind[i - first] = (p * SHAPES + view.shape[i]!) * QUOTES + view.quote[i]!;
      this.#before[i - first] = before;
      if (p === VERB) before = 1;
      else if (p === AUX) before = 2;
      else if (p === PUNCT) before = 3;
    }
    this.#findRivals(1);
    this.#findRivals(-1);
    this.#sentence[0] = view.tokens.paragraph[first] === 0 ? 1 : 0;
    this.#sentence[1] = edge(view.quote[first]!, 2) * 3 + edge(view.quote[last - 1]!, 3);
    this.#sentence[2] = length < 8 ? 0 : length < 18 ? 1 : length < 32 ? 2 : 3;
  }

  /** The tokens at the places of token `i`; −1 where there is none. */
  places(i: number, into: Int32Array): void {
    for (let o = 0; o < WINDOW; o += 1) {
      const j = i + o - REACH;
      into[o] = j < this.first || j >= this.last ? -1 : j;
    }
    into[WINDOW] = this.#rivals[2 * (i - this.first)]!;
    into[WINDOW + 1] = this.#rivals[2 * (i - this.first) + 1]!;
  }

  /** Kind of the token at each place of the window. */
  kinds(i: number, into: Int32Array): void {
    for (let o = 0; o < WINDOW; o += 1) {
      const j = i + o - REACH;
      into[o] = j < this.first || j >= this.last ? EDGE * SHAPES * QUOTES : this.#kind[j - this.first]!;
    }
  }

  /** Rows of the token's traits: quotations near, place in the sentence, subject, rival cues, and what the sentence is like. */
  traits(i: number, into: Int32Array): void {
    const { view, first, last } = this;
    into[0] = TRAIT_ROWS[0]! + nearness(view.sinceClose[i]!);
    into[1] = TRAIT_ROWS[1]! + nearness(view.toOpen[i]!);
    into[2] = TRAIT_ROWS[2]! + Math.min(i - first, 7);
    into[3] = TRAIT_ROWS[3]! + Math.min(last - i, 5);
    into[4] = TRAIT_ROWS[4]! + this.#subject(i);
    into[5] = TRAIT_ROWS[5]! + this.#rival(i, this.#rivals[2 * (i - first)]!);
    into[6] = TRAIT_ROWS[6]! + this.#rival(i, this.#rivals[2 * (i - first) + 1]!);
    for (let k = 0; k < 3; k += 1) into[7 + k] = TRAIT_ROWS[7 + k]! + this.#sentence[k]!;
  }

  /** Finds, for each token, the likeliest cue before it (`step` 1) or after it (−1). */
  #findRivals(step: 1 | -1): void {
    const { first, last } = this;
    const odds = this.#odds;
    const side = step === 1 ? 0 : 1;
    let rival = -1;
    for (let i = step === 1 ? first : last - 1; i >= first && i < last; i += step) {
      this.#rivals[2 * (i - first) + side] = rival;
      // The token right beside may be of the same cue, so rivals come one token late.
      const late = i - step;
      if (late < first || late >= last || odds[late] === CLOSED) continue;
      if (rival < 0 || odds[late]! >= odds[rival]!) rival = late;
    }
  }

  /** What may be the subject: the class of the nearest nominal or mark before, how far it is, and what else came last. */
  #subject(i: number): number {
    const { pos } = this.view;
    let near = 0;
    for (let k = i - 1; k >= Math.max(this.first, i - 6) && near === 0; k -= 1) {
      const p = pos[k]!;
      const distance = Math.min(i - k, 3);
      if (p === NOUN) near = 1 + distance;
      else if (p === PROPN) near = 5 + distance;
      else if (p === PRON) near = 9 + distance;
      else if (p === PUNCT) near = 13;
    }
    return near + 16 * this.#before[i - this.first]!;
  }

  #rival(i: number, rival: number): number {
    if (rival < 0) return NO_RIVAL;
    const odds = Math.min(8, Math.floor(this.#odds[rival]! - Math.floor(GLANCE_LEAST)));
    return odds * 7 + farness(Math.abs(rival - i));
  }
}

/** The rows that make up a kind at a place of the window: of its part of speech, its shape and its place in a quotation. */
export function rowsOfKind(kind: number, place: number): number[] {
  const pos = Math.floor(kind / (SHAPES * QUOTES));
  const row = POS_ROWS + place * (EDGE + 1) + pos;
  if (pos === EDGE) return [row];
  const shape = Math.floor(kind / QUOTES) % SHAPES;
  return [row, SHAPE_ROWS + place * SHAPES + shape, QUOTE_ROWS + place * QUOTES + (kind % QUOTES)];
}

function edge(quote: number, mark: number): number {
  return quote === mark ? 1 : quote === 0 ? 0 : 2;
}

function nearness(distance: number): number {
  return distance === FAR ? 9 : Math.min(distance, 8);
}

function farness(distance: number): number {
  if (distance < 5) return distance < 3 ? 0 : 1;
  if (distance < 12) return distance < 8 ? 2 : 3;
  if (distance < 26) return distance < 18 ? 4 : 5;
  return 6;
}
