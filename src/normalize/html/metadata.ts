import { jsonLdArticle } from './jsonLd.js';
import type { PageData } from './PageData.js';
import type { PageElement } from './PageElement.js';

/** What a page says of its article, best source first: JSON-LD, Open Graph and other meta elements, microdata, markup. */
export function metadata(page: PageElement): PageData {
  const article = jsonLdArticle(page);
  const meta = metaElements(page);
  const first = (...names: readonly string[]) =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined) ?? null;
  const canonical =
    page.find((one) => one.name === 'link' && one.get('rel') === 'canonical')?.get('href') ?? null;
  const outlet =
    article?.outlet ??
    first('og:site_name', 'application-name', 'dc.publisher', 'publisher', 'twitter:site:name');
  return {
    title:
      article?.title ??
      withoutOutlet(
        first('og:title', 'twitter:title', 'parsely-title', 'sailthru.title', 'dc.title', 'headline') ??
          textOf(page.find((one) => one.name === 'title')),
        outlet,
      ) ??
      textOf(page.find((one) => one.name === 'h1')),
    byline: byline(
      article?.byline ??
        first(
          'author',
          'parsely-author',
          'sailthru.author',
          'dc.creator',
          'byl',
          'dcterms.creator',
          'article:author',
          'twitter:creator:name',
        ) ??
        textOf(page.find((one) => one.get('rel') === 'author' || one.get('itemprop') === 'author')),
    ),
    outlet,
    url: web(canonical) ?? web(first('og:url', 'twitter:url', 'parsely-link')) ?? web(article?.url ?? null),
    published:
      article?.published ??
      first(
        'article:published_time',
        'datepublished',
        'parsely-pub-date',
        'sailthru.date',
        'dc.date',
        'dc.date.issued',
        'dcterms.created',
        'date',
        'pubdate',
        'publishdate',
        'publish-date',
        'og:pubdate',
        'article.published',
        'og:article:published_time',
        'cxenseparse:recs:publishtime',
      ) ??
      timeOf(page),
    language:
      article?.language ??
      first('og:locale', 'content-language', 'dc.language', 'language') ??
      page.find((one) => one.name === 'html')?.get('lang') ??
      null,
  };
}

function metaElements(page: PageElement): Map<string, string> {
  const values = new Map<string, string>();
  for (const element of page.descendants()) {
    if (element.name !== 'meta') continue;
    const name =
      element.get('property') ?? element.get('name') ?? element.get('itemprop') ?? element.get('http-equiv');
    const value = element.get('content')?.trim() ?? '';
    if (name !== null && value !== '' && !values.has(name.toLowerCase()))
      values.set(name.toLowerCase(), value);
  }
  return values;
}

function timeOf(page: PageElement): string | null {
  const element =
    page.find((one) => one.get('itemprop') === 'datePublished') ??
    page.find((one) => one.name === 'time' && one.get('datetime') !== null);
  return element?.get('datetime') ?? element?.get('content') ?? null;
}

/** "By Ann Lee and Bob Roe" → "Ann Lee and Bob Roe"; a profile's address is nobody's name. */
function byline(value: string | null): string | null {
  const name = value?.replace(/^\s*by[:\s]+/i, '').trim() ?? '';
  return name === '' || /^https?:|^@/.test(name) || name.length > 200 ? null : name;
}

/** "City closes bridge | The Post" → "City closes bridge", where the page says that it is The Post. */
function withoutOutlet(title: string | null, outlet: string | null): string | null {
  if (title === null || outlet === null) return title;
  const parts = /^(.*\S)\s+[|–—·»:-]\s+([^|–—·»]+)$/.exec(title);
  const bare = (text: string) =>
    text.toLowerCase().replace(/^the |[^\p{L}\p{N}]+|\.(?:com|org|net|co\.uk)$/gu, '');
  return parts !== null && bare(parts[2]!) === bare(outlet) ? parts[1]! : title;
}

function textOf(element: PageElement | null): string | null {
  const text = element?.text.replace(/\s+/g, ' ').trim() ?? '';
  return text === '' ? null : text;
}

function web(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}
