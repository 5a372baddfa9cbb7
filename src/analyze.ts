import type { Definition } from './definition/definition.js';
import { signature } from './duplicates/signature.js';
import { detectLanguage } from './language/detectLanguage.js';
import { tokenize } from './language/tokenize.js';
import type { Analysis, Article, Span, Statement } from './records.js';
import { targetsOf } from './sentiment/targetsOf.js';
import { toneOf } from './sentiment/toneOf.js';
import { resolveSpeakers } from './speakers/resolveSpeakers.js';
import { findStatements } from './statements/findStatements.js';

/**
 * Everything that one article tells: its language, and who said what in it, in which tone.
 * Pure and synchronous; the models are loaded at the first call. Offsets are UTF-16 code units into `article.text`.
 */
export function analyze(article: Article, definition: Pick<Definition, 'speakers'>): Analysis {
  const language = detectLanguage(article.text, article.languageHint);
  const english = language === 'eng';
  return {
    article,
    status: english ? 'ok' : 'unsupported-language',
    language,
    words: countWords(article.text),
    reason: null,
    signature: signature(article.text.slice(article.bodyStart)),
    statements: english ? statementsOf(article, definition) : [],
  };
}

function statementsOf(article: Article, definition: Pick<Definition, 'speakers'>): Statement[] {
  const tokens = tokenize(article.text);
  const attributions = findStatements(tokens, article.bodyStart);
  const { speakers, mentions } = resolveSpeakers(article, tokens, attributions, definition.speakers);
  const ordered = [...mentions].sort((a, b) => a.span[0] - b.span[0]);
  return attributions.map((attribution, i) => ({
    ...attribution,
    speaker: speakers[i]!,
    tone: toneOf(tokens, attribution.contentSpans),
    targets: targetsOf(tokens, attribution.contentSpans, between(ordered, attribution.contentSpans)),
  }));
}

/** The mentions that begin between the first and the last character of spans; `ordered` by where they begin. */
function between<T extends { readonly span: Span }>(
  ordered: readonly T[],
  spans: readonly Span[],
): readonly T[] {
  return ordered.slice(firstFrom(ordered, spans[0]![0]), firstFrom(ordered, spans.at(-1)![1]));
}

function firstFrom(ordered: readonly { readonly span: Span }[], at: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ordered[middle]!.span[0] < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Runs of what is not white space. */
export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/\S+/g)) count += 1;
  return count;
}
