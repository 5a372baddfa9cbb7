import type { Paragraph } from './Paragraph.js';

const LONGEST = 220;
const MOST_WORDS = 32;
const MOST_WORDS_OF_SENTENCE = 22;
const DATELINE = /^(?:[A-Z][A-Za-z.'’ -]{1,30},? )*[A-Z][A-Z.'’ -]{2,}[^—–-]{0,40}(?: ?[—–]| - )/;

/** A sentence that ends with a real word (not "v." or "Dr.") and another that begins. */
const SENTENCE_END = /\p{Ll}{3}[.!?]["”’')]* ["“‘']?\p{Lu}/u;

/** A headline and the paragraphs below it. */
export interface Headed {
  readonly headline: Paragraph | null;
  readonly body: readonly Paragraph[];
}

/**
 * Parts the headline from the body. A known title wins, and what repeats it above the body is dropped; otherwise the
 * first paragraph is taken where it is given twice or looks like a headline.
 *
 * @param options.guess - Whether to look for one at all: a page marks its headline, plain text does not.
 */
export function splitHeadline(
  paragraphs: readonly Paragraph[],
  { title, guess }: { readonly title: string | null; readonly guess: boolean },
): Headed {
  if (title !== null) {
    const near = paragraphs.slice(0, 3).findIndex(({ text }) => repeats(text, title));
    const headline =
      near >= 0 && key(paragraphs[near]!.text) === key(title)
        ? paragraphs[near]!
        : { text: title, origin: null };
    const body = paragraphs.filter(({ text }, i) => !(i < 3 && repeats(text, title)));
    return { headline, body: body.length === 0 ? paragraphs : body };
  }
  const [first, second] = paragraphs;
  if (!guess || first === undefined || second === undefined) return { headline: null, body: paragraphs };
  if (repeats(second.text, first.text)) {
    return {
      headline: first,
      body: paragraphs.slice(1).filter(({ text }, i) => i > 1 || !repeats(text, first.text)),
    };
  }
  const longest = Math.max(...paragraphs.slice(1, 4).map(({ text }) => text.length));
  if (looksLikeHeadline(first.text, longest)) return { headline: first, body: paragraphs.slice(1) };
  return { headline: null, body: paragraphs };
}

/** @param below - Length of the longest of the next paragraphs; subheads and labels may come between. */
function looksLikeHeadline(first: string, below: number): boolean {
  if (first.length > LONGEST) return false;
  const words = first.split(' ');
  if (words.length > MOST_WORDS) return false;
  if (isTitleCase(words)) return true;
  if (DATELINE.test(first)) return false;
  if (!/[.!?]["”’')]*$/.test(first)) return !/[,:;]$/.test(first) || words.length <= MOST_WORDS_OF_SENTENCE;
  // A headline that somebody has put a full stop to: one sentence, with the story's longer beginning below it.
  return words.length <= MOST_WORDS_OF_SENTENCE && !SENTENCE_END.test(first) && below > first.length;
}

/** Most words that are long enough begin with a capital. */
function isTitleCase(words: readonly string[]): boolean {
  const long = words.filter((word) => /^\p{L}[\p{L}’'-]{3}/u.test(word));
  return long.length >= 3 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.8 * long.length;
}

/** Whether a line is the title again, perhaps with the outlet's name behind it or cut. */
function repeats(line: string, title: string): boolean {
  if (line.length > 2 * title.length + 40) return false;
  const [a, b] = [key(line), key(title)];
  if (a === b) return a !== '';
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  // "The Post: City closes bridge" or "City closes bridge | The Post".
  return (
    short.length >= 20 &&
    short.length >= 0.6 * long.length &&
    (long.startsWith(short) || long.endsWith(short))
  );
}

function key(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
