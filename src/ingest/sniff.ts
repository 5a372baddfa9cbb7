import { markedCharset } from './charset.js';
import { decode } from './decode.js';
import { type FormatName, formatByName } from './formats.js';
import { ReadError } from './ReadError.js';

const SAMPLE_BYTES = 8192;

/** First bytes of kinds that nobody's articles can be read from, and what to do about each. */
const FOREIGN: readonly (readonly [magic: string, advice: string])[] = [
  ['\xd0\xcf\x11\xe0', 'an old Office file; save it as .docx or as text'],
  ['{\\rtf', 'a rich text file; save it as .docx or as text'],
  ['\x89PNG', 'an image'],
  ['\xff\xd8\xff', 'an image'],
  ['GIF8', 'an image'],
  ['PK\x03\x04', 'a zip archive; unpack it first'],
  ['PK\x05\x06', 'an empty zip archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive; unpack it first'],
  ['Rar!', 'a RAR archive; unpack it first'],
  ['BZh', 'a bzip2 file; unpack it first'],
  ['\xfd7zXZ', 'an xz file; unpack it first'],
  ['SQLite format 3', 'a database'],
  ['\x7fELF', 'a program'],
  ['MZ\x90', 'a program'],
];

/**
 * Tells what a file is by its first bytes; its name decides only between kinds that look alike.
 *
 * @throws {ReadError} for an empty file, and for a kind that cannot be read.
 */
export function sniff(head: Buffer, name: string): FormatName {
  if (head.length === 0) throw new ReadError('empty-file', 'the file has no content');
  const byName = formatByName(name);
  const latin = head.toString('latin1', 0, 1024);
  for (const [magic, advice] of FOREIGN) {
    if (latin.startsWith(magic)) throw new ReadError('unknown-type', `not an article: ${advice}`);
  }
  if (isBinary(head)) throw new ReadError('binary', 'binary data of an unknown kind; no text to read');
  const text = sample(head).trimStart();
  if (text === '') return byName ?? 'text';
  if (/^[[{]/.test(text) && isJsonStart(text)) return isJsonLines(text, byName) ? 'jsonl' : 'json';
  if (isHtml(text)) return 'html';
  if (byName === 'json' || byName === 'jsonl') return byName;
  return byName ?? 'text';
}

/** Zero bytes that are not UTF-16's, or many control characters. */
function isBinary(head: Buffer): boolean {
  if (markedCharset(head) !== null) return false;
  const bytes = head.subarray(0, SAMPLE_BYTES);
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) controls++;
  }
  return controls > 0.02 * bytes.length;
}

function sample(head: Buffer): string {
  try {
    return decode(head.subarray(0, SAMPLE_BYTES), null);
  } catch {
    return head.toString('latin1', 0, SAMPLE_BYTES);
  }
}

function isJsonStart(text: string): boolean {
  return /^(?:\{\s*(?:"|\}|$)|\[\s*(?:[{["\]\d-]|true|false|null|$))/.test(text);
}

/** One whole value a line; a file of a single line is one JSON document unless its name says otherwise. */
function isJsonLines(text: string, byName: FormatName | null): boolean {
  const end = text.indexOf('\n');
  const first = (end < 0 ? text : text.slice(0, end)).trim();
  const next = end < 0 ? '' : text.slice(end).trimStart();
  if (byName === 'jsonl') return !/^\[\s*(\{|$)/.test(first) || isWhole(first);
  return first.startsWith('{') && next.startsWith('{') && isWhole(first);
}

function isWhole(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

function isHtml(text: string): boolean {
  if (/^(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b/i.test(text)) return true;
  if (!text.startsWith('<')) return false;
  return (
    /<html\b/i.test(text) ||
    (text.match(/<\/?(?:p|div|h[1-6]|article|section|br|span|a)\b/gi)?.length ?? 0) >= 3
  );
}
