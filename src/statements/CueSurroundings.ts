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

const NO_KIND = EDGE * SHAPES * QUOTES;
const NO_RIVAL = 63;
/** A nominal or mark farther back than this is not the subject's. */
const NEAR = 6;

/** By distance to a quotation mark, from 0 to 31 for none: up to 8, and 9 for none. */
const NEARNESS = Uint8Array.from({ length: 32 }, (_, distance) =>
  distance === 31 ? 9 : Math.min(distance, 8),
);
/** By distance to a rival: ever greater steps. */
const FARNESS = Uint8Array.from(
  { length: 27 },
  (_, distance) => [3, 5, 8, 12, 18, 26].filter((least) => distance >= least).length,
);

/** What the network of cues sees around each token of a sentence: other tokens at certain places, and traits of where it stands. */
export class CueSurroundings {
  view!: View;
  /** The sentence's first token, and the next sentence's. */
  first = 0;
  last = 0;
  #odds: Float32Array = new Float32Array(0);
  /** Kind of each token of the sentence, with REACH times none before and behind. */
  #kind = new Int32Array(0);
  /** For each token of the sentence its likeliest rival before and after; −1 for none. */
  #rivals = new Int32Array(0);
  /** For each token of the sentence what may be its subject: see `#findSubjects`. */
  #subject = new Uint8Array(0);
  readonly #sentence = new Int32Array(3);

  /** Takes up a sentence: tokens `first` to `last` of the view; `odds` by the first glance. */
  take(view: View, odds: Float32Array, { first, last }: { first: number; last: number }): void {
    this.view = view;
    this.#odds = odds;
    this.first = first;
    this.last = last;
    const length = last - first;
    if (this.#subject.length < length) {
      this.#kind = new Int32Array(2 * length + 2 * REACH).fill(NO_KIND);
      this.#rivals = new Int32Array(4 * length);
      this.#subject = new Uint8Array(2 * length);
    }
    const { pos, shape, quote } = view;
    for (let i = first; i < last; i += 1)
      this.#kind[i - first + REACH] = (pos[i]! * SHAPES + shape[i]!) * QUOTES + quote[i]!;
    this.#kind.fill(NO_KIND, length + REACH, length + 2 * REACH);
    this.#findSubjects();
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
    for (let o = 0; o < WINDOW; o += 1) into[o] = this.#kind[i - this.first + o]!;
  }

  /** Rows of the token's traits: quotations near, place in the sentence, subject, rival cues, and what the sentence is like. */
  traits(i: number, into: Int32Array): void {
    const { view, first, last } = this;
    into[0] = TRAIT_ROWS[0]! + NEARNESS[view.sinceClose[i]!]!;
    into[1] = TRAIT_ROWS[1]! + NEARNESS[view.toOpen[i]!]!;
    into[2] = TRAIT_ROWS[2]! + Math.min(i - first, 7);
    into[3] = TRAIT_ROWS[3]! + Math.min(last - i, 5);
    into[4] = TRAIT_ROWS[4]! + this.#subject[i - first]!;
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

  /**
   * Finds, for each token, what may be its subject: the class of the nearest nominal or mark before and how far it is, and what came
   * last of these: 0 none, 1 a verb, 2 an auxiliary, 3 a mark.
   */
  #findSubjects(): void {
    const { first, last } = this;
    const { pos } = this.view;
    let before = 0;
    let near = 0;
    let at = first;
    for (let i = first; i < last; i += 1) {
      const distance = i - at;
      const subject = near === 0 || distance > NEAR ? 0 : near === 13 ? near : near + Math.min(distance, 3);
      this.#subject[i - first] = subject + 16 * before;
      const p = pos[i]!;
      if (p === VERB) before = 1;
      else if (p === AUX) before = 2;
      else if (p === PUNCT) before = 3;
      const own = p === NOUN ? 1 : p === PROPN ? 5 : p === PRON ? 9 : p === PUNCT ? 13 : 0;
      if (own === 0) continue;
      near = own;
      at = i;
    }
  }

  #rival(i: number, rival: number): number {
    if (rival < 0) return NO_RIVAL;
    const odds = Math.min(8, Math.floor(this.#odds[rival]! - GLANCE_LEAST));
    return odds * 7 + FARNESS[Math.min(Math.abs(rival - i), 26)]!;
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
