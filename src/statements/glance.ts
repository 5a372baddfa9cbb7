import { POS } from '../records.js';
import { peek, peekWord } from './cueContext.js';
import { a, b, c, key } from './hash.js';
import { sumOf, type Table } from './table.js';
import type { View } from './view.js';

/** Size of the glance table: 2 to this power buckets; small enough to stay in the processor's cache. */
export const GLANCE_BITS = 16;

export const GLANCE_FEATURES = 8;

/** Writes the few features, as keys, by which a token is seen to be outside any cue. */
export function glanceFeatures(view: View, i: number, keys: Int32Array): void {
  const { word, lemma, pos, quote, cueness } = view;
  const w = word[i]!;
  const p = pos[i]!;
  const p1 = peek(pos, i + 1);
  const inside = quote[i] === 0 ? 0 : 1;
  keys[0] = key(0) + a(w);
  keys[1] = key(1) + a(lemma[i]!) + b(p) + c(inside);
  keys[2] = key(2) + a(w) + b(peekWord(word, i + 1));
  keys[3] = key(3) + a(w) + b(peekWord(word, i - 1));
  keys[4] = key(4) + a(cueness[i]!) + b(p) + c(p1);
  keys[5] = key(5) + a(inside * 32 + Math.min(view.sinceClose[i]!, 4)) + b(cueness[i]!) + c(p);
  keys[6] = key(6) + a(peek(cueness, i - 1)) + b(cueness[i]!) + c(peek(cueness, i + 1));
  keys[7] = key(7) + a(view.cluster[i]!) + b(p1);
}

/** Log-odds from which on a token may belong to a cue. */
export const GLANCE_LEAST = -3.25;

/** What stands for the log-odds of a token that can't. */
export const CLOSED = -100;

/** Parts of speech that an unknown word in a cue never has. */
const NEVER = Uint8Array.from(POS, (tag) => Number(['PROPN', 'NUM', 'PUNCT', 'DET', 'SYM'].includes(tag)));

/**
 * For each token the log-odds that it belongs to a cue; CLOSED where they are too low to look on. A first, cheap look (a cascade,
 * Viola & Jones 2001), so that the tagger is asked about a third of the tokens only. Nothing between quotation marks is a cue.
 */
export function glance(view: View, table: Table): Float32Array {
  const odds = new Float32Array(view.length).fill(CLOSED);
  const keys = new Int32Array(GLANCE_FEATURES);
  const { scale } = table;
  const least = GLANCE_LEAST / scale;
  for (let i = 0; i < view.length; i += 1) {
    if (isShut(view, i)) continue;
    glanceFeatures(view, i, keys);
    const sum = sumOf(table, GLANCE_BITS, keys);
    if (sum >= least) odds[i] = sum * scale;
  }
  return odds;
}

/** Whether token `i` can't be part of a cue, by what it is and where it stands. */
export function isShut(view: View, i: number): boolean {
  if (view.sealed[i] === 1) return true;
  const known = view.neverCue[i]!;
  return known === 0 ? NEVER[view.pos[i]!] === 1 : known === 1;
}
