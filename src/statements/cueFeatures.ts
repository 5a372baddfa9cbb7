import { bucket } from './hash.js';
import type { View } from './view.js';

/** Labels of the cue tagger: outside, first token of a cue, further token of one. */
export const CUE_LABELS = 3;

/** Size of the cue tagger's table: 2 to this power buckets. */
export const CUE_BITS = 18;

const EDGE = -1;

/** How many features a token has. */
export const CUE_FEATURES = 31;

function at(values: ArrayLike<number>, i: number, first: number, last: number): number {
  return i < first || i >= last ? EDGE : values[i]!;
}

function feature(template: number, a: number, b = 0, c = 0): number {
  return bucket(CUE_BITS, template, a, b, c);
}

/** Writes the features of token `i` for the cue tagger to `out` and returns how many. */
export function cueFeatures(view: View, i: number, out: Int32Array): number {
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
  out[0] = feature(0, w);
  out[1] = feature(1, l, p);
  out[2] = feature(2, w1, p);
  out[3] = feature(3, v1, p);
  out[4] = feature(4, l, w1);
  out[5] = feature(5, l, v1);
  out[6] = feature(6, l, p1, p2);
  out[7] = feature(7, l, o1, p1);
  out[8] = feature(8, p, p1, p2);
  out[9] = feature(9, p, o1, o2);
  out[10] = feature(10, o1, p, p1);
  out[11] = feature(11, l, since, q === 0 ? 0 : 1);
  out[12] = feature(12, l, to);
  out[13] = feature(13, at(shape, i - 1, first, last), at(shape, i + 1, first, last), p);
  out[14] = feature(14, cluster[i]!, at(cluster, i + 1, first, last));
  out[15] = feature(15, cueness[i]!, p, p1);
  out[16] = feature(16, cueness[i]!, since, to);
  out[17] = feature(17, at(cueness, i - 1, first, last), cueness[i]!, at(cueness, i + 1, first, last));
  out[18] = feature(18, at(cueness, i - 2, first, last), cueness[i]!, at(cueness, i + 2, first, last));
  out[19] = feature(19, w1, w2);
  out[20] = feature(20, v1, v2, l);
  out[21] = feature(21, w1, w2, l);
  out[22] = feature(22, Math.min(i - first, 6), p, Math.min(last - i, 4));
  out[23] = feature(23, paragraph[i] === 0 ? 1 : 0, l);
  out[24] = feature(24, at(lemma, i - 1, first, last), p, w1);
  out[25] = feature(25, l, at(shape, i - 1, first, last), at(shape, i + 1, first, last));
  out[26] = feature(26, sentenceKind(view, first, last), l);
  const near = subjectBefore(view, i, first);
  out[27] = feature(27, near, l);
  out[28] = feature(28, near, p, w1);
  out[29] = feature(29, at(cluster, i - 1, first, last), l);
  out[30] = feature(30, at(cluster, i + 1, first, last), l);
  return CUE_FEATURES;
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
