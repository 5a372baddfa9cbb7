import { none } from 'stream-chain/defs.js';
import { jsonParser } from 'stream-json/core/parser.js';
import type { Outcome } from '../../outcome.js';
import type { RawArticle } from '../../records.js';
import { decodeStream } from '../decode.js';
import { articleFrom } from '../fields.js';
import type { Input } from '../formats.js';
import { JsonRecords } from './JsonRecords.js';

const ENDS_EARLY = 'the file ends in the middle of a value; any article before it is kept';

type Token = { readonly name: string; readonly value?: unknown };

/**
 * JSON of any size: one article, an array of them, an object with the array somewhere inside, or several values one
 * after the other. What stands before a break in the file is kept.
 */
export async function* readJson(input: Input): AsyncGenerator<Outcome<RawArticle>> {
  const parse = jsonParser({ packValues: true, streamValues: false, jsonStreaming: true }) as unknown as (
    piece: string | typeof none,
  ) => { readonly values?: readonly Token[] } | Token | symbol;
  const records = new JsonRecords(input.fields);
  let consumed = 0;
  let ended = false;

  const outcomes = function* (piece: string | typeof none): Generator<Outcome<RawArticle>> {
    const parsed = parse(piece);
    if (typeof parsed === 'symbol') return;
    for (const token of 'values' in parsed ? parsed.values! : [parsed as Token]) {
      const found = records.take(token);
      if (found !== null) yield outcomeOf(found);
    }
  };
  const outcomeOf = ({ value, record }: { value: unknown; record: number | null }): Outcome<RawArticle> => {
    const kept = articleFrom(value, { file: input.file, record }, input.fields);
    return kept === null
      ? reject(record, 'no-text', "no field holds an article's text; name it in `fields`")
      : { kept };
  };
  const reject = (record: number | null, reason: string, detail: string): Outcome<RawArticle> => ({
    rejected: { file: input.file, record, stage: 'parse', reason, detail },
  });

  try {
    for await (const text of decodeStream(input.chunks)) {
      // An error in a piece costs all of its tokens, so a piece ends where a record may.
      for (let from = 0; from < text.length; ) {
        const brace = text.indexOf('}', from);
        const end = brace < 0 ? text.length : brace + 1;
        yield* outcomes(text.slice(from, end));
        consumed += end - from;
        from = end;
      }
    }
    ended = true;
    yield* outcomes(none);
  } catch (error) {
    if (!(error instanceof Error) || !/^Parser /.test(error.message)) throw error;
    for (const found of records.finish(true)) yield outcomeOf(found);
    const truncated = ended && (records.open || /^Parser has expected/.test(error.message));
    const detail = truncated
      ? ENDS_EARLY
      : `after character ${consumed}: ${error.message.replace(/^Parser (cannot parse input: )?/, '')}; any article before it is kept`;
    yield reject(records.next, truncated ? 'truncated' : 'invalid-json', detail);
    return;
  }
  if (records.open) {
    yield reject(records.next, 'truncated', ENDS_EARLY);
  }
  for (const found of records.finish(false)) yield outcomeOf(found);
}
