import { pipeline, type Readable } from 'node:stream';
import { constants, createGunzip, gunzipSync, inflateRawSync } from 'node:zlib';
import { ReadError } from './ReadError.js';

const CHUNK_BYTES = 262_144;
/** How a gzip member begins: magic and the only method there is (RFC 1952). */
const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);
const TRAILER_BYTES = 8;
/** A member of a web archive unpacks to no more than this, in bytes. */
const MOST_BYTES = 128 * 1024 * 1024;

/** Unpacks gzip. @param head - The first packed bytes. @throws {ReadError} after everything that could be unpacked. */
export function gunzip(packed: AsyncIterable<Buffer>, head: Buffer): AsyncIterable<Buffer> {
  if (beginning(head).startsWith('WARC/')) return members(packed);
  // pipeline destroys both ends after an error; the reader meets the error itself.
  return pipeline(packed, createGunzip({ chunkSize: CHUNK_BYTES }), () => {}) as unknown as Readable;
}

/** The first characters; of a small archive the damage may be near. */
function beginning(head: Buffer): string {
  for (const length of [1024, 256, 128]) {
    try {
      const bytes = gunzipSync(head.subarray(0, length), { finishFlush: constants.Z_SYNC_FLUSH });
      return bytes.toString('latin1', 0, 8);
    } catch {
      // Tried again with less.
    }
  }
  return '';
}

/**
 * Unpacks member by member, as web archives have one a record, and passes over those that are damaged; that there was
 * damage is said at the end.
 */
async function* members(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const source = packed[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  let ended = false;
  let damage: unknown = null;
  const more = async () => {
    const parts = [held];
    // Twice as much each time, so that a large member is not unpacked from its beginning again and again.
    for (let length = 0; length < Math.max(CHUNK_BYTES, held.length) && !ended; ) {
      const next = await source.next();
      if (next.done) ended = true;
      else {
        parts.push(next.value);
        length += next.value.length;
      }
    }
    held = Buffer.concat(parts);
  };
  for (await more(); held.length > 0 || !ended; ) {
    const begin = held.indexOf(MAGIC);
    if (begin !== 0) {
      held = begin < 0 ? held.subarray(Math.max(0, held.length - MAGIC.length + 1)) : held.subarray(begin);
      if (begin < 0) {
        if (ended) break;
        await more();
      }
      continue;
    }
    const member = unpack(held);
    if ('bytes' in member) {
      yield member.bytes;
      held = held.subarray(member.consumed);
    } else if (member.code === 'Z_BUF_ERROR' && !ended) await more();
    else {
      damage ??= member;
      held = held.subarray(MAGIC.length);
    }
  }
  if (damage !== null) throw ReadError.from(damage);
}

function unpack(held: Buffer): { bytes: Buffer; consumed: number } | NodeJS.ErrnoException {
  try {
    const header = headerLength(held);
    const options = { info: true, maxOutputLength: MOST_BYTES } as const;
    const { buffer, engine } = inflateRawSync(held.subarray(header), options) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    return { bytes: buffer, consumed: Math.min(held.length, header + engine.bytesWritten + TRAILER_BYTES) };
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
}

/** Fixed fields, then an extra field, a name and a comment where the flags say so. */
function headerLength(held: Buffer): number {
  const flags = held[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + (held.length >= 12 ? held.readUInt16LE(10) : 0);
  for (const flag of [8, 16]) if (flags & flag) at = Math.max(at, held.indexOf(0, at) + 1);
  return flags & 2 ? at + 2 : at;
}
