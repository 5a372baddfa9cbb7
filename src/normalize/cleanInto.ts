import type { Repair } from './mojibake.js';
import type { ParagraphBuilder } from './Paragraph.js';

const INVISIBLE =
  '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff';

/** White space other than a single plain space, and characters that nobody sees. */
const SPECIAL = new RegExp(`[\\s\\u0085${INVISIBLE}]{2,}|[^\\S ]|[\\u0085${INVISIBLE}]`, 'g');

/** A letter with its marks; jamo go together to syllables. */
const CLUSTER = /[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gu;

/**
 * Adds raw.slice(start, end) to a paragraph: white space runs become one space, invisible characters go, letters are
 * composed (Unicode NFC), wrong decodings are put right. Quotation marks stay as they are.
 *
 * @param options.repairs - All places of `raw` to put right, in order.
 */
export function cleanInto(
  builder: ParagraphBuilder,
  options: { raw: string; start: number; end: number; repairs: readonly Repair[] },
): void {
  const { raw, end, repairs } = options;
  let from = options.start;
  for (const repair of repairs) {
    if (repair.start < from) continue;
    if (repair.end > end) break;
    cleanPiece(builder, raw, { from, to: repair.start });
    if (repair.text.trim() === '') builder.space(null);
    else builder.put(repair.text);
    from = repair.end;
  }
  cleanPiece(builder, raw, { from, to: end });
}

function cleanPiece(builder: ParagraphBuilder, raw: string, range: { from: number; to: number }): void {
  if (isClean(raw, range)) {
    builder.copy(range.from, range.to);
    return;
  }
  const piece = raw.slice(range.from, range.to);
  let from = 0;
  const copy = (to: number) => compose(builder, raw, { from: range.from + from, to: range.from + to });
  for (const match of piece.matchAll(SPECIAL)) {
    copy(match.index);
    if (/[\s\u0085]/.test(match[0])) builder.space(range.from + match.index);
    from = match.index + match[0].length;
  }
  copy(piece.length);
}

/** Whether a piece is plain beyond doubt, as nearly all are: letters of Latin, dashes and quotation marks, spaces one by one. */
function isClean(raw: string, { from, to }: { from: number; to: number }): boolean {
  let spaced = false;
  for (let i = from; i < to; i += 1) {
    const code = raw.charCodeAt(i);
    if (code === 0x20) {
      if (spaced) return false;
      spaced = true;
      continue;
    }
    spaced = false;
    if (code > 0x20 && code < 0x7f) continue;
    // Below U+0300 and among general punctuation there is nothing to compose.
    const plain = (code > 0xa0 && code < 0x300 && code !== 0xad) || (code >= 0x2010 && code <= 0x2027);
    if (!plain) return false;
  }
  return true;
}

function compose(builder: ParagraphBuilder, raw: string, { from, to }: { from: number; to: number }): void {
  const piece = raw.slice(from, to);
  if (piece.normalize('NFC') === piece) {
    builder.copy(from, to);
    return;
  }
  for (const match of piece.matchAll(CLUSTER)) {
    const composed = match[0].normalize('NFC');
    if (composed === match[0]) builder.copy(from + match.index, from + match.index + match[0].length);
    else builder.put(composed);
  }
}
