import type { Span } from '../records.js';

/**
 * Where spans of the text stand in the decoded raw file: each from the place of its first to that of its last character.
 * `origin` are ascending triples [start in text, start in raw, length]; what stands between two is not in the raw file.
 */
export function rawSpans(spans: readonly Span[], origin: readonly number[] | null): Span[] | null {
  if (origin === null) return null;
  return spans.map(([start, end]) => [rawAt(origin, start), rawAt(origin, end - 1) + 1]);
}

function rawAt(origin: readonly number[], at: number): number {
  let low = 0;
  let high = origin.length / 3 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (origin[3 * middle]! <= at) low = middle;
    else high = middle - 1;
  }
  const [text, raw, length] = origin.slice(3 * low, 3 * low + 3) as [number, number, number];
  return raw + Math.max(0, Math.min(at - text, length - 1));
}
