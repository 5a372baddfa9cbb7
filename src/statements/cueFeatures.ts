import { bucket } from './hash.js';
import type { View } from './view.js';

/** Size of the cue tagger's table: 2 to this power buckets. */
export const CUE_BITS = 20;

const EDGE = -1;

/** Writes the features of token `i` for the cue tagger to `out` and returns how many. */
export function cueFeatures(view: View, i: number, out: Int32Array): number {
  const { word, lemma, pos, shape, quote, cluster, sinceClose, toOpen, cueness } = view;
  const { sentence, sentenceStart, paragraph } = view.tokens;
  const first = sentenceStart[sentence[i]!]!;
  const last = sentenceStart[sentence[i]! + 1]!;
  const at = (values: ArrayLike<number>, k: number) => (k < first || k >= last ? EDGE : values[k]!);
  let n = 0;
  const add = (template: number, a: number, b = 0, c = 0) => {
    out[n] = bucket(CUE_BITS, template, a, b, c);
    n += 1;
  };
  const w = word[i]!;
  const l = lemma[i]!;
  const p = pos[i]!;
  const w1 = at(word, i + 1);
  const w2 = at(word, i + 2);
  const v1 = at(word, i - 1);
  const v2 = at(word, i - 2);
  const p1 = at(pos, i + 1);
  const p2 = at(pos, i + 2);
  const o1 = at(pos, i - 1);
  const o2 = at(pos, i - 2);
  const q = quote[i]!;
  const since = Math.min(sinceClose[i]!, 8);
  const to = Math.min(toOpen[i]!, 8);
  add(0, w);
  add(1, l, p);
  add(2, w1, p);
  add(3, v1, p);
  add(4, w2);
  add(5, v2);
  add(6, l, w1);
  add(7, l, v1);
  add(8, l, p1, p2);
  add(9, l, o1, p1);
  add(10, p, p1, p2);
  add(11, p, o1, o2);
  add(12, o1, p, p1);
  add(13, l, since, q === 0 ? 0 : 1);
  add(14, p, since, to);
  add(15, l, to);
  add(16, q, p);
  add(17, at(shape, i - 1), at(shape, i + 1), p);
  add(18, cluster[i]!, p);
  add(19, at(cluster, i - 1), p);
  add(20, at(cluster, i + 1), p);
  add(21, cluster[i]!, at(cluster, i + 1));
  add(22, cueness[i]!, p, p1);
  add(23, cueness[i]!, since, to);
  add(24, at(cueness, i - 1), cueness[i]!, at(cueness, i + 1));
  add(25, at(cueness, i - 2), cueness[i]!, at(cueness, i + 2));
  add(26, w1, w2);
  add(27, v1, v2, l);
  add(28, w1, w2, l);
  add(29, Math.min(i - first, 6), p, Math.min(last - i, 4));
  add(30, paragraph[i] === 0 ? 1 : 0, l);
  add(31, at(word, i + 3), p);
  add(32, at(word, i - 3), p);
  add(33, at(lemma, i - 1), p, w1);
  add(34, l, at(shape, i - 1), at(shape, i + 1));
  add(35, sentenceKind(view, first, last), l);
  add(36, subjectBefore(view, i, first), l);
  add(37, subjectBefore(view, i, first), p, w1);
  add(38, at(cluster, i - 1), l);
  add(39, at(cluster, i + 1), l);
  return n;
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
