import type { Kind, Span } from '../records.js';

const OPENING = /^["“„«‟″〝]/;
const CLOSING = /["”“»‟″〞]$/;
const ANY = /["“”„«»‟″〝〞]/;

/** What was said: the pieces of a statement without the quotation marks around them, parted by " … ". */
export function contentOf(text: string, spans: readonly Span[], kind: Kind): string {
  return spans.map(([start, end]) => withoutMarks(text.slice(start, end), kind)).join(' … ');
}

/** Marks inside a mixed statement are part of what it says; only a pair around the whole is not. */
function withoutMarks(piece: string, kind: Kind): string {
  const opens = OPENING.test(piece);
  const closes = piece.length > 1 && CLOSING.test(piece);
  const inner = piece.slice(opens ? 1 : 0, closes ? -1 : undefined);
  if (kind === 'direct') return inner.trim();
  return opens && closes && !ANY.test(inner) ? inner.trim() : piece;
}
