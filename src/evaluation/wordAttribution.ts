import type { Kind, Span } from '../records.js';
import { kindOf, type WordSet, wordsIn } from './wordSet.js';
import type { Words } from './wordsOf.js';

/** Spans of one attribution; gold and predicted ones have this in common. */
export interface AttributionSpans {
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
}

/** One attribution as sets of words. */
export interface WordAttribution {
  readonly content: WordSet;
  readonly cue: WordSet;
  readonly source: WordSet;
  readonly kind: Kind;
}

export function wordAttribution(spans: AttributionSpans, words: Words): WordAttribution {
  const content = wordsIn(spans.content, words);
  return {
    content,
    cue: wordsIn(spans.cue, words),
    source: wordsIn(spans.source, words),
    kind: kindOf(content, words),
  };
}
