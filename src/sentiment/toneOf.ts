import type { Span, Tokens, Tone } from '../records.js';
import { labelOf } from './labelOf.js';
import { shippedJudge } from './shippedJudge.js';
import { tokensIn } from './tokensIn.js';

/** How many words `why` names at most. */
const MOST_WORDS = 5;

/**
 * The tone of what stands in `spans`: −1 (worst) to 1 (best), as people rate the sentences of newspapers.
 * `why` names the words that weigh most, with their share in the score.
 */
export function toneOf(tokens: Tokens, spans: readonly Span[]): Tone {
  const judge = shippedJudge();
  const ranges = spans.map((span) => tokensIn(tokens, span)).filter(({ from, to }) => to > from);
  if (ranges.length === 0) return { score: 0, label: 'neutral', why: [] };
  const score = Math.max(-1, Math.min(1, judge.text(tokens, ranges)));
  return { score, label: labelOf(score), why: judge.why(tokens, MOST_WORDS) };
}
