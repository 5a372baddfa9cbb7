import { isUtf8 } from 'node:buffer';
import { createRequire } from 'node:module';
import iconv from 'iconv-lite';

const require = createRequire(import.meta.url);

/** How much of a file the statistical detection looks at. */
const SAMPLE_BYTES = 65_536;

/** Below it the detection only guesses. */
const LEAST_CONFIDENCE = 0.2;

/** Web labels that mean windows-1252 (WHATWG Encoding, 4.2), ASCII included. */
const LATIN = /^(latin-?1|iso-?8859-?1|iso_8859-1|us-ascii|ascii|l1|cp1252|x-cp1252|ansi)$/i;

/** The charset that a byte-order mark or the zero bytes of UTF-16 give away; null where neither is there. */
export function markedCharset(head: Uint8Array): string | null {
  const [a, b, c, d] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  const zeros = [0, 0];
  const length = Math.min(head.length, 4096) & ~1;
  if (!head.subarray(0, length).includes(0)) return null;
  for (let i = 0; i < length; i++) if (head[i] === 0) zeros[i & 1]!++;
  const half = length / 2;
  if (half >= 4 && zeros[1]! > 0.4 * half && zeros[0]! < 0.02 * half) return 'utf-16le';
  if (half >= 4 && zeros[0]! > 0.4 * half && zeros[1]! < 0.02 * half) return 'utf-16be';
  return null;
}

/**
 * The charsets to try on bytes, likeliest first: byte-order mark, strict UTF-8, what was declared, detection,
 * windows-1252.
 */
export function charsetsOf(bytes: Uint8Array, declared: string | null): string[] {
  const marked = markedCharset(bytes);
  if (marked !== null) return [marked];
  const escaped = escapedCharset(bytes);
  if (escaped !== null) return [escaped];
  if (isUtf8(bytes) || isUtf8(withoutCutTail(bytes))) return ['utf-8'];
  const candidates = [];
  const named = declared === null ? null : canonical(declared);
  if (named !== null && named !== 'utf-8') candidates.push(named);
  candidates.push(...detected(bytes), 'windows-1252');
  return [...new Set(candidates)];
}

/** The name iconv-lite knows a charset by; null where it knows none. */
export function canonical(label: string): string | null {
  const name = label.trim().toLowerCase();
  if (LATIN.test(name)) return 'windows-1252';
  if (/^utf-?8$/.test(name) || name === 'unicode-1-1-utf-8') return 'utf-8';
  if (/^iso-2022-jp/.test(name)) return 'iso-2022-jp';
  return iconv.encodingExists(name) ? name : null;
}

/** ISO-2022-JP is pure ASCII with escapes, so strict UTF-8 would take it. */
function escapedCharset(bytes: Uint8Array): string | null {
  const mark = bytes.subarray(0, SAMPLE_BYTES).indexOf(0x1b);
  if (mark < 0) return null;
  const next = String.fromCharCode(bytes[mark + 1] ?? 0, bytes[mark + 2] ?? 0);
  return next === '$B' || next === '$@' || next === '(J' ? 'iso-2022-jp' : null;
}

/** A sample may end inside a character. */
function withoutCutTail(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  for (let back = 0; back < 3 && end > 0 && (bytes[end - 1]! & 0xc0) === 0x80; back++) end--;
  return end > 0 && bytes[end - 1]! >= 0xc2 ? bytes.subarray(0, end - 1) : bytes;
}

function detected(bytes: Uint8Array): string[] {
  const from = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - 2048);
  const sample = bytes.subarray(from, from + SAMPLE_BYTES);
  let high = 0;
  for (const byte of sample) if (byte >= 0x80) high++;
  // In text that is mostly ASCII the other bytes are typography and accents, of which a language model knows little.
  if (high < 0.25 * sample.length) {
    const best = bestTypography(sample);
    if (best !== null) return [best];
  }
  // Loaded when it is needed: its tables take a while, and few files are in no charset that says what it is.
  const jschardet = require('jschardet') as typeof import('jschardet');
  const found = jschardet.detect(Buffer.from(sample));
  const name =
    found.encoding === null || found.confidence < LEAST_CONFIDENCE ? null : canonical(found.encoding);
  return name === null || name === 'utf-8' ? [] : [name];
}

/** windows-1252 or MacRoman, whichever makes better sense of quotation marks, dashes and accents; null if neither. */
function bestTypography(sample: Uint8Array): string | null {
  let best: string | null = null;
  let most = 0.5;
  for (const charset of ['windows-1252', 'macintosh']) {
    const sense = senseOf(iconv.decode(Buffer.from(sample), charset));
    if (sense > most) [best, most] = [charset, sense];
  }
  return best;
}

/** Mean over the characters outside ASCII of how well each fits its neighbours, −1…1. */
function senseOf(text: string): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x80) continue;
    count++;
    sum += plausibility(text[i]!, text[i - 1] ?? ' ', text[i + 1] ?? ' ');
  }
  return count === 0 ? 0 : sum / count;
}

function plausibility(char: string, before: string, after: string): number {
  if (/[“‘]/.test(char)) return /[\s([—–-“‘]/.test(before) && /\S/.test(after) ? 1 : -1;
  if (/[”’]/.test(char)) return /\S/.test(before) ? 1 : -0.5;
  if (/[–—…]/.test(char)) return 1;
  if (/[\u00a0£€©®™°½¼¾§·•«»¿¡]/.test(char)) return 0.6;
  if (/\p{Ll}/u.test(char)) return /\p{L}/u.test(before) || /\p{L}/u.test(after) ? 1 : -0.5;
  if (/\p{Lu}/u.test(char)) return /\p{Ll}/u.test(before) ? -1 : 0.8;
  return -1;
}
