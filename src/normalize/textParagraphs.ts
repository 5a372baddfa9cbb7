import { cleanInto } from './cleanInto.js';
import { mojibake } from './mojibake.js';
import { type Paragraph, ParagraphBuilder } from './Paragraph.js';

interface Line {
  /** Where the line's text begins and ends in the raw body, white space around it left out. */
  readonly start: number;
  readonly end: number;
  /** White space before it, in characters. */
  readonly indent: number;
}

/** Line ends of all systems, form feeds and Unicode's own separators. */
const LINE = /[^\n\r\v\f\u0085\u2028\u2029]+|\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** Marks that a list item begins with. */
const BULLET = /^[•‣⁃▪▫●○◦∙■□►▶➤➢✓✔*·]\s*/;
const ENDED = /[.!?:;…]["”’')\]]*$/;

/** Longest line, in characters, of a text that a mail program or editor has wrapped. */
const WIDEST_WRAP = 110;

/**
 * Splits plain text into clean paragraphs: at blank lines, at every line end where lines are paragraphs, and nowhere
 * else where lines were wrapped at a width.
 *
 * @param options.wrapped - Line ends within a block are known to mean nothing (Markdown).
 */
export function textParagraphs(
  raw: string,
  options: { readonly wrapped?: boolean } = {},
): { paragraphs: Paragraph[]; repairs: number } {
  const repairs = mojibake(raw);
  const blocks = blocksOf(raw);
  const width = options.wrapped === true ? Number.POSITIVE_INFINITY : wrapWidth(raw, blocks);
  const paragraphs: Paragraph[] = [];
  let next = 0;
  for (const block of blocks) {
    let builder: ParagraphBuilder | null = null;
    block.forEach((line, i) => {
      const before = block[i - 1];
      if (builder !== null && before !== undefined && !continues(raw, [before, line], width)) {
        paragraphs.push(builder.done());
        builder = null;
      }
      builder ??= new ParagraphBuilder(raw);
      builder.space(before === undefined ? null : before.end);
      const bullet =
        builder.length === 0 ? (BULLET.exec(raw.slice(line.start, line.start + 8))?.[0].length ?? 0) : 0;
      while (next < repairs.length && repairs[next]!.start < line.start) next++;
      const start = Math.min(line.start + bullet, line.end);
      cleanInto(builder, { raw, start, end: line.end, repairs: repairsWithin(line.end) });
    });
    if (builder !== null) paragraphs.push((builder as ParagraphBuilder).done());
  }
  return { paragraphs: paragraphs.filter(({ text }) => text !== ''), repairs: repairs.length };

  function repairsWithin(end: number) {
    let last = next;
    while (last < repairs.length && repairs[last]!.start < end) last++;
    return last === next ? [] : repairs.slice(next, last);
  }
}

/** Runs of lines with text in them. */
function blocksOf(raw: string): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  let lineHadText = false;
  for (const { 0: piece, index } of raw.matchAll(LINE)) {
    if (/^[\n\r\v\f\u0085\u2028\u2029]/.test(piece)) {
      if ((!lineHadText || piece === '\u2029') && block.length > 0) {
        blocks.push(block);
        block = [];
      }
      lineHadText = false;
      continue;
    }
    const text = piece.trim();
    if (text === '') continue;
    lineHadText = true;
    const indent = piece.length - piece.trimStart().length;
    block.push({ start: index + indent, end: index + indent + text.length, indent });
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

/** The width at which a text was wrapped; 0 where its lines are paragraphs. */
function wrapWidth(raw: string, blocks: readonly (readonly Line[])[]): number {
  let width = 0;
  let pairs = 0;
  let full = 0;
  for (const block of blocks) {
    if (block.length > 1)
      for (const line of block) width = Math.max(width, line.end - line.start + line.indent);
  }
  if (width < 40 || width > WIDEST_WRAP) return 0;
  for (const block of blocks) {
    for (let i = 1; i < block.length; i++) {
      pairs++;
      if (isFull(raw, [block[i - 1]!, block[i]!], width)) full++;
    }
  }
  return pairs >= 3 && full >= 0.7 * pairs ? width : 0;
}

/** Whether the next line's first word would not have fitted any more. Editors differ by a few characters. */
function isFull(raw: string, [line, next]: readonly [Line, Line], width: number): boolean {
  const word = /^\S*/.exec(raw.slice(next.start, Math.min(next.end, next.start + 40)))![0];
  return line.end - line.start + line.indent + 1 + word.length > width - 4;
}

function continues(raw: string, [line, next]: readonly [Line, Line], width: number): boolean {
  const head = raw.slice(next.start, next.start + 2);
  if (BULLET.test(head)) return false;
  if (width === Number.POSITIVE_INFINITY) return true;
  const ended = ENDED.test(raw.slice(Math.max(line.start, line.end - 4), line.end));
  if (width > 0) {
    if (next.indent > line.indent + 1) return !ended;
    return isFull(raw, [line, next], width) || !ended;
  }
  return !ended && /^[a-z]/.test(head);
}
