import { isBoilerplate } from '../dropBoilerplate.js';
import type { Block } from './blocksOf.js';
import { ANNOUNCING, CLOSING, FURNITURE, META } from './trim.data.js';

const LONGEST = 420;
const pattern = (...lists: readonly (readonly string[])[]) =>
  new RegExp(`^(?:${lists.flat().join('|')})[.!]*$`, 'iu');
const FURNITURE_PATTERN = pattern(FURNITURE);
const META_PATTERN = pattern(META);
const CLOSING_PATTERN = pattern(CLOSING);
const ANNOUNCING_PATTERN = new RegExp(`^${ANNOUNCING}$`, 'iu');
/** How far from the end a list of other things to read may begin, in blocks. */
const LONGEST_LIST = 16;

/** A block that is nearly all links to the same site is a list of other things to read. */
const MOST_LINKED = 0.8;
const RUNNING_TEXT = new Set(['p', 'li', 'blockquote', 'dd', 'pre', 'td']);
const PULLED = new Set(['blockquote', 'div', 'section', 'span', 'q']);
const HEADING = /^h[1-6]$/;

/**
 * Drops from an article's blocks what is not its text: links to other pages, dates, names and credits above it and between
 * its paragraphs, what repeats it, and what the outlet says of itself below it.
 */
export function trim(blocks: readonly Block[]): Block[] {
  const kept = blocks.filter(
    (block) =>
      block.linked <= MOST_LINKED && !matches(FURNITURE_PATTERN, block) && !isBoilerplate(block.text),
  );
  const unique = withoutRepetitions(kept);
  const begin = unique.findIndex(isRunningText);
  let end = withoutLastList(unique);
  while (end > 0 && isClosing(unique, end - 1)) end--;
  return unique
    .slice(0, end)
    .filter((block, i) => i >= begin || !(isLoose(block) || matches(META_PATTERN, block)));
}

function matches(patterns: RegExp, { text }: Block): boolean {
  return text.length <= LONGEST && patterns.test(text.replace(/\s+/g, ' '));
}

/** Where the text ends when a line at the end announces a list of other things to read. */
function withoutLastList(blocks: readonly Block[]): number {
  let end = blocks.length;
  for (let i = blocks.length - 1; i >= Math.max(2, blocks.length - LONGEST_LIST); i--) {
    const block = blocks[i]!;
    const listed =
      block.element.name === 'li' ||
      block.linked > 0.3 ||
      (block.text.length < 100 && !/[.!?]$/.test(block.text));
    if (block.text.length <= 80 && !/[.!?]$/.test(block.text) && ANNOUNCING_PATTERN.test(block.text)) end = i;
    else if (!listed) break;
  }
  return end;
}

/** A sentence or more. */
function isRunningText({ text, element }: Block): boolean {
  return (
    text.length >= (RUNNING_TEXT.has(element.name) ? 60 : 100) && /[.!?…。][)\]"'”’»]*(?:\s|$)/u.test(text)
  );
}

/** A few words in no paragraph, before the text has begun. */
function isLoose({ text, element }: Block): boolean {
  return text.length < 80 && !RUNNING_TEXT.has(element.name) && !HEADING.test(element.name);
}

function isClosing(blocks: readonly Block[], at: number): boolean {
  const { text, element } = blocks[at]!;
  if (at < 2 || text.length > LONGEST) return false;
  if (matches(CLOSING_PATTERN, blocks[at]!)) return true;
  // In a paragraph it may be the last of a list of dates.
  if (!RUNNING_TEXT.has(element.name) && matches(META_PATTERN, blocks[at]!)) return true;
  if (HEADING.test(element.name)) return true;
  return text.length < 60 && !RUNNING_TEXT.has(element.name) && !/[.!?"”’_]$/.test(text);
}

/** Drops a block given twice, and a pull quote: a short block outside the paragraphs that stands in one of them. */
function withoutRepetitions(blocks: readonly Block[]): Block[] {
  const keys = blocks.map(({ text }) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  /** Which block of several alike stays: a paragraph rather than a list of highlights above it, else the first. */
  const given = new Map<string, number>();
  blocks.forEach(({ element }, i) => {
    const before = given.get(keys[i]!);
    if (before === undefined || (element.name === 'p' && blocks[before]!.element.name !== 'p'))
      given.set(keys[i]!, i);
  });
  let whole: string | null = null;
  return blocks.filter(({ element, text }, i) => {
    const key = keys[i]!;
    // An interview asks everybody the same; nobody writes the same long paragraph twice.
    if (key.length >= 100 && !text.endsWith('?') && given.get(key) !== i) return false;
    if (!PULLED.has(element.name) || key.length < 30 || key.length > 400) return true;
    whole ??= `\n${keys.join('\n')}\n`;
    const first = whole.indexOf(key);
    return first === whole.lastIndexOf(key);
  });
}
