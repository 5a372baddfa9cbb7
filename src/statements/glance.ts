import { POS } from '../records.js';
import { peek } from './cueContext.js';
import { bucket } from './hash.js';
import type { Table } from './table.js';
import type { View } from './view.js';

/** Size of the glance table: 2 to this power buckets; small enough to stay in the processor's cache. */
export const GLANCE_BITS = 16;

export const GLANCE_FEATURES = 8;

/** Writes the few features by which a token is seen to be outside any cue, and returns how many. */
export function glanceFeatures(view: View, i: number, out: Int32Array): number {
  const { word, lemma, pos, quote, cueness } = view;
  const w = word[i]!;
  const p = pos[i]!;
  const p1 = peek(pos, i + 1);
  const inside = quote[i] === 0 ? 0 : 1;
  out[0] = bucket(GLANCE_BITS, 0, w);
  out[1] = bucket(GLANCE_BITS, 1, lemma[i]!, p, inside);
  out[2] = bucket(GLANCE_BITS, 2, w, peek(word, i + 1));
  out[3] = bucket(GLANCE_BITS, 3, w, peek(word, i - 1));
  out[4] = bucket(GLANCE_BITS, 4, cueness[i]!, p, p1);
  out[5] = bucket(GLANCE_BITS, 5, inside * 32 + Math.min(view.sinceClose[i]!, 4), cueness[i]!, p);
  out[6] = bucket(GLANCE_BITS, 6, peek(cueness, i - 1), cueness[i]!, peek(cueness, i + 1));
  out[7] = bucket(GLANCE_BITS, 7, view.cluster[i]!, p1);
  return GLANCE_FEATURES;
}

/** Log-odds from which on a token may belong to a cue. */
export const GLANCE_LEAST = -3.25;

/** What stands for the log-odds of a token that can't. */
export const CLOSED = -100;

/** Parts of speech that an unknown word in a cue never has. */
const NEVER = new Set(
  ['PROPN', 'NUM', 'PUNCT', 'DET', 'SYM'].map((tag) => (POS as readonly string[]).indexOf(tag)),
);

/**
 * For each token the log-odds that it belongs to a cue; CLOSED where they are too low to look on. A first, cheap look (a cascade,
 * Viola & Jones 2001), so that the tagger is asked about a third of the tokens only. Nothing between quotation marks is a cue.
 */
export function glance(view: View, table: Table): Float32Array {
  const odds = new Float32Array(view.length).fill(CLOSED);
  const features = new Int32Array(GLANCE_FEATURES);
  const { values, scale } = table;
  const least = GLANCE_LEAST / scale;
  for (let i = 0; i < view.length; i += 1) {
    if (isShut(view, i)) continue;
    glanceFeatures(view, i, features);
    let sum = 0;
    for (let k = 0; k < GLANCE_FEATURES; k += 1) sum += values[features[k]!]!;
    if (sum >= least) odds[i] = sum * scale;
  }
  return odds;
}

/** Whether token `i` can't be part of a cue, by what it is and where it stands. */
export function isShut(view: View, i: number): boolean {
  if (view.sealed[i] === 1) return true;
  const known = view.neverCue[i]!;
  return known === 0 ? NEVER.has(view.pos[i]!) : known === 1;
}
