import { isUtf8 } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import iconv from 'iconv-lite';
import { charsetsOf, markedCharset } from './charset.js';

/** Bytes that are no text in any charset that was tried; becomes a reject of stage `decode`. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError';
}

/** Share of characters that may be unreadable before a charset is given up. */
const MOST_UNREADABLE = 0.005;

/**
 * Decodes a whole file.
 *
 * @param declared - The charset its own header names, or null.
 * @throws {DecodeError} which says what was tried.
 */
export function decode(bytes: Uint8Array, declared: string | null): string {
  const charsets = charsetsOf(bytes, declared);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (charsets[0] === 'utf-8') return withoutMark(buffer.toString('utf8'));
  if (mostlyUtf8(bytes)) return mixed(bytes);
  for (const charset of charsets) {
    const text = decodeAs(buffer, charset);
    if (unreadable(text) <= MOST_UNREADABLE * text.length) return text;
  }
  throw new DecodeError(`not readable as ${charsets.join(', ')}; save it as UTF-8`);
}

/**
 * Decodes a stream piece by piece: by its byte-order mark, else as UTF-8 until a byte contradicts it. A legacy charset
 * is ASCII up to there, so the piece with the first odd byte decides which one it is.
 */
export async function* decodeStream(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: { write(chunk: Buffer): string; end(): string | undefined } | null = null;
  let ascii = true;
  let tail: Buffer = Buffer.alloc(0);
  let first = true;
  for await (const chunk of chunks) {
    if (decoder === null) {
      const bytes: Buffer = tail.length === 0 ? chunk : Buffer.concat([tail, chunk]);
      tail = Buffer.alloc(0);
      const marked = first ? markedCharset(bytes) : null;
      if (marked !== null && marked !== 'utf-8') decoder = iconv.getDecoder(marked);
      else {
        const whole = wholeCharacters(bytes);
        if (isUtf8(bytes.subarray(0, whole))) {
          tail = bytes.subarray(whole);
          const text = bytes.toString('utf8', 0, whole);
          if (ascii && text.length !== whole) ascii = false;
          if (text !== '') yield first ? withoutMark(text) : text;
          first = first && text === '';
          continue;
        }
        // After real UTF-8 an odd byte is damage, not another charset.
        decoder = ascii ? iconv.getDecoder(charsetsOf(bytes, null)[0]!) : new StringDecoder('utf8');
      }
      first = false;
      yield decoder.write(bytes);
    } else yield decoder.write(chunk);
  }
  const rest = decoder === null ? tail.toString('utf8') : decoder.end();
  if (rest) yield rest;
}

function decodeAs(buffer: Buffer, charset: string): string {
  // iconv-lite has no ISO-2022-JP.
  if (charset === 'iso-2022-jp') return new TextDecoder('iso-2022-jp').decode(buffer);
  return iconv.decode(buffer, charset);
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** How many bytes at the beginning end with a whole UTF-8 character. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(4, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needs > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** Replacement characters and control characters that no text has. */
function unreadable(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd || (code < 0x20 && (code < 9 || code > 13)) || (code >= 0x7f && code < 0xa0)) count++;
  }
  return count;
}

/** Length of the well-formed UTF-8 sequence outside ASCII at a place; 0 where there is none. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]!;
  const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
  return length > 0 && at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}

/** UTF-8 with a stray byte here and there, as pages glued from several sources have it. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = bytes[i]! < 0x80 ? 0 : sequenceAt(bytes, i);
    if (length > 0) good++;
    else if (bytes[i]! >= 0x80) bad++;
    i += Math.max(1, length);
  }
  return good > 4 * bad;
}

/** UTF-8 where it is well formed, windows-1252 for every byte that is not. */
function mixed(bytes: Uint8Array): string {
  const pieces: string[] = [];
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let from = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = bytes[i]! < 0x80 ? 1 : sequenceAt(bytes, i);
    if (length === 0) {
      pieces.push(buffer.toString('utf8', from, i), iconv.decode(buffer.subarray(i, i + 1), 'windows-1252'));
      from = i + 1;
    }
    i += Math.max(1, length);
  }
  pieces.push(buffer.toString('utf8', from));
  return withoutMark(pieces.join(''));
}
