import type { Outcome } from '../../outcome.js';
import type { RawArticle } from '../../records.js';
import { decode } from '../decode.js';
import type { Input } from '../formats.js';
import { readAll } from '../readAll.js';

/** A page declares its charset within the first kilobyte (HTML Standard, 4.2.5.4); real pages are later than that. */
const DECLARED =
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i;
const DECLARED_WITHIN = 8192;

/** An HTML page; which part of it is the article is found out in normalize. */
export async function* readHtml(input: Input): AsyncGenerator<Outcome<RawArticle>> {
  const body = decodeHtml(await readAll(input.chunks), null);
  const nothing = { title: null, byline: null, outlet: null, url: null, published: null };
  yield { kept: { file: input.file, record: null, form: 'html', body, ...nothing } };
}

/** Decodes a page. @param declared - What came with it (an HTTP header), which wins over what it says itself. */
export function decodeHtml(bytes: Buffer, declared: string | null): string {
  const own = DECLARED.exec(bytes.toString('latin1', 0, DECLARED_WITHIN));
  return decode(bytes, declared ?? own?.[1] ?? own?.[2] ?? null);
}
