import type { Outcome } from '../outcome.js';
import type { Normalized, RawArticle } from '../records.js';
import { articleId } from './articleId.js';
import { assemble } from './assemble.js';
import { dropBoilerplate } from './dropBoilerplate.js';
import { emptiness } from './emptiness.js';
import { splitHeadline } from './headline.js';
import { isoDate } from './isoDate.js';
import { readBody } from './readBody.js';
import { tidy } from './tidy.js';

/** "en_US", "en-GB", "EN" → "en"; null for a language's name or anything else. */
function languageCode(tag: string | null): string | null {
  return /^([a-z]{2})(?:[-_]|$)/.exec(tag?.toLowerCase() ?? '')?.[1] ?? null;
}

/**
 * Makes a clean article of a raw one: paragraphs, headline, metadata; boilerplate dropped. Pure and synchronous. A page
 * without an article is kept and says why it is empty.
 */
export function normalize(raw: RawArticle): Outcome<Normalized> {
  const found = readBody(raw);
  if ('rejected' in found) return found;
  const { paragraphs, repairs, page } = found.kept;
  const title = tidy(raw.title ?? page.title);
  const headed = splitHeadline(paragraphs, { title, guess: raw.form !== 'html' });
  const body = dropBoilerplate(headed.body);
  const whole = assemble({ headline: headed.headline, body });
  const article = {
    articleId: articleId(whole.text),
    file: raw.file,
    record: raw.record,
    title: headed.headline?.text ?? null,
    byline: tidy(raw.byline ?? page.byline),
    outlet: tidy(raw.outlet ?? page.outlet),
    url: raw.url ?? page.url,
    published: isoDate(raw.published) ?? isoDate(page.published),
    languageHint: languageCode(page.language),
    text: whole.text,
    bodyStart: whole.bodyStart,
    origin: whole.origin,
    paths: whole.paths,
    repairs,
  };
  const notice = found.kept.notice ?? headed.body.map(({ text }) => text).join('\n');
  return { kept: { article, empty: emptiness(article.title, { notice, body }) } };
}
