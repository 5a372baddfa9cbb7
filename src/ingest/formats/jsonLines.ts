import type { Outcome } from '../../outcome.js';
import type { RawArticle } from '../../records.js';
import { decodeStream } from '../decode.js';
import { articleFrom } from '../fields.js';
import type { Input } from '../formats.js';

/** The longest line taken, in characters. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** One JSON object a line; a line that is broken costs itself alone. Records are numbered by line, from 0. */
export async function* readJsonLines(input: Input): AsyncGenerator<Outcome<RawArticle>> {
  let record = 0;
  for await (const line of linesOf(decodeStream(input.chunks))) {
    if (line === null) yield reject('too-large', 'a line of more than 64 million characters');
    else if (line.trim() !== '') yield parse(line);
    record++;
  }

  function parse(line: string): Outcome<RawArticle> {
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (error) {
      return reject('invalid-json', `line ${record + 1}: ${(error as Error).message.split('\n')[0]}`);
    }
    const kept = articleFrom(value, { file: input.file, record }, input.fields);
    return kept === null
      ? reject('no-text', `line ${record + 1}: no field holds an article's text`)
      : { kept };
  }

  function reject(reason: string, detail: string): Outcome<RawArticle> {
    return { rejected: { file: input.file, record, stage: 'parse', reason, detail } };
  }
}

/** Lines of a text; null for one that is too long to be kept. */
async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string | null> {
  let open: string[] = [];
  let length = 0;
  const close = (last: string) => (length + last.length > LONGEST_LINE ? null : open.join('') + last);
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      yield close(piece.slice(from, end));
      open = [];
      length = 0;
      from = end + 1;
    }
    length += piece.length - from;
    if (length > LONGEST_LINE) open = [];
    else if (from < piece.length) open.push(piece.slice(from));
  }
  if (length > 0) yield close('');
}
