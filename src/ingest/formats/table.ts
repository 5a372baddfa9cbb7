import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Outcome } from '../../outcome.js';
import type { RawArticle } from '../../records.js';
import { decodeStream } from '../decode.js';
import { articleFrom } from '../fields.js';
import type { Input } from '../formats.js';

/** The longest row taken, in characters; an open quotation mark would else swallow the whole file. */
const LONGEST_ROW = 4 * 1024 * 1024;

/** Comma- or tab-separated values with a header: a row is an article. Rows are numbered from 0, the header aside. */
export async function* readTable(input: Input): AsyncGenerator<Outcome<RawArticle>> {
  const pieces = decodeStream(input.chunks);
  const first = (await pieces.next()).value ?? '';
  const broken: { record: number; detail: string }[] = [];
  const parser = parse({
    delimiter: delimiterOf(first),
    columns: (header: string[]) => header.map((name, i) => name.trim() || `column${i + 1}`),
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LONGEST_ROW,
    on_skip: (error) => {
      broken.push({ record, detail: error?.message ?? 'a row that cannot be read' });
      return undefined;
    },
  });
  // pipeline destroys both ends after an error; whoever reads the rows meets the error itself.
  const rows = pipeline(Readable.from(withFirst(first, pieces)), parser, () => {}) as AsyncIterable<object>;
  let record = 0;
  let used = 0;
  const reject = (at: number, reason: string, detail: string): Outcome<RawArticle> => ({
    rejected: { file: input.file, record: at, stage: 'parse', reason, detail },
  });
  try {
    for await (const row of rows) {
      for (const { record: at, detail } of broken.splice(0)) yield reject(at, 'invalid-row', detail);
      const kept = articleFrom(row, { file: input.file, record }, input.fields);
      if (kept !== null) used++;
      else if (used === 0 && record === 0 && !hasTextColumn(row, input)) {
        yield reject(
          record,
          'no-text',
          `no column holds the text; name it in \`fields: text\` (${Object.keys(row).join(', ').slice(0, 200)})`,
        );
        return;
      }
      yield kept === null ? reject(record, 'no-text', 'the text column of this row is empty') : { kept };
      record++;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield reject(record, 'invalid-row', `${error.message}; the rows before it are kept`);
  }
  for (const { record: at, detail } of broken.splice(0)) yield reject(at, 'invalid-row', detail);
}

/** Whether a text would be found in the header's columns, were they filled. */
function hasTextColumn(row: object, { fields }: Input): boolean {
  const filled = Object.fromEntries(Object.keys(row).map((name) => [name, 'x x']));
  return articleFrom(filled, { file: '', record: null }, fields) !== null;
}

/** The mark that parts most columns of the header. */
function delimiterOf(text: string): string {
  const header = text.slice(0, 65_536).split(/[\r\n]/, 1)[0]!;
  const counts = [',', '\t', ';', '|'].map((mark) => [mark, header.split(mark).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

async function* withFirst(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}
