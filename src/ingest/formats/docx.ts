import mammoth from 'mammoth';
import type { Outcome } from '../../outcome.js';
import type { RawArticle } from '../../records.js';
import type { Input } from '../formats.js';
import { ReadError } from '../ReadError.js';
import { readAll } from '../readAll.js';

/** Unpacked size beyond which a document is a bomb, in bytes. */
const MOST_UNPACKED = 256 * 1024 * 1024;

/** A Word document: its paragraphs, without pictures and comments. */
export async function* readDocx(input: Input): AsyncGenerator<Outcome<RawArticle>> {
  const buffer = await readAll(input.chunks);
  if (unpackedSize(buffer) > MOST_UNPACKED)
    throw new ReadError('too-large', 'unpacks to more than 256 MB; not opened');
  let body: string;
  try {
    body = (await mammoth.extractRawText({ buffer })).value;
  } catch (error) {
    const detail = `cannot be read as a Word document: ${(error as Error).message.split('\n')[0]}`;
    yield { rejected: { file: input.file, record: null, stage: 'parse', reason: 'invalid-docx', detail } };
    return;
  }
  const nothing = { title: null, byline: null, outlet: null, url: null, published: null };
  yield { kept: { file: input.file, record: null, form: 'text', body, ...nothing } };
}

/** What the central directory of a zip archive says, in bytes. */
function unpackedSize(zip: Buffer): number {
  const ENTRY = Buffer.from('PK\x01\x02', 'latin1');
  let size = 0;
  for (let at = zip.indexOf(ENTRY); at >= 0 && at + 28 <= zip.length; at = zip.indexOf(ENTRY, at + 4))
    size += zip.readUInt32LE(at + 24);
  return size;
}
