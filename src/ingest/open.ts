import { createReadStream, readFileSync, statSync } from 'node:fs';
import { gunzip } from './gunzip.js';
import { ReadError } from './ReadError.js';
import { unzstd } from './unzstd.js';

/** The bytes of one raw file, unpacked, with enough of its beginning in hand to tell what it is. */
export interface Opened {
  /** Up to HEAD_BYTES from the beginning. */
  readonly head: Buffer;
  /** All bytes, the head included; can be read once. */
  readonly chunks: AsyncIterable<Buffer>;
  /** Lets go of the file; safe to call at any time. */
  close(): void;
}

const HEAD_BYTES = 65_536;
/** Larger pieces become strings that are collected late. */
const CHUNK_BYTES = 65_536;
/** Up to here a file is read at once. */
const SMALL_FILE_BYTES = 262_144;
/** First four bytes of a frame (RFC 8878). */
const ZSTANDARD = 0xfd2fb528;

/**
 * Opens a raw file (`-`: standard input) and unpacks gzip and Zstandard, told by their first bytes.
 *
 * @throws {ReadError} when the file cannot be opened, or cannot be unpacked by this Node.
 */
export async function open(path: string): Promise<Opened> {
  const whole = path === '-' ? null : smallFile(path);
  if (whole !== null) return unpacked(ofOne(whole), { destroy: () => {} });
  const file = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: CHUNK_BYTES });
  return unpacked(await peek(file, file), file);
}

/** All bytes of a small file; null for a large one. A stream costs more than reading it. */
function smallFile(path: string): Buffer | null {
  try {
    const info = statSync(path, { throwIfNoEntry: false });
    return info?.isFile() && info.size <= SMALL_FILE_BYTES ? readFileSync(path) : null;
  } catch (error) {
    throw ReadError.from(error);
  }
}

function ofOne(whole: Buffer): Opened {
  async function* chunks(): AsyncGenerator<Buffer> {
    yield whole;
  }
  return { head: whole.subarray(0, HEAD_BYTES), chunks: chunks(), close: () => {} };
}

async function peek(stream: AsyncIterable<Buffer>, file: Closable): Promise<Opened> {
  const iterator = stream[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  let length = 0;
  let failure: unknown = null;
  try {
    while (length < HEAD_BYTES) {
      const next = await iterator.next();
      if (next.done) break;
      first.push(next.value);
      length += next.value.length;
    }
  } catch (error) {
    // What came before the damage still counts.
    if (length === 0) throw ReadError.from(error);
    failure = error;
  }
  async function* chunks(): AsyncGenerator<Buffer> {
    try {
      yield* first;
      if (failure !== null) throw failure;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } catch (error) {
      throw ReadError.from(error);
    } finally {
      file.destroy();
    }
  }
  const head = Buffer.concat(first).subarray(0, HEAD_BYTES);
  return { head, chunks: chunks(), close: () => file.destroy() };
}

function unpacked(outer: Opened, file: Closable): Opened | Promise<Opened> {
  const { head, chunks } = outer;
  if (head[0] === 0x1f && head[1] === 0x8b) return peek(gunzip(chunks, head), file);
  if (head.length >= 4 && head.readUInt32LE(0) === ZSTANDARD) return peek(unzstd(chunks), file);
  return outer;
}

interface Closable {
  destroy(): unknown;
}
