import type { Page, PageElement } from './dom.js';
import { jsonLdArticle } from './jsonLd.js';
import type { PageData } from './PageData.js';

/** What a page says of its article, best source first: JSON-LD, Open Graph and other meta elements, microdata, markup. */
export function metadata(page: Page): PageData {
  const article = jsonLdArticle(page);
  const meta = metaElements(page);
  const first = (...names: readonly string[]) =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined) ?? null;
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  const outlet =
    article?.outlet ??
    first('og:site_name', 'application-name', 'dc.publisher', 'publisher', 'twitter:site:name');
  return {
    title:
      article?.title ??
      withoutOutlet(
        first('og:title', 'twitter:title', 'parsely-title', 'sailthru.title', 'dc.title', 'headline') ??
          textOf(page.querySelector('title')),
        outlet,
      ) ??
      textOf(page.querySelector('h1')),
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
        textOf(page.querySelector('[rel="author"], [itemprop="author"]')),
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
  };
}

function metaElements(page: Page): Map<string, string> {
  const values = new Map<string, string>();
  for (const element of page.querySelectorAll('meta[content]')) {
    const name =
      element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const value = element.getAttribute('content')?.trim() ?? '';
    if (name !== null && value !== '' && !values.has(name.toLowerCase()))
      values.set(name.toLowerCase(), value);
  }
  return values;
}

function timeOf(page: Page): string | null {
  const element = page.querySelector(
    '[itemprop="datePublished"], time[datetime][pubdate], article time[datetime], time[datetime]',
  );
  return element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? null;
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
  const text = element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  return text === '' ? null : text;
}

function web(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}
