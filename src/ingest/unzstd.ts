import { pipeline, type Readable } from 'node:stream';
import * as zlib from 'node:zlib';
import { ReadError } from './ReadError.js';
import { type FramePiece, ZstandardFrames } from './ZstandardFrames.js';

/**
 * Unpacks Zstandard frame by frame, on a Node that can.
 *
 * @throws {ReadError} after everything that could be unpacked.
 */
export async function* unzstd(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const frames = new ZstandardFrames();
  const pieces = split(packed, frames);
  for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) {
    const unpacker = (zlib as unknown as { createZstdDecompress(): zlib.Gunzip }).createZstdDecompress();
    // pipeline destroys both ends after an error; the reader meets the error itself.
    yield* pipeline(frame(piece.value, pieces), unpacker, () => {}) as unknown as Readable;
  }
  if (!frames.whole) throw ReadError.from({ code: 'Z_BUF_ERROR' });
}

async function* split(packed: AsyncIterable<Buffer>, frames: ZstandardFrames): AsyncGenerator<FramePiece> {
  for await (const chunk of packed) yield* frames.split(chunk);
}

/** One frame's bytes. */
async function* frame(first: FramePiece, pieces: AsyncGenerator<FramePiece>): AsyncGenerator<Buffer> {
  yield first.bytes;
  for (let { ends } = first; !ends; ) {
    const next = await pieces.next();
    if (next.done) return;
    yield next.value.bytes;
    ({ ends } = next.value);
  }
}
