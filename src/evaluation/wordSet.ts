import type { Kind, Span } from '../records.js';
import { firstEndingAfter, type Words } from './wordsOf.js';

/** Ascending indices of words, each once. */
export type WordSet = readonly number[];

/** The words that the spans touch. */
export function wordsIn(spans: readonly Span[], words: Words): WordSet {
  const set = new Set<number>();
  for (const [start, end] of spans) {
    for (let i = firstEndingAfter(words, start); i < words.length && words.start[i]! < end; i++) set.add(i);
  }
  return [...set].sort((a, b) => a - b);
}

/** How many words two sets share. */
export function shared(a: WordSet, b: WordSet): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const order = a[i]! - b[j]!;
    if (order === 0) count++;
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return count;
}

/** Direct: every word quoted; mixed: some; indirect: none. */
export function kindOf(content: WordSet, words: Words): Kind {
  const quoted = content.reduce((sum, word) => sum + words.quoted[word]!, 0);
  return quoted === content.length ? 'direct' : quoted > 0 ? 'mixed' : 'indirect';
}

/** Shared words over all words of both, 0…1. */
export function overlapOf(a: WordSet, b: WordSet): number {
  const common = shared(a, b);
  return common === 0 ? 0 : common / (a.length + b.length - common);
}
