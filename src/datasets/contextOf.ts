import type { Span } from '../records.js';

/** The paragraph in which spans stand; where they stand in several, all of these. */
export function contextOf(text: string, spans: readonly Span[]): string {
  const start = Math.min(...spans.map((span) => span[0]));
  const end = Math.max(...spans.map((span) => span[1]));
  const before = text.lastIndexOf('\n\n', start);
  const after = text.indexOf('\n\n', end);
  return text.slice(before < 0 ? 0 : before + 2, after < 0 ? text.length : after);
}
