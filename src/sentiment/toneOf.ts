import type { Span, Tokens, Tone } from '../records.js';
import { labelOf } from './labelOf.js';
import { tokensIn } from './tokensIn.js';
import { toneWeights } from './toneWeights.js';
import { wordWeights } from './wordWeights.js';

/** How many words `why` names at most. */
const MOST_WORDS = 5;

/**
 * The tone of what stands in `spans`: −1 (worst) to 1 (best), as people rate the sentences of newspapers.
 * `why` names the words that weigh most, with their share in the score.
 */
export function toneOf(tokens: Tokens, spans: readonly Span[]): Tone {
  const weights = toneWeights();
  const why: [string, number][] = [];
  let sum = 0;
  let count = 0;
  for (const span of spans) {
    const [from, to] = tokensIn(tokens, span);
    const into = new Float64Array(Math.max(0, to - from));
    wordWeights(tokens, { from, to, into }, weights);
    for (let i = 0; i < into.length; i += 1) {
      sum += into[i]!;
      if (into[i] !== 0) why.push([tokens.lower[from + i]!, into[i]!]);
    }
    count += into.length;
  }
  if (count === 0) return { score: 0, label: 'neutral', why: [] };
  const scale = 1 / Math.sqrt(count + 3);
  const score = Math.max(-1, Math.min(1, sum * scale + weights.bias));
  why.sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
  return {
    score,
    label: labelOf(score),
    why: why.slice(0, MOST_WORDS).map(([word, weight]) => [word, weight * scale]),
  };
}
