import type { Span, Tokens } from '../records.js';
import type { Range } from './places.js';

/** The tokens that begin inside a span. */
export function tokensIn(tokens: Tokens, span: Span): Range {
  return { from: firstFrom(tokens, span[0]), to: firstFrom(tokens, span[1]) };
}

/** The tokens that begin inside each span, where there are any. */
export function rangesIn(tokens: Tokens, spans: readonly Span[]): Range[] {
  const ranges: Range[] = [];
  for (const span of spans) {
    const range = tokensIn(tokens, span);
    if (range.to > range.from) ranges.push(range);
  }
  return ranges;
}

/** The first token that begins at `offset` or later; `length` where there is none. */
function firstFrom(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens.start[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
