import { parseFeed } from 'feedsmith';
import type { Outcome } from '../../outcome.js';
import type { RawArticle } from '../../records.js';
import { articleFrom } from '../fields.js';
import type { Input } from '../formats.js';
import { readAll } from '../readAll.js';
import { decodeHtml } from './html.js';

/** What feeds of all kinds have in common, as the library names it. */
interface Entry {
  readonly title?: string | { value?: string };
  readonly link?: string;
  readonly url?: string;
  readonly links?: readonly { href?: string; rel?: string }[];
  readonly guid?: { value?: string } | string;
  readonly author?: string;
  readonly authors?: readonly (string | { name?: string })[];
  readonly dc?: { creators?: readonly string[]; dates?: readonly string[]; creator?: string; date?: string };
  readonly pubDate?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly content?: { encoded?: string; value?: string };
  readonly description?: string;
  readonly summary?: string | { value?: string };
}

interface Feed {
  readonly title?: string | { value?: string };
  readonly items?: readonly Entry[];
  readonly entries?: readonly Entry[];
}

const CLOSED = /<\/(?:rss|feed|(?:\w+:)?rdf)\s*>\s*(?:<!--[\s\S]*-->\s*)?$/i;
const LAST_ITEM = /<\/(?:item|entry)\s*>/gi;

/** An RSS, RDF or Atom feed: an item is an article, a summary where there is no more. */
export async function* readFeed(input: Input): AsyncGenerator<Outcome<RawArticle>> {
  const xml = decodeHtml(await readAll(input.chunks), null);
  const reject = (record: number | null, reason: string, detail: string): Outcome<RawArticle> => ({
    rejected: { file: input.file, record, stage: 'parse', reason, detail },
  });
  const whole = CLOSED.test(xml.slice(-2000));
  let feed: Feed;
  try {
    feed = parseFeed(whole ? xml : closed(xml)).feed as Feed;
  } catch (error) {
    const damage =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    yield reject(null, 'invalid-feed', `no feed that can be read: ${damage.split('\n')[0]}`);
    return;
  }
  const entries = feed.items ?? feed.entries ?? [];
  for (const [record, entry] of entries.entries()) {
    const kept = articleFrom(flat(entry, plain(feed.title)), { file: input.file, record }, {});
    yield kept === null ? reject(record, 'no-text', 'an item with neither content nor summary') : { kept };
  }
  if (!whole) {
    yield reject(
      entries.length,
      'truncated',
      'the feed ends before its last tag; the items before the break are kept',
    );
  } else if (entries.length === 0) yield reject(null, 'no-text', 'a feed without items');
}

function flat(entry: Entry, outlet: string | undefined): object {
  const links = entry.links ?? [];
  return {
    title: plain(entry.title),
    text: entry.content?.encoded ?? entry.content?.value ?? entry.description ?? plain(entry.summary),
    byline: entry.dc?.creators ?? entry.dc?.creator ?? entry.authors ?? entry.author,
    outlet,
    url:
      entry.link ??
      entry.url ??
      (links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0])?.href ??
      plain(entry.guid),
    published: entry.pubDate ?? entry.published ?? entry.dc?.dates?.[0] ?? entry.dc?.date ?? entry.updated,
  };
}

function plain(value: string | { value?: string } | undefined): string | undefined {
  return typeof value === 'object' ? value.value : value;
}

/** A feed that breaks off, cut behind its last whole item and closed there. */
function closed(xml: string): string {
  let end = 0;
  for (const item of xml.matchAll(LAST_ITEM)) end = item.index + item[0].length;
  const kind = /<(rss|feed|(?:\w+:)?rdf)\b/i.exec(xml)?.[1] ?? 'rss';
  return `${xml.slice(0, end)}${/^rss$/i.test(kind) ? '</channel>' : ''}</${kind}>`;
}
