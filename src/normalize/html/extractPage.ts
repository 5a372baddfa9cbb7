import { Readability } from '@mozilla/readability';
import { cleanInto } from '../cleanInto.js';
import { mojibake } from '../mojibake.js';
import { type Paragraph, ParagraphBuilder } from '../Paragraph.js';
import type { Body } from '../readBody.js';
import { blocksOf } from './blocksOf.js';
import { type Page, type PageElement, parsePage } from './dom.js';
import { metadata } from './metadata.js';
import { prune } from './prune.js';
import { trim } from './trim.js';

const WHOLE_PAGE = /<(?:html|body|head|!doctype)\b/i;

/** Finds the article of an HTML page; of a fragment, as feeds and exports have it, everything is the article. */
export function extractPage(html: string): Body {
  const whole = WHOLE_PAGE.test(html.slice(0, 4096));
  const page = parsePage(whole ? html : `<!doctype html><html><body>${html}</body></html>`);
  const data = metadata(page);
  const root = whole ? articleOf(page) : page.body;
  let repairs = 0;
  const paragraphs: Paragraph[] = [];
  for (const { text: raw } of root === null ? [] : trim(blocksOf(root, hostOf(data.url)))) {
    const found = mojibake(raw);
    const builder = new ParagraphBuilder(raw);
    cleanInto(builder, { raw, start: 0, end: raw.length, repairs: found });
    const { text } = builder.done();
    if (text !== '') paragraphs.push({ text, origin: null });
    repairs += found.length;
  }
  return { paragraphs, repairs, page: data };
}

/** The element with the article in it, by Mozilla's Readability, after what surely is not it has been taken away. */
function articleOf(page: Page): PageElement | null {
  prune(page);
  const reader = new Readability(page as never, {
    serializer: (node) => node as unknown as PageElement,
    disableJSONLD: true,
  });
  return reader.parse()?.content ?? page.body;
}

function hostOf(url: string | null): string | null {
  return url === null ? null : (/^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? null);
}
