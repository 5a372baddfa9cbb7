import type { PageData } from './html/PageData.js';
import type { Paragraph } from './Paragraph.js';
import { textParagraphs } from './textParagraphs.js';

/** Stands for one character of markup; textParagraphs drops it, and every offset stays what it was. */
const BLANK = '\u200b';

/** Markup whose text, in group 2, stays; groups 1 and 3 go. Every pattern is bounded, so that none is slow. */
const INLINE: readonly RegExp[] = [
  /(!\[)()([^[\]\n]{0,400}\]\([^)\n]{0,2000}\))/g,
  /(\[)([^[\]\n]{1,400})(\]\([^)\n]{0,2000}\))/g,
  /(\[)([^[\]\n]{1,400})(\]\[[^[\]\n]{0,200}\])/g,
  /(\*\*|__)(?=\S)([^\n]{1,1000}?\S)(\1)/g,
  /((?<![\w*])[*_])(?=[^\s*_])([^\n*_]{1,1000})(?<=\S)([*_](?![\w*]))/g,
  /(`{1,2})([^`\n]{1,400})(\1)/g,
  /(<)()(\/?[a-z][^<>\n]{0,400}>)/gi,
];

const LINE_MARKUP =
  /^[ \t]*(?:#{1,6}[ \t]+|(?:>[ \t]?)+|[-+*][ \t]+(?=\S)|(?:[-*_=][ \t]*){3,}$|```[^\n]*$|\[[^\]\n]+\]:[^\n]*$|\|?(?:[ :|-]*-{2,}[ :|-]*)$)/gm;
const FRONT_MATTER = /^---\r?\n([\s\S]{0,8000}?)\r?\n(?:---|\.\.\.)[ \t]*\r?(?:\n|$)/;

/** Markdown to clean paragraphs: marks blanked out in place, then read as wrapped plain text. */
export function markdownParagraphs(raw: string): {
  paragraphs: Paragraph[];
  repairs: number;
  page: PageData;
} {
  const front = FRONT_MATTER.exec(raw);
  const heading = /^#[ \t]+([^\n]+)/m.exec(raw)?.[1];
  let text = front === null ? raw : BLANK.repeat(front[0].length - 1) + raw.slice(front[0].length - 1);
  // A heading ends its paragraph without a blank line; so does the line above a list item.
  text = text
    .replace(/(^[ \t]*#{1,6}[ \t][^\n]*)\n/gm, '$1\u2029')
    .replace(/\n(?=[ \t]*(?:[-+*]|\d{1,3}[.)])[ \t]+\S)/g, '\u2029');
  text = text.replace(LINE_MARKUP, (mark) => BLANK.repeat(mark.length));
  for (const pattern of INLINE) {
    text = text.replace(
      pattern,
      (_, before: string, kept: string, after: string) =>
        BLANK.repeat(before.length) + kept + BLANK.repeat(after.length),
    );
  }
  text = text.replace(/\\(?=[\\`*_{}[\]()#+.!>|-])/g, BLANK);
  const field = (name: string) => {
    const line = new RegExp(`^${name}:[ \\t]*["']?([^\\n]*?)["']?[ \\t]*\\r?$`, 'im').exec(front?.[1] ?? '');
    return line === null || line[1] === '' ? null : line[1]!;
  };
  const page = {
    title: field('title') ?? heading ?? null,
    byline: field('author') ?? field('byline'),
    outlet: field('outlet') ?? field('source') ?? field('publication'),
    url: field('url') ?? field('link'),
    published: field('date') ?? field('published'),
    language: field('lang') ?? field('language'),
  };
  return { ...textParagraphs(text, { wrapped: true }), page };
}
