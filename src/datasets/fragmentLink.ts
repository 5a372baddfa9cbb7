import type { Article, Span } from '../records.js';

/** Words given in full; of more, the first and the last few name the range. */
const MOST_WORDS = 10;
const EDGE_WORDS = 5;
const CONTEXT_WORDS = 3;

/** Outer quotation marks: a page may have others, or draw them. */
const OUTER_MARKS = /^["“‘'«„\s]+|["”’'»\s]+$/g;

/**
 * A link that opens the page at a piece of its text (WICG Scroll to Text Fragment), for articles that know their address.
 * The words before and after are added where the piece alone could be found elsewhere first. Null without an address.
 */
export function fragmentLink({ url, text }: Pick<Article, 'url' | 'text'>, span: Span): string | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  const [start, end] = withinParagraph(text, span);
  const words = wordsOf(text.slice(start, end).replace(OUTER_MARKS, ''));
  if (words.length === 0) return null;
  const range =
    words.length <= MOST_WORDS
      ? [words.join(' ')]
      : [words.slice(0, EDGE_WORDS).join(' '), words.slice(-EDGE_WORDS).join(' ')];
  const parts = range.map(encode);
  if (text.indexOf(range[0]!) < text.lastIndexOf(range[0]!)) {
    const before = wordsOf(text.slice(text.lastIndexOf('\n', start) + 1, start)).slice(-CONTEXT_WORDS);
    const after = wordsOf(text.slice(end, endOfParagraph(text, end))).slice(0, CONTEXT_WORDS);
    if (before.length > 0) parts.unshift(`${encode(before.join(' '))}-`);
    if (after.length > 0) parts.push(`-${encode(after.join(' '))}`);
  }
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${parts.join(',')}`;
}

/** A browser finds the beginning of a range only within one block of text. */
function withinParagraph(text: string, [start, end]: Span): Span {
  return [start, Math.min(end, endOfParagraph(text, start))];
}

function endOfParagraph(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Hyphen, comma and ampersand mean something inside a text fragment. */
function encode(text: string): string {
  return encodeURIComponent(wellFormed(text)).replace(/-/g, '%2D');
}

/** Half of a surrogate pair cannot be encoded. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
