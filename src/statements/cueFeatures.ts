import * as hash from './hash.js';
import type { View } from './view.js';

/** Labels of the cue tagger: outside, first token of a cue, further token of one. */
export const CUE_LABELS = 3;

/** Size of the cue tagger's table: 2 to this power buckets. */
export const CUE_BITS = 18;

const EDGE = -1;
// Names of this module's own: where modules are linked by look-up, as in tests, ninety look-ups a token would be dear.
const { a, b, c, key } = hash;

/** How many features a token has. */
export const CUE_FEATURES = 31;

function at(values: ArrayLike<number>, i: number, first: number, last: number): number {
  return i < first || i >= last ? EDGE : values[i]!;
}

/** Writes the features of token `i` for the cue tagger, as keys, from `k` on. */
export function cueFeatures(view: View, i: number, keys: Int32Array, k: number): void {
  const { word, lemma, pos, shape, quote, cluster, sinceClose, toOpen, cueness } = view;
  const { sentence, sentenceStart, paragraph } = view.tokens;
  const first = sentenceStart[sentence[i]!]!;
  const last = sentenceStart[sentence[i]! + 1]!;
  const w = word[i]!;
  const l = lemma[i]!;
  const p = pos[i]!;
  const w1 = at(word, i + 1, first, last);
  const w2 = at(word, i + 2, first, last);
  const v1 = at(word, i - 1, first, last);
  const v2 = at(word, i - 2, first, last);
  const p1 = at(pos, i + 1, first, last);
  const p2 = at(pos, i + 2, first, last);
  const o1 = at(pos, i - 1, first, last);
  const o2 = at(pos, i - 2, first, last);
  const q = quote[i]!;
  const since = Math.min(sinceClose[i]!, 8);
  const to = Math.min(toOpen[i]!, 8);
  keys[k] = key(0) + a(w);
  keys[k + 1] = key(1) + a(l) + b(p);
  keys[k + 2] = key(2) + a(w1) + b(p);
  keys[k + 3] = key(3) + a(v1) + b(p);
  keys[k + 4] = key(4) + a(l) + b(w1);
  keys[k + 5] = key(5) + a(l) + b(v1);
  keys[k + 6] = key(6) + a(l) + b(p1) + c(p2);
  keys[k + 7] = key(7) + a(l) + b(o1) + c(p1);
  keys[k + 8] = key(8) + a(p) + b(p1) + c(p2);
  keys[k + 9] = key(9) + a(p) + b(o1) + c(o2);
  keys[k + 10] = key(10) + a(o1) + b(p) + c(p1);
  keys[k + 11] = key(11) + a(l) + b(since) + c(q === 0 ? 0 : 1);
  keys[k + 12] = key(12) + a(l) + b(to);
  keys[k + 13] = key(13) + a(at(shape, i - 1, first, last)) + b(at(shape, i + 1, first, last)) + c(p);
  keys[k + 14] = key(14) + a(cluster[i]!) + b(at(cluster, i + 1, first, last));
  keys[k + 15] = key(15) + a(cueness[i]!) + b(p) + c(p1);
  keys[k + 16] = key(16) + a(cueness[i]!) + b(since) + c(to);
  keys[k + 17] =
    key(17) + a(at(cueness, i - 1, first, last)) + b(cueness[i]!) + c(at(cueness, i + 1, first, last));
  keys[k + 18] =
    key(18) + a(at(cueness, i - 2, first, last)) + b(cueness[i]!) + c(at(cueness, i + 2, first, last));
  keys[k + 19] = key(19) + a(w1) + b(w2);
  keys[k + 20] = key(20) + a(v1) + b(v2) + c(l);
  keys[k + 21] = key(21) + a(w1) + b(w2) + c(l);
  keys[k + 22] = key(22) + a(Math.min(i - first, 6)) + b(p) + c(Math.min(last - i, 4));
  keys[k + 23] = key(23) + a(paragraph[i] === 0 ? 1 : 0) + b(l);
  keys[k + 24] = key(24) + a(at(lemma, i - 1, first, last)) + b(p) + c(w1);
  keys[k + 25] = key(25) + a(l) + b(at(shape, i - 1, first, last)) + c(at(shape, i + 1, first, last));
  keys[k + 26] = key(26) + a(sentenceKind(view, first, last)) + b(l);
  const near = subjectBefore(view, i, first);
  keys[k + 27] = key(27) + a(near) + b(l);
  keys[k + 28] = key(28) + a(near) + b(p) + c(w1);
  keys[k + 29] = key(29) + a(at(cluster, i - 1, first, last)) + b(l);
  keys[k + 30] = key(30) + a(at(cluster, i + 1, first, last)) + b(l);
}

/** How the sentence begins and ends, as marks: whether it opens or closes with a quotation mark, and its final mark. */
function sentenceKind(view: View, first: number, last: number): number {
  const open = view.quote[first] === 2 ? 1 : view.quote[first] === 0 ? 0 : 2;
  const close = view.quote[last - 1] === 3 ? 1 : view.quote[last - 1] === 0 ? 0 : 2;
  return open * 3 + close;
}

/** Head of what may be the subject: the word class of the nearest noun, name or pronoun before, and how far it is. */
function subjectBefore(view: View, i: number, first: number): number {
  for (let k = i - 1; k >= Math.max(first, i - 6); k -= 1) {
    const p = view.pos[k]!;
    if (p === 7 || p === 11) return p * 8 + Math.min(i - k, 3);
    if (p === 10) return 4096 + view.word[k]!;
    if (p === 12) return 200;
  }
  return 0;
}
