import { ReadError } from './ReadError.js';

/** The largest single article read whole, in bytes; a book is a twentieth of it. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Collects a stream that holds one article. @throws {ReadError} when it is larger than any article. */
export async function readAll(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length > MOST_BYTES) {
      throw new ReadError('too-large', `one article of more than ${MOST_BYTES >> 20} MB; split the file`);
    }
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts, length);
}
