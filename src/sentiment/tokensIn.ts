import type { Span, Tokens } from '../records.js';

/** The tokens that begin inside a span, as [first, past the last]. */
export function tokensIn(tokens: Tokens, span: Span): readonly [from: number, to: number] {
  return [firstFrom(tokens, span[0]), firstFrom(tokens, span[1])];
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
