import type { Article } from '../records.js';

/** The selector of the HTML element that an offset of the text stands in; null where there is none. */
export function rawPath({ text, paths }: Pick<Article, 'text' | 'paths'>, offset: number): string | null {
  if (paths === null) return null;
  let number = 0;
  for (let end = text.indexOf('\n\n'); end >= 0 && end < offset; end = text.indexOf('\n\n', end + 2))
    number++;
  const path = paths[number] ?? '';
  return path === '' ? null : path;
}
