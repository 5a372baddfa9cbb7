import { LABEL, TAIL, WHOLE } from './boilerplate.data.js';
import { cut, type Paragraph } from './Paragraph.js';

/** Longest paragraph, in characters, that is looked at as a whole. */
const LONGEST = 320;
/** Longest title of something else to read. */
const LONGEST_TITLE = 200;

const WHOLE_PATTERN = new RegExp(`^(?:${WHOLE.join('|')})\\s*[.!]*$`, 'i');
/** A label needs its colon, bar or dash, or stands in capitals, or stands alone: "Read more books" is a sentence. */
const LABEL_PATTERN = new RegExp(`^(?:${LABEL.join('|')})\\s*(?:[:|»>→–—]|\\s-\\s|$)`, 'i');
const BARE_LABEL = new RegExp(`^(?:${LABEL.join('|')})\\s*[:|»>→–—-]*$`, 'i');
/** Only behind the end of a sentence or of a quotation: "in a campaign advertisement" ends a sentence of its own. */
const TAIL_PATTERN = new RegExp(`([.!?,;”"’')\\]…]\\s?)(?:${TAIL.join('|')})\\s*[.!]*$`, 'i');

/**
 * Drops the paragraphs that are not the article's: calls to share, links to other stories, credits, notices; and cuts
 * such a sentence off where it is glued to the end of a paragraph.
 */
export function dropBoilerplate(paragraphs: readonly Paragraph[]): Paragraph[] {
  const kept: Paragraph[] = [];
  /** How many paragraphs stood before a bare "See also:", whose titles follow in paragraphs of their own. */
  let announced: number | null = null;
  for (const paragraph of paragraphs) {
    const { text } = paragraph;
    if (isBoilerplate(text)) {
      if (announced === null && BARE_LABEL.test(text)) announced = kept.length;
      continue;
    }
    // What is a sentence is no title: the article goes on.
    if (text.length > LONGEST_TITLE || /[.!?,;:]["”’')]*$/.test(text)) announced = null;
    const rest = withoutTail(paragraph);
    if (rest.text !== '') kept.push(rest);
  }
  return announced === null ? kept : kept.slice(0, announced);
}

/** Whether a whole paragraph is not the article's. */
export function isBoilerplate(text: string): boolean {
  // Rules, rows of stars and the like say nothing.
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  if (text.length > LONGEST) return false;
  if (WHOLE_PATTERN.test(text)) return true;
  return text.length <= LONGEST_TITLE && LABEL_PATTERN.test(text);
}

function withoutTail(paragraph: Paragraph): Paragraph {
  const { text } = paragraph;
  const from = Math.max(0, text.length - LONGEST);
  const match = TAIL_PATTERN.exec(text.slice(from));
  if (match === null) return paragraph;
  const end = from + match.index + match[1]!.length;
  return withoutTail(cut(paragraph, 0, text.slice(0, end).trimEnd().length));
}
