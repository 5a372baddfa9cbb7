import type { Span, Tokens } from '../records.js';
import { shippedJudge } from './shippedJudge.js';
import { rangesIn } from './tokensIn.js';

/** How many words are named at most. */
const MOST_WORDS = 5;

/** The words that weigh most in the tone of what stands in `spans`, heaviest first, with their share in its score. */
export function toneWords(tokens: Tokens, spans: readonly Span[]): [word: string, weight: number][] {
  const ranges = rangesIn(tokens, spans);
  if (ranges.length === 0) return [];
  const judge = shippedJudge();
  judge.text(tokens, ranges);
  return judge.why(tokens, MOST_WORDS);
}
