import type { PageData } from './PageData.js';
import type { PageElement } from './PageElement.js';

/** schema.org types of a page that is an article. */
const ARTICLE = /(?:Article|BlogPosting|Report|Review|LiveBlogPosting|ReportageNewsArticle|Posting)$/;

type Node = { readonly [key: string]: unknown };

/** The article that a page's JSON-LD describes; null where there is none. */
export function jsonLdArticle(page: PageElement): PageData | null {
  for (const script of page.descendants()) {
    if (script.name !== 'script' || script.get('type') !== 'application/ld+json') continue;
    const node = findArticle(parse(script.text), 0);
    if (node === null) continue;
    return {
      title: text(node.headline) ?? text(node.name),
      byline: text(node.author) ?? text(node.creator),
      outlet: text(node.publisher) ?? text(node.sourceOrganization),
      url: text(node.url) ?? id(node.mainEntityOfPage),
      published: text(node.datePublished) ?? text(node.dateCreated),
      language: text(node.inLanguage),
    };
  }
  return null;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    try {
      // Line ends inside strings and comment marks around the whole are the usual faults.
      return JSON.parse(
        json.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, '').replace(/[\n\r\t]+/g, ' '),
      );
    } catch {
      return null;
    }
  }
}

function findArticle(value: unknown, depth: number): Node | null {
  if (depth > 6 || typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value))
    return value.map((one) => findArticle(one, depth + 1)).find((one) => one !== null) ?? null;
  const node = value as Node;
  const types = Array.isArray(node['@type']) ? node['@type'] : [node['@type']];
  if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) return node;
  return findArticle(node['@graph'], depth + 1) ?? findArticle(node.mainEntity, depth + 1);
}

/** A string, something's name, or a list of these. */
function text(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (Array.isArray(value)) {
    const parts = [...new Set(value.map(text).filter((part) => part !== null))];
    return parts.length === 0 ? null : parts.join(', ');
  }
  return typeof value === 'object' && value !== null ? text((value as Node).name ?? null) : null;
}

function id(value: unknown): string | null {
  if (typeof value === 'object' && value !== null) return text((value as Node)['@id']);
  return text(value);
}
