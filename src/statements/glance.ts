import { POS } from '../records.js';
import { peek, peekWord } from './cueContext.js';
import { FeatureSums } from './FeatureSums.js';
import { a, b, c, key } from './hash.js';
import type { Table } from './table.js';
import type { View } from './view.js';

/** Size of the glance table: 2 to this power buckets; small enough to stay in the processor's cache. */
export const GLANCE_BITS = 16;

export const GLANCE_FEATURES = 8;

/** Writes the few features, as keys from `k` on, by which a token is seen to be outside any cue. */
export function glanceFeatures(view: View, i: number, keys: Int32Array, k: number): void {
  const { word, lemma, pos, quote, cueness } = view;
  const w = word[i]!;
  const p = pos[i]!;
  const p1 = peek(pos, i + 1);
  const inside = quote[i] === 0 ? 0 : 1;
  keys[k] = key(0) + a(w);
  keys[k + 1] = key(1) + a(lemma[i]!) + b(p) + c(inside);
  keys[k + 2] = key(2) + a(w) + b(peekWord(word, i + 1));
  keys[k + 3] = key(3) + a(w) + b(peekWord(word, i - 1));
  keys[k + 4] = key(4) + a(cueness[i]!) + b(p) + c(p1);
  keys[k + 5] = key(5) + a(inside * 32 + Math.min(view.sinceClose[i]!, 4)) + b(cueness[i]!) + c(p);
  keys[k + 6] = key(6) + a(peek(cueness, i - 1)) + b(cueness[i]!) + c(peek(cueness, i + 1));
  keys[k + 7] = key(7) + a(view.cluster[i]!) + b(p1);
}

/** Log-odds from which on a token may belong to a cue. */
const LEAST = -2.75;
/** The same in a sentence with a quotation, which most likely is somebody's, and everywhere in training: more is learned from more. */
const LEAST_BY_QUOTATION = -3.25;
/** No token that may belong to a cue has lower ones, in whole numbers. */
export const GLANCE_LEAST = Math.floor(LEAST_BY_QUOTATION);

/** What stands for the log-odds of a token that can't. */
export const CLOSED = -100;

/** Parts of speech that an unknown word in a cue never has. */
const NEVER = Uint8Array.from(POS, (tag) => Number(['PROPN', 'NUM', 'PUNCT', 'DET', 'SYM'].includes(tag)));

/** So many tokens are weighed at once. */
const BLOCK = 64;

/**
 * A first, cheap look at tokens (a cascade, Viola & Jones 2001), so that the tagger is asked about a fifth of them only. Nothing
 * between quotation marks is a cue.
 */
export class Glance {
  readonly #sums: FeatureSums;
  readonly #scale: number;
  readonly #least: number;
  /** The tokens in hand. */
  readonly #block = new Int32Array(BLOCK);

  /** `forTraining`: whether to look at as much everywhere as by quotations. */
  constructor(table: Table, forTraining: boolean) {
    this.#least = forTraining ? LEAST_BY_QUOTATION : LEAST;
    this.#sums = new FeatureSums(table, { width: GLANCE_FEATURES, most: BLOCK });
    this.#scale = table.scale;
  }

  /** For each token of an article the log-odds that it belongs to a cue; CLOSED where they are too low to look on. */
  odds(view: View): Float32Array {
    const odds = new Float32Array(view.length).fill(CLOSED);
    const { keys } = this.#sums;
    const block = this.#block;
    let size = 0;
    for (let i = 0; i < view.length; i += 1) {
      if (isShut(view, i)) continue;
      glanceFeatures(view, i, keys, size * GLANCE_FEATURES);
      block[size] = i;
      size += 1;
      if (size < BLOCK) continue;
      this.#weigh(view, size, odds);
      size = 0;
    }
    this.#weigh(view, size, odds);
    return odds;
  }

  #weigh({ tokens, quoting }: View, size: number, odds: Float32Array): void {
    this.#sums.weigh(size);
    const { sums } = this.#sums;
    const scale = this.#scale;
    for (let t = 0; t < size; t += 1) {
      const i = this.#block[t]!;
      const least = quoting[tokens.sentence[i]!] === 1 ? LEAST_BY_QUOTATION : this.#least;
      if (sums[t]! * scale >= least) odds[i] = sums[t]! * scale;
    }
  }
}

/** Whether token `i` can't be part of a cue, by what it is and where it stands. */
export function isShut(view: View, i: number): boolean {
  if (view.sealed[i] === 1) return true;
  const known = view.neverCue[i]!;
  return known === 0 ? NEVER[view.pos[i]!] === 1 : known === 1;
}
