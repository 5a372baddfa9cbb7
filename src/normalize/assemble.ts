import type { Article } from '../records.js';
import type { Headed } from './headline.js';

/** Puts headline and paragraphs together into the text that every offset refers to. */
export function assemble({
  headline,
  body,
}: Headed): Pick<Article, 'text' | 'bodyStart' | 'origin' | 'paths'> {
  const origin: number[] = [];
  const paths: string[] = [];
  const pieces: string[] = [];
  let length = 0;
  let traced = true;
  for (const paragraph of headline === null ? body : [headline, ...body]) {
    if (length > 0) length += 2;
    if (paragraph.origin === null) traced &&= paragraph === headline;
    else {
      const from = paragraph.origin;
      for (let i = 0; i < from.length; i += 3) origin.push(from[i]! + length, from[i + 1]!, from[i + 2]!);
    }
    pieces.push(paragraph.text);
    paths.push(paragraph.path ?? '');
    length += paragraph.text.length;
  }
  const bodyStart = headline === null ? 0 : headline.text.length + (body.length > 0 ? 2 : 0);
  return {
    text: pieces.join('\n\n'),
    bodyStart,
    origin: traced ? origin : null,
    paths: paths.some((path) => path !== '') ? paths : null,
  };
}
