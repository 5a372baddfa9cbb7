import type { Span, TargetTone, Tokens, ToneLabel } from '../records.js';
import { tokensIn } from './tokensIn.js';
import { type ToneWeights, toneWeights } from './toneWeights.js';
import { wordWeights } from './wordWeights.js';

/** What the tone stage needs to know of a mention: where it stands and who it is. */
export interface Target {
  readonly span: Span;
  readonly name: string;
}

/**
 * The tone toward each mention that stands in `spans`, in order of position: what its sentence says of it, −1 to 1.
 * Mentions outside are passed over.
 */
export function targetsOf(tokens: Tokens, spans: readonly Span[], mentions: readonly Target[]): TargetTone[] {
  const found: TargetTone[] = [];
  for (const { span, name } of mentions) {
    if (!spans.some(([start, end]) => span[0] >= start && span[1] <= end)) continue;
    const [from, to] = tokensIn(tokens, span);
    if (to > from) found.push({ name, span, ...toward(tokens, from, to) });
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

function toward(tokens: Tokens, from: number, to: number): { sentiment: number; label: ToneLabel } {
  const weights = toneWeights();
  const sums = distanceSums(tokens, { from, to }, weights);
  let sentiment = weights.targetBias;
  for (let k = 0; k < sums.length; k += 1) sentiment += sums[k]! * weights.distance[k]!;
  const [low, high] = weights.targetCuts;
  const label = sentiment < low ? 'negative' : sentiment > high ? 'positive' : 'neutral';
  return { sentiment: Math.max(-1, Math.min(1, sentiment)), label };
}

/** Ends of the ranges of distance, in tokens, on either side of the target. */
const RANGES = [2, 4, 8, 16, Number.POSITIVE_INFINITY] as const;

/** The sums of word weights by range of distance: before the target, nearest first, then after it. */
export function distanceSums(
  tokens: Tokens,
  target: { from: number; to: number },
  weights: ToneWeights,
): Float64Array {
  const sentence = tokens.sentence[target.from]!;
  const from = tokens.sentenceStart[sentence]!;
  const to = tokens.sentenceStart[sentence + 1]!;
  const into = new Float64Array(to - from);
  wordWeights(tokens, { from, to, into }, weights);
  const sums = new Float64Array(2 * RANGES.length);
  for (let i = from; i < to; i += 1) {
    if (i >= target.from && i < target.to) continue;
    const before = i < target.from;
    const distance = before ? target.from - i : i - target.to + 1;
    const range = RANGES.findIndex((end) => distance <= end);
    const slot = before ? range : RANGES.length + range;
    sums[slot] = sums[slot]! + into[i - from]!;
  }
  return sums;
}
