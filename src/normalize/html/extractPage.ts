import { Readability } from '@mozilla/readability';
import type { Body } from '../readBody.js';
import { ParagraphBuilder, type Paragraph } from '../Paragraph.js';
import { cleanInto } from '../cleanInto.js';
import { mojibake } from '../mojibake.js';
import { blocksOf } from './blocksOf.js';
import { type PageElement, parsePage } from './dom.js';

/** Finds the article of an HTML page, or takes all of a fragment. */
export function extractPage(html: string, _url: string | null): Body {
  const whole = /<(?:html|body|head|!doctype)\b/i.test(html.slice(0, 4096));
  const page = parsePage(whole ? html : `<!doctype html><html><body><main>${html}</main></body></html>`);
  const parsed = whole
    ? new Readability(page as never, { serializer: (node) => node as unknown as PageElement }).parse()
    : null;
  const root = parsed?.content ?? page.body;
  let repairs = 0;
  const paragraphs: Paragraph[] = [];
  for (const raw of root === null ? [] : blocksOf(root)) {
    const found = mojibake(raw);
    const builder = new ParagraphBuilder(raw);
    cleanInto(builder, { raw, start: 0, end: raw.length, repairs: found });
    const { text } = builder.done();
    if (text !== '') paragraphs.push({ text, origin: null });
    repairs += found.length;
  }
  const data = {
    title: parsed?.title ?? null,
    byline: parsed?.byline ?? null,
    outlet: parsed?.siteName ?? null,
    url: null,
    published: parsed?.publishedTime ?? null,
  };
  return { paragraphs, repairs, page: data };
}
