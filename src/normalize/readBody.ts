import type { Outcome } from '../outcome.js';
import type { RawArticle } from '../records.js';
import { extractPage } from './html/extractPage.js';
import type { PageData } from './html/PageData.js';
import { markdownParagraphs } from './markdownParagraphs.js';
import type { Paragraph } from './Paragraph.js';
import { textParagraphs } from './textParagraphs.js';

export interface Body {
  readonly paragraphs: readonly Paragraph[];
  readonly repairs: number;
  /** What the body says of itself: a page's metadata, Markdown's front matter. */
  readonly page: PageData;
}

const NOTHING: PageData = { title: null, byline: null, outlet: null, url: null, published: null };

/** Clean paragraphs of a raw body, by its form. */
export function readBody(raw: RawArticle): Outcome<Body> {
  switch (raw.form) {
    case 'text':
      return { kept: { ...textParagraphs(raw.body), page: NOTHING } };
    case 'markdown':
      return { kept: { ...markdownParagraphs(raw.body) } };
    case 'html':
      return { kept: extractPage(raw.body) };
  }
}
