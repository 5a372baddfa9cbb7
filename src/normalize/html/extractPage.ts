import { cleanInto } from '../cleanInto.js';
import { mojibake } from '../mojibake.js';
import { type Paragraph, ParagraphBuilder } from '../Paragraph.js';
import type { Body } from '../readBody.js';
import { blocksOf } from './blocksOf.js';
import { findArticle } from './findArticle.js';
import { metadata } from './metadata.js';
import { parsePage } from './parsePage.js';
import { prune } from './prune.js';
import { trim } from './trim.js';

/** A text so short, in characters, that the page may say why. */
const SHORT = 1000;
const WHOLE_PAGE = /<(?:html|body|head|!doctype)\b/i;

/** Finds the article of an HTML page; of a fragment, as feeds and exports have it, everything is the article. */
export function extractPage(html: string): Body {
  const whole = WHOLE_PAGE.test(html.slice(0, 4096));
  const page = parsePage(html);
  const data = metadata(page);
  prune(page);
  const roots = whole ? findArticle(page) : [page];
  let repairs = 0;
  const paragraphs: Paragraph[] = [];
  for (const { text: raw, element } of trim(blocksOf(roots, hostOf(data.url)))) {
    const found = mojibake(raw);
    const builder = new ParagraphBuilder(raw);
    cleanInto(builder, { raw, start: 0, end: raw.length, repairs: found });
    const { text } = builder.done();
    if (text !== '') paragraphs.push({ text, origin: null, path: element.path });
    repairs += found.length;
  }
  const length = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  return { paragraphs, repairs, page: data, notice: length < SHORT ? noticeOf(html) : null };
}

/** Pruning took the notice away with the rest of the furniture, so the page is read anew. */
function noticeOf(html: string): string {
  const page = parsePage(html);
  const root = page.find((element) => element.name === 'body') ?? page;
  return blocksOf([root], null)
    .map(({ text }) => text.replace(/\s+/g, ' '))
    .join('\n');
}

function hostOf(url: string | null): string | null {
  return url === null ? null : (/^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? null);
}
