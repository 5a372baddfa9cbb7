import type { Definition } from './definition/definition.js';
import { signature } from './duplicates/signature.js';
import { detectLanguage } from './language/detectLanguage.js';
import { tokenize } from './language/tokenize.js';
import type { Analysis, Article, Statement } from './records.js';
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
  // Field by field: what `...` copies, V8 gives a hidden class of its own each time, which makes every reader slow.
  return attributions.map((attribution, i) => ({
    kind: attribution.kind,
    contentSpans: attribution.contentSpans,
    cueSpan: attribution.cueSpan,
    mentionSpan: attribution.mentionSpan,
    act: attribution.act,
    stance: attribution.stance,
    negated: attribution.negated,
    confidence: attribution.confidence,
    rule: attribution.rule,
    parent: attribution.parent,
    speaker: speakers[i]!,
    tone: toneOf(tokens, attribution.contentSpans),
    targets: targetsOf(tokens, attribution.contentSpans, mentions),
  }));
}

/** Runs of what is not white space, as `\S` has it. */
export function countWords(text: string): number {
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    // Only few characters beyond ASCII are white space.
    const white = code <= 32 ? code === 32 || (code >= 9 && code <= 13) : code >= 160 && /\s/.test(text[i]!);
    if (!white && !inside) count += 1;
    inside = !white;
  }
  return count;
}
