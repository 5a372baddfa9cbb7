import type { Outcome } from '../outcome.js';
import type { FieldMap, RawArticle, Reject, SourceFile } from '../records.js';
import { DecodeError } from './decode.js';
import { FORMATS } from './formats.js';
import { open } from './open.js';
import { ReadError } from './ReadError.js';
import { sniff } from './sniff.js';

/**
 * Reads one raw file record by record; memory does not grow with the file. Whatever cannot be used becomes a reject,
 * and what was read before it stays. Stopping early lets go of the file.
 */
export async function* readArticles(
  source: SourceFile,
  options: { fields?: FieldMap } = {},
): AsyncGenerator<Outcome<RawArticle>> {
  const { file } = source;
  let opened: Awaited<ReturnType<typeof open>> | null = null;
  try {
    opened = await open(source.path);
    const read = await FORMATS[sniff(opened.head, file)].load();
    let found = false;
    for await (const outcome of read({ file, chunks: opened.chunks, fields: options.fields ?? {} })) {
      found = true;
      yield 'kept' in outcome
        ? outcome
        : { rejected: { ...outcome.rejected, detail: oneLine(outcome.rejected.detail) } };
    }
    if (!found) throw new ReadError('no-articles', 'the file can be read, but holds no article');
  } catch (error) {
    yield { rejected: rejectOf(error, file) };
  } finally {
    opened?.close();
  }
}

function rejectOf(error: unknown, file: string): Reject {
  if (error instanceof DecodeError) {
    return { file, record: null, stage: 'decode', reason: 'undecodable', detail: oneLine(error.message) };
  }
  const { reason, detail } = ReadError.from(error);
  return { file, record: null, stage: 'read', reason, detail: oneLine(detail) };
}

const LONGEST_DETAIL = 300;

/** Messages of parsers quote the file, line ends and all. */
function oneLine(detail: string): string {
  const line = detail.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return line.length <= LONGEST_DETAIL ? line : `${line.slice(0, LONGEST_DETAIL)}…`;
}
