import type { Span } from '../records.js';
import { alignWords } from './alignWords.js';
import { carrier } from './carrySpans.js';
import type { AttributionSpans, WordAttribution } from './wordAttribution.js';
import { kindOf } from './wordSet.js';
import { type Words, wordsOf } from './wordsOf.js';

/** What evaluation needs of one statement; spans are places in the article's normalized text. */
export interface PredictedStatement {
  readonly contentSpans: readonly Span[];
  readonly cueSpan: Span | null;
  readonly mentionSpan: Span | null;
  readonly confidence: number;
  /** Who it is said to be. */
  readonly speaker: string;
}

/** One text of the corpus as the system reads it. */
export interface PredictedArticle {
  /** Normalized text; its words are aligned with the raw file's. */
  readonly text: string;
  readonly statements: readonly PredictedStatement[];
  /** Offsets of the sentences' first characters in `text`, ascending; for the strict figures. */
  readonly sentenceStarts: readonly number[];
}

export type Prediction = WordAttribution & { readonly statement: PredictedStatement };

export interface ComparablePrediction {
  /** In words of the raw text; statements none of whose words stand in it are left out. */
  readonly attributions: readonly Prediction[];
  /** Places in the raw text → places in the normalized text. */
  readonly carry: (attributions: readonly AttributionSpans[]) => AttributionSpans[];
}

const spansOf = (span: Span | null): readonly Span[] => (span === null ? [] : [span]);

/** The spans of a statement, by role. */
export function statementSpans(statement: PredictedStatement): AttributionSpans {
  const { contentSpans, cueSpan, mentionSpan } = statement;
  return { content: contentSpans, cue: spansOf(cueSpan), source: spansOf(mentionSpan) };
}

/**
 * Makes a prediction and the gold comparable: predictions as words of the raw text, gold as places in the normalized
 * text. Normalizing may so drop or move white space, marks and boilerplate without being punished for it.
 */
export function readPrediction(predicted: PredictedArticle, raw: Words): ComparablePrediction {
  const own = wordsOf(predicted.text);
  const aligned = alignWords(own.lower, raw.lower);
  const back = new Int32Array(raw.length).fill(-1);
  for (const [i, j] of aligned.entries()) if (j >= 0) back[j] = i;
  const toRaw = carrier(own, raw, aligned);
  const toOwn = carrier(raw, own, back);
  const places = (spans: readonly Span[]) => spans.map(toOwn.span).filter((span) => span !== null);
  return {
    attributions: predicted.statements.flatMap((statement) => {
      const { content, cue, source } = statementSpans(statement);
      const words = toRaw.words(content);
      return words.length === 0
        ? []
        : [
            {
              content: words,
              cue: toRaw.words(cue),
              source: toRaw.words(source),
              kind: kindOf(words, raw),
              statement,
            },
          ];
    }),
    carry: (attributions) =>
      attributions.map(({ content, cue, source }) => ({
        content: places(content),
        cue: places(cue),
        source: places(source),
      })),
  };
}
