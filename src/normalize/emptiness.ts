import { EMPTY_GALLERY, EMPTY_TEXTS, EMPTY_TITLES } from './emptiness.data.js';
import type { Paragraph } from './Paragraph.js';

/** Words beyond which a page is an article, whatever it says of subscriptions. */
const MOST_WORDS = 120;
const MOST_WORDS_OF_GALLERY = 60;
const LONGEST_NOTICE = 8000;

const compile = (table: typeof EMPTY_TEXTS) =>
  table.map(([reason, pattern]) => [reason, new RegExp(pattern, 'i')] as const);
const TITLES = compile(EMPTY_TITLES);
const TEXTS = compile(EMPTY_TEXTS);
const LETTER = /[\p{L}\p{N}]/u;
const GALLERY = new RegExp(EMPTY_GALLERY, 'i');

/**
 * Why there is no article: `no-text`, or what a short page says of itself (`not-found`, `blocked`, `error`, `paywall`,
 * `live-stub`, `gallery`); null where there is one.
 *
 * @param found - `notice`: all that was said, before boilerplate was dropped, since the notice is boilerplate itself.
 */
export function emptiness(
  title: string | null,
  found: { notice: string; body: readonly Paragraph[] },
): string | null {
  const words = wordsOf(found.body);
  if (words > MOST_WORDS) return null;
  for (const [reason, pattern] of TITLES) if (title !== null && pattern.test(title)) return reason;
  const text = found.notice.slice(0, LONGEST_NOTICE);
  for (const [reason, pattern] of TEXTS) if (pattern.test(text)) return reason;
  if (words === 0) return 'no-text';
  return title !== null && words <= MOST_WORDS_OF_GALLERY && GALLERY.test(title) ? 'gallery' : null;
}

/** Up to where their number matters: most articles are far longer. */
function wordsOf(paragraphs: readonly Paragraph[]): number {
  let words = 0;
  for (const { text } of paragraphs) {
    let inside = false;
    for (let i = 0; i < text.length && words <= MOST_WORDS; i += 1) {
      const code = text.codePointAt(i)!;
      const letter = isLetter(code);
      if (letter && !inside) words += 1;
      inside = letter;
      if (code > 0xffff) i += 1;
    }
    if (words > MOST_WORDS) break;
  }
  return words;
}

/** Whether a character is a letter or a digit. */
function isLetter(code: number): boolean {
  if (code >= 0x80) return LETTER.test(String.fromCodePoint(code));
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}
