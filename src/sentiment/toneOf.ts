import type { Span, Tokens, Tone } from '../records.js';
import { labelOf } from './labelOf.js';
import { shippedJudge } from './shippedJudge.js';
import { rangesIn } from './tokensIn.js';

/** The tone of what stands in `spans`: −1 (worst) to 1 (best), as people rate the sentences of newspapers. */
export function toneOf(tokens: Tokens, spans: readonly Span[]): Tone {
  const ranges = rangesIn(tokens, spans);
  if (ranges.length === 0) return { score: 0, label: 'neutral' };
  const score = Math.max(-1, Math.min(1, shippedJudge().text(tokens, ranges)));
  return { score, label: labelOf(score) };
}
