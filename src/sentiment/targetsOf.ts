import type { Span, TargetTone, Tokens } from '../records.js';
import type { Range } from './places.js';
import { shippedJudge } from './shippedJudge.js';
import { tokensIn } from './tokensIn.js';

/** What the tone stage needs to know of a mention: where it stands and who it is. */
export interface Target {
  readonly span: Span;
  readonly name: string;
}

const LABELS = ['negative', 'neutral', 'positive'] as const;
const shares = new Float64Array(3);

/** How far a window reaches from its target, in tokens: a "sentence" may be a whole table. */
const FARTHEST = 60;

/** Mentions by position, one list for all statements of an article. */
const sortedOf = new WeakMap<readonly Target[], readonly Target[]>();

/**
 * The tone toward each mention that stands in `spans`, in order of position: what the mention's sentence, as far as it
 * stands in the same span, says of it, −1 to 1. Mentions outside are passed over. The label is the likeliest of the three.
 */
export function targetsOf(tokens: Tokens, spans: readonly Span[], mentions: readonly Target[]): TargetTone[] {
  const judge = shippedJudge();
  const sorted = inOrder(mentions);
  const found: TargetTone[] = [];
  for (const around of spans) {
    for (let m = firstFrom(sorted, around[0]); m < sorted.length; m += 1) {
      const { span, name } = sorted[m]!;
      if (span[0] >= around[1]) break;
      const target = span[1] <= around[1] ? targetRange(tokens, span) : null;
      if (target === null) continue;
      judge.target(tokens, windowOf(tokens, around, target), shares);
      const [negative, neutral, positive] = shares as unknown as [number, number, number];
      const likeliest = Math.max(negative, neutral, positive);
      const label = LABELS[likeliest === negative ? 0 : likeliest === neutral ? 1 : 2]!;
      found.push({ name, span, sentiment: Math.max(-1, Math.min(1, positive - negative)), label });
    }
  }
  return found;
}

function inOrder(mentions: readonly Target[]): readonly Target[] {
  let sorted = sortedOf.get(mentions);
  if (sorted === undefined) {
    sorted = [...mentions].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
    sortedOf.set(mentions, sorted);
  }
  return sorted;
}

/** The first mention that begins at `offset` or later. */
function firstFrom(sorted: readonly Target[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]!.span[0] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The tokens of a mention; where it begins inside a token, that token. */
export function targetRange(tokens: Tokens, span: Span): Range | null {
  const range = tokensIn(tokens, span);
  if (range.to > range.from) return range;
  const from = range.from - 1;
  return from >= 0 && tokens.end[from]! > span[0] ? { from, to: range.from } : null;
}

/** The target's sentence, cut to the span it stands in and to what is within reach. */
export function windowOf(tokens: Tokens, around: Span, target: Range): Range & { target: Range } {
  const content = tokensIn(tokens, around);
  const sentence = tokens.sentence[target.from]!;
  return {
    from: Math.max(
      Math.min(content.from, target.from),
      tokens.sentenceStart[sentence]!,
      target.from - FARTHEST,
    ),
    to: Math.max(Math.min(content.to, tokens.sentenceStart[sentence + 1]!, target.to + FARTHEST), target.to),
    target,
  };
}
