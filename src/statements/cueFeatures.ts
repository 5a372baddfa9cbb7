import { bucket } from './hash.js';
import type { View } from './view.js';

/** Size of the cue tagger's table: 2 to this power buckets. */
export const CUE_BITS = 20;

const EDGE = -1;

/** How many features a token has. */
export const CUE_FEATURES = 40;

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
  out[4] = feature(4, w2);
  out[5] = feature(5, v2);
  out[6] = feature(6, l, w1);
  out[7] = feature(7, l, v1);
  out[8] = feature(8, l, p1, p2);
  out[9] = feature(9, l, o1, p1);
  out[10] = feature(10, p, p1, p2);
  out[11] = feature(11, p, o1, o2);
  out[12] = feature(12, o1, p, p1);
  out[13] = feature(13, l, since, q === 0 ? 0 : 1);
  out[14] = feature(14, p, since, to);
  out[15] = feature(15, l, to);
  out[16] = feature(16, q, p);
  out[17] = feature(17, at(shape, i - 1, first, last), at(shape, i + 1, first, last), p);
  out[18] = feature(18, cluster[i]!, p);
  out[19] = feature(19, at(cluster, i - 1, first, last), p);
  out[20] = feature(20, at(cluster, i + 1, first, last), p);
  out[21] = feature(21, cluster[i]!, at(cluster, i + 1, first, last));
  out[22] = feature(22, cueness[i]!, p, p1);
  out[23] = feature(23, cueness[i]!, since, to);
  out[24] = feature(24, at(cueness, i - 1, first, last), cueness[i]!, at(cueness, i + 1, first, last));
  out[25] = feature(25, at(cueness, i - 2, first, last), cueness[i]!, at(cueness, i + 2, first, last));
  out[26] = feature(26, w1, w2);
  out[27] = feature(27, v1, v2, l);
  out[28] = feature(28, w1, w2, l);
  out[29] = feature(29, Math.min(i - first, 6), p, Math.min(last - i, 4));
  out[30] = feature(30, paragraph[i] === 0 ? 1 : 0, l);
  out[31] = feature(31, at(word, i + 3, first, last), p);
  out[32] = feature(32, at(word, i - 3, first, last), p);
  out[33] = feature(33, at(lemma, i - 1, first, last), p, w1);
  out[34] = feature(34, l, at(shape, i - 1, first, last), at(shape, i + 1, first, last));
  out[35] = feature(35, sentenceKind(view, first, last), l);
  const near = subjectBefore(view, i, first);
  out[36] = feature(36, near, l);
  out[37] = feature(37, near, p, w1);
  out[38] = feature(38, at(cluster, i - 1, first, last), l);
  out[39] = feature(39, at(cluster, i + 1, first, last), l);
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
