import type { Span } from '../records.js';

/**
 * Where pieces of an article's text stand in its decoded raw body, so that a row can be checked against the file as it
 * came. Null where the body was HTML, or where a piece does not stand in the body at all (a title from elsewhere).
 *
 * @param origin - Ascending triples [start in text, start in raw, length]; what stands between two is not in the raw body.
 */
export function rawSpans(spans: readonly Span[], origin: readonly number[] | null): Span[] | null {
  if (origin === null) return null;
  const found: Span[] = [];
  for (const span of spans) {
    const raw = rawSpan(origin, span);
    if (raw === null) return null;
    found.push(raw);
  }
  return found;
}

/** From the first to the last character of the span that was taken over from the raw body. */
function rawSpan(origin: readonly number[], [start, end]: Span): Span | null {
  let first: number | null = null;
  let last = 0;
  for (let i = pieceAt(origin, start) * 3; i < origin.length && origin[i]! < end; i += 3) {
    const [at, raw, length] = [origin[i]!, origin[i + 1]!, origin[i + 2]!];
    const from = Math.max(at, start);
    const to = Math.min(at + length, end);
    if (from >= to) continue;
    first ??= raw + from - at;
    last = raw + to - at;
  }
  return first === null ? null : [first, last];
}

/** The last piece that begins at or before an offset; 0 where there is none. */
function pieceAt(origin: readonly number[], offset: number): number {
  let low = 0;
  let high = origin.length / 3 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (origin[middle * 3]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
