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
  /** All that a page says around a very short text, where it says why there is no more; null where that is the text. */
  readonly notice: string | null;
}

const NOTHING: PageData = {
  title: null,
  byline: null,
  outlet: null,
  url: null,
  published: null,
  language: null,
};

/** Clean paragraphs of a raw body, by its form. */
export function readBody(raw: RawArticle): Outcome<Body> {
  switch (raw.form) {
    case 'text': {
      const { paragraphs, repairs } = textParagraphs(raw.body);
      return { kept: { paragraphs, repairs, page: NOTHING, notice: null } };
    }
    case 'markdown': {
      const { paragraphs, repairs, page } = markdownParagraphs(raw.body);
      return { kept: { paragraphs, repairs, page, notice: null } };
    }
    case 'html':
      return { kept: extractPage(raw.body) };
  }
}
