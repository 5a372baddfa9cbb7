import type { Span } from '../records.js';
import { type WordSet, wordsIn } from './wordSet.js';
import { firstEndingAfter, type Words } from './wordsOf.js';

/** Carries places in one text over to another that has mostly the same words. */
export interface Carrier {
  /** The words in the other text that correspond to the words the spans touch. */
  words(spans: readonly Span[]): WordSet;
  /** The place in the other text, marks beside the outer words included where both texts have them; null if none. */
  span(span: Span): Span | null;
}

/** @param aligned for each word of `from` its index in `to` or -1, ascending. */
export function carrier(from: Words, to: Words, aligned: Int32Array): Carrier {
  const same = from.text === to.text;
  return {
    words: (spans) => wordsIn(spans, from).flatMap((word) => (aligned[word]! < 0 ? [] : [aligned[word]!])),
    span([start, end]) {
      if (same) return [start, end];
      let first = -1;
      let last = -1;
      for (let i = firstEndingAfter(from, start); i < from.length && from.start[i]! < end; i++) {
        if (aligned[i]! < 0) continue;
        if (first < 0) first = i;
        last = i;
      }
      if (first < 0) return null;
      let toStart = to.start[aligned[first]!]!;
      let toEnd = to.end[aligned[last]!]!;
      for (let i = from.start[first]! - 1; i >= start && toStart > 0; i--, toStart--) {
        if (isWordly(from.text[i]!) || isWordly(to.text[toStart - 1]!)) break;
      }
      for (let i = from.end[last]!; i < end && toEnd < to.text.length; i++, toEnd++) {
        if (isWordly(from.text[i]!) || isWordly(to.text[toEnd]!)) break;
      }
      return [toStart, toEnd];
    },
  };
}

const isWordly = (char: string): boolean => /[\p{L}\p{N}\ud800-\udfff]/u.test(char);
