import type { Outcome } from '../../outcome.js';
import type { RawArticle } from '../../records.js';
import { decode } from '../decode.js';
import type { Input } from '../formats.js';
import { readAll } from '../readAll.js';

/** Plain text: the file is the article. */
export function readText(input: Input): AsyncGenerator<Outcome<RawArticle>> {
  return readWhole(input, 'text');
}

/** Markdown: the file is the article. */
export function readMarkdown(input: Input): AsyncGenerator<Outcome<RawArticle>> {
  return readWhole(input, 'markdown');
}

async function* readWhole(input: Input, form: 'text' | 'markdown'): AsyncGenerator<Outcome<RawArticle>> {
  const body = decode(await readAll(input.chunks), null);
  const nothing = { title: null, byline: null, outlet: null, url: null, published: null };
  yield { kept: { file: input.file, record: null, form, body, ...nothing } };
}
