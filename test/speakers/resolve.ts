import { tokenize } from '../../src/language/tokenize.js';
import type { Article, Attribution, KnownSpeaker, Speaker } from '../../src/records.js';
import { resolveSpeakers } from '../../src/speakers/resolveSpeakers.js';

/**
 * Speakers of a text in which every source mention is marked {so} and every content [so], in pairs: the n-th source belongs to the
 * n-th content; an empty source is written {}.
 */
export function resolve(
  marked: string,
  options: { known?: readonly KnownSpeaker[]; byline?: string } = {},
): { speakers: readonly Speaker[]; names: readonly string[]; text: string } {
  let text = '';
  const sources: ([number, number] | null)[] = [];
  const contents: [number, number][] = [];
  const open: number[] = [];
  for (const char of marked) {
    if (char === '{' || char === '[') open.push(text.length);
    else if (char === '}') {
      const from = open.pop()!;
      sources.push(from === text.length ? null : [from, text.length]);
    } else if (char === ']') contents.push([open.pop()!, text.length]);
    else text += char;
  }
  const attributions = contents.map(
    (span, i): Attribution => ({
      kind: text[span[0]] === '"' || text[span[0]] === '“' ? 'direct' : 'indirect',
      contentSpans: [span],
      cueSpan: null,
      mentionSpan: sources[i] ?? null,
      act: 'statement',
      stance: 'neutral',
      negated: false,
      confidence: 1,
      parent: null,
      rule: 'test',
    }),
  );
  const article: Article = {
    articleId: 'a',
    file: 'a.txt',
    record: null,
    title: null,
    byline: options.byline ?? null,
    outlet: null,
    url: null,
    published: null,
    languageHint: null,
    text,
    bodyStart: 0,
    origin: null,
    paths: null,
    repairs: 0,
  };
  const { speakers, mentions } = resolveSpeakers(article, tokenize(text), attributions, options.known ?? []);
  for (const { span } of mentions) if (text.slice(...span).trim() === '') throw new Error('an empty mention');
  return { speakers, names: speakers.map((s) => s.name), text };
}
