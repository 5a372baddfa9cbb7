import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { Outcome } from '../../outcome.js';
import type { RawArticle } from '../../records.js';
import { DecodeError, decode } from '../decode.js';
import type { Input } from '../formats.js';
import { decodeHtml } from './html.js';
import { type HttpResponse, httpResponse } from './httpResponse.js';
import { type WarcRecord, warcRecords } from './warcRecords.js';

const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;
const PLAIN = /^\s*text\/plain\b/i;
const CHARSET = /charset\s*=\s*["']?([\w.:-]+)/i;
/** A page unpacks to no more than this, in bytes. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * A web archive (ISO 28500): every HTML page that was delivered is an article; pictures, scripts and the archive's own
 * records are none and are passed over. A damaged record is rejected and the rest read.
 */
export async function* readWarc(input: Input): AsyncGenerator<Outcome<RawArticle>> {
  for await (const record of warcRecords(input.chunks)) {
    const outcome = 'damage' in record ? { reason: 'damaged-record', detail: record.damage } : pageOf(record);
    if (outcome === null) continue;
    if ('reason' in outcome)
      yield { rejected: { file: input.file, record: record.number, stage: 'parse', ...outcome } };
    else yield { kept: { file: input.file, record: record.number, ...NOTHING, ...outcome } };
  }
}

const NOTHING = { title: null, byline: null, outlet: null, url: null, published: null };
type Found = Pick<RawArticle, 'form' | 'body' | 'url'>;
type Fault = { readonly reason: string; readonly detail: string };

function pageOf({ headers, content }: WarcRecord): Found | Fault | null {
  const type = headers.get('warc-type');
  const target = headers.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? '';
  const url = /^https?:/i.test(target) ? target : null;
  const media = headers.get('content-type') ?? '';
  try {
    if (type === 'response' && /^application\/http\b/i.test(media))
      return delivered(httpResponse(content), url);
    if ((type === 'resource' || type === 'conversion') && HTML.test(media)) {
      return { form: 'html', body: decodeHtml(content, CHARSET.exec(media)?.[1] ?? null), url };
    }
    if (type === 'conversion' && PLAIN.test(media))
      return { form: 'text', body: decode(content, CHARSET.exec(media)?.[1] ?? null), url };
    return null;
  } catch (error) {
    const reason = error instanceof DecodeError ? 'undecodable' : 'damaged-record';
    return { reason, detail: `${target}: ${(error as Error).message}` };
  }
}

function delivered({ status, headers, body }: HttpResponse, url: string | null): Found | Fault | null {
  const media = headers.get('content-type') ?? '';
  if (!HTML.test(media) || (status >= 300 && status < 400)) return null;
  if (status >= 400)
    return { reason: 'http-error', detail: `${url ?? 'a page'}: the server answered ${status}` };
  const bytes = unpacked(body, headers.get('content-encoding') ?? '');
  return { form: 'html', body: decodeHtml(bytes, CHARSET.exec(media)?.[1] ?? null), url };
}

function unpacked(body: Buffer, encoding: string): Buffer {
  const options = { maxOutputLength: MOST_BYTES };
  // Many archives keep the header though they have unpacked the page.
  if (/\bx?-?gzip\b/i.test(encoding))
    return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, options) : body;
  if (/\bdeflate\b/i.test(encoding)) return (body[0]! & 0x0f) === 8 ? inflateSync(body, options) : body;
  if (/\bbr\b/i.test(encoding) && !/^\s*</.test(body.toString('latin1', 0, 64)))
    return brotliDecompressSync(body, options);
  return body;
}
