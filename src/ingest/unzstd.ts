import { pipeline, type Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import { ReadError } from './ReadError.js';
import { type FramePiece, ZstandardFrames } from './ZstandardFrames.js';

/** Node has it from 22.15 on; the types are those of 20. */
const { createZstdDecompress } = zlib as { createZstdDecompress?: () => Transform };

/**
 * Unpacks Zstandard frame by frame.
 *
 * @throws {ReadError} after everything that could be unpacked; at once where this Node has no Zstandard.
 */
export async function* unzstd(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  if (createZstdDecompress === undefined) {
    throw new ReadError(
      'unsupported-compression',
      'Zstandard needs Node 22.15 or later; unpack the file first',
    );
  }
  const frames = new ZstandardFrames();
  const pieces = split(packed, frames);
  for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) {
    // pipeline destroys both ends after an error; the reader meets the error itself.
    yield* pipeline(frame(piece.value, pieces), createZstdDecompress(), () => {});
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
