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
  if (latin.includes('%PDF-')) return 'pdf';
  if (latin.startsWith('PK\x03\x04') && (byName === 'docx' || head.includes('word/'))) return 'docx';
  if (latin.startsWith('WARC/')) return 'warc';
  if (isEmail(latin, byName)) return 'email';
  for (const [magic, advice] of FOREIGN) {
    if (latin.startsWith(magic)) throw new ReadError('unknown-type', `not an article: ${advice}`);
  }
  if (isBinary(head)) throw new ReadError('binary', 'binary data of an unknown kind; no text to read');
  const text = sample(head).trimStart();
  if (text === '') return byName ?? 'text';
  if (/^[[{]/.test(text) && isJsonStart(text)) return isJsonLines(text, byName) ? 'jsonl' : 'json';
  if (isFeed(text)) return 'feed';
  if (isHtml(text)) return 'html';
  if (byName !== null && BY_NAME.has(byName)) return byName;
  return isTable(text) ? 'table' : 'text';
}

/** Kinds whose name is believed where the content does not say anything else. */
const BY_NAME: ReadonlySet<FormatName> = new Set([
  'text',
  'markdown',
  'html',
  'json',
  'jsonl',
  'table',
  'feed',
  'email',
]);

/** Several header fields that only e-mails begin with. */
function isEmail(latin: string, byName: FormatName | null): boolean {
  const begins = /^(?:From .*\r?\n)?[A-Z][\w-]*:[ \t]/i.test(latin);
  if (!begins) return false;
  const fields = latin.match(
    /^(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|From|To|Subject|Date|Content-Type|X-[\w-]+|Snapshot-Content-Location|DKIM-Signature): /gim,
  );
  return new Set(fields?.map((field) => field.toLowerCase())).size >= (byName === 'email' ? 2 : 4);
}

function isFeed(text: string): boolean {
  return /^(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*|<\?xml-stylesheet[^>]*\?>\s*)*<(?:rss|feed|rdf:RDF)[\s>]/i.test(
    text,
  );
}

/** A header line that names a text column, and lines below it with as many columns. */
function isTable(text: string): boolean {
  const [header = '', next = ''] = text.split(/\r?\n/, 2);
  if (header.length > 2000 || !TEXT_COLUMN.test(header)) return false;
  return [',', '\t', ';', '|'].some(
    (mark) => header.split(mark).length >= 3 && next.includes(mark) && !/[.!?]\s/.test(header),
  );
}

const TEXT_COLUMN = /(?:^|[,;\t|"])\s*(?:text|body|content|article|full[ _]?text|story)\s*(?:[,;\t|"]|$)/i;

/** Zero bytes that are not UTF-16's, or many control characters. */
function isBinary(head: Buffer): boolean {
  if (markedCharset(head) !== null) return false;
  const bytes = head.subarray(0, SAMPLE_BYTES);
  if (bytes.includes(0)) return true;
  let controls = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
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
