import type { Candidates } from './candidates.js';
import { afterAll, type CueContext, cutsQuotation, EDGE, peek, step } from './cueContext.js';
import type { Piece } from './link.js';
import { ADJ, AUX, NOUN, NUM, PRON, PROPN, PUNCT, VERB } from './tags.js';

/** How many sentences on a quotation may end. */
const SENTENCES_AHEAD = 14;

/** What a decision about the content after the cue knows of the content before it: 0 none, 1 unquoted, 2 quoted. */
export function leftKind(context: CueContext, left: Piece): number {
  if (left.from < 0) return 0;
  return context.view.quote[left.to - 1] === 0 && context.view.quote[left.to - 2] !== 3 ? 1 : 2;
}

/** Candidates for where the content after the cue begins. */
export function rightStarts(
  context: CueContext,
  known: { source: Piece; left: Piece },
  group: Candidates,
): void {
  const { view, cue, last, head } = context;
  const { pos, word, quote, cluster } = view;
  const { source, left } = known;
  const { paragraph, sentence } = view.tokens;
  const kind = leftKind(context, left);
  const sourceSide = source.from < 0 ? 0 : source.from < cue.from ? 1 : 2;
  const after = sourceSide === 2 ? source.to : cue.to;
  group.clear();
  group.candidate(-1);
  group.add(0, kind, head);
  group.add(1, kind, peek(word, after), sourceSide);
  group.add(2, kind, peek(pos, after), peek(pos, after + 1));
  group.add(3, kind, sourceSide, Math.min(last - after, 5));
  group.add(4, kind, context.lastWord);
  group.add(5, kind, peek(quote, after), peek(quote, after + 1) * 4 + peek(quote, after + 2));
  group.add(
    6,
    kind,
    peek(quote, last),
    last < view.length && paragraph[last] === paragraph[cue.from] ? 1 : 0,
  );
  group.add(7, kind, context.headCluster);
  let nouns = 0;
  let verbs = 0;
  let commas = 0;
  const limit = Math.min(last, cue.to + 45);
  const inQuote = quote[cue.from] !== 0;
  for (let i = cue.to; i < limit; i += 1) {
    const p = pos[i]!;
    if (!inQuote && cutsQuotation(view, i)) continue;
    if (!(i >= source.from && i < source.to) && !(left.from >= 0 && i >= left.from && i < left.to)) {
      const distance = step(i - after < 0 ? i - cue.to : i - after);
      const w = word[i]!;
      const before = i === after ? EDGE - 1 : word[i - 1]!;
      const q = quote[i]!;
      group.candidate(i);
      group.add(10, kind, distance, p);
      group.add(11, kind, w, sourceSide);
      group.add(12, head, w, kind);
      group.add(13, head, distance, kind);
      group.add(14, head, p, Math.min(distance, 3));
      group.add(15, before, w);
      group.add(16, before, kind, sourceSide);
      group.add(17, q, distance, kind * 3 + sourceSide);
      group.add(18, Math.min(nouns, 3), Math.min(verbs, 2) * 4 + Math.min(commas, 3), kind * 3 + sourceSide);
      group.add(19, context.lastWord, w, Math.min(distance, 3));
      group.add(20, i === after ? 1 : 0, kind, sourceSide * 20 + p);
      group.add(21, p, peek(pos, i - 1), kind * 3 + Math.min(distance, 2));
      group.add(22, w, peek(word, i + 1), kind);
      group.add(23, cluster[i]!, distance, kind);
      group.add(24, context.headCluster, w, kind);
      group.add(25, head, before, w);
    }
    if (p === NOUN || p === PROPN || p === PRON) nouns += 1;
    else if (p === VERB || p === AUX) verbs += 1;
    else if (p === PUNCT) commas += 1;
  }
  // Beyond the sentence: quotations that open there, and the sentence right after a colon or a quotation.
  let quotesSeen = 0;
  const ahead = Math.min(view.length, last + 200);
  for (let i = last; i < ahead && quotesSeen < 2; i += 1) {
    const starts = sentence[i] !== sentence[i - 1];
    if (quote[i] !== 2 && !(i === last && starts)) continue;
    if (paragraph[i]! > paragraph[cue.from]! + 2) break;
    if (quote[i] === 2) quotesSeen += 1;
    group.candidate(i);
    const paragraphs = paragraph[i]! - paragraph[cue.from]!;
    const sentences = Math.min(sentence[i]! - sentence[cue.from]!, 4);
    const mark = peek(word, last - 1);
    const where = (starts ? 1 : 0) * 4 + quote[i]!;
    group.add(40, kind, where, sentences * 3 + paragraphs);
    group.add(41, kind, mark, where * 16 + Math.min(sentences, 3) * 4 + paragraphs);
    group.add(42, head, kind, where * 4 + Math.min(sentences, 2));
    group.add(43, kind, quotesSeen, where * 16 + sentences * 3 + paragraphs);
    group.add(44, kind, afterAll(context, source), where * 16 + sentences * 3 + paragraphs);
    group.add(45, sourceSide, kind, where * 16 + sentences * 3 + paragraphs);
    group.add(46, context.lastWord, mark, where);
    group.add(47, followsWithCue(context, i), kind, where * 16 + sentences * 3 + paragraphs);
  }
}

/** Whether an attribution of its own follows the quotation that opens at `i`. */
function followsWithCue(context: CueContext, i: number): number {
  const { view } = context;
  const close = view.partner[i]!;
  if (close < 0) return 0;
  const { sentence } = view.tokens;
  for (let k = close + 1; k < Math.min(view.length, close + 12); k += 1) {
    if (sentence[k] !== sentence[close] && k > close + 1) break;
    if (view.cueness[k]! >= 6 && view.pos[k] === VERB) return 1;
  }
  return 2;
}

/** Candidates for where the content that begins at `from` ends. */
export function rightEnds(
  context: CueContext,
  known: { source: Piece; left: Piece; from: number },
  group: Candidates,
): void {
  const { view, cue, head } = context;
  const { pos, word, quote, partner, cueness } = view;
  const { from, source } = known;
  const { sentence, paragraph, sentenceStart } = view.tokens;
  const kind = leftKind(context, known.left);
  const opened = quote[from] === 2 ? 1 : 0;
  const startWord = word[from]!;
  const inQuote = quote[cue.from] !== 0;
  const beyond = sentence[from] !== sentence[cue.from] ? 1 : 0;
  let verbs = 0;
  let commas = 0;
  let cues = 0;
  let quotes = 0;
  let crossed = 0;
  let heading = sentenceStart[sentence[from]! + 1]!;
  group.clear();
  const own = paragraph[from]!;
  for (let i = from; i < view.length && i < from + 400; i += 1) {
    if (i === source.from && i > from) break;
    if (i === heading) {
      crossed += 1;
      heading = sentenceStart[sentence[i]! + 1]!;
      if (crossed > SENTENCES_AHEAD || paragraph[i]! > own + 2) break;
      if (paragraph[i]! > paragraph[i - 1]! && quote[i] !== 2) break;
    }
    const p = pos[i]!;
    if (p === VERB || p === AUX) {
      verbs += 1;
      if (cueness[i]! >= 5) cues += 1;
    } else if (p === PUNCT && quote[i] === 0) commas += 1;
    if (quote[i] === 3) quotes += 1;
    const to = i + 1;
    const sentenceEnd = to === heading;
    const beforeStop = to === heading - 1 && pos[heading - 1] === PUNCT;
    // Past the first sentence, contents end with a sentence or a quotation.
    if (crossed > 0 && !sentenceEnd && !beforeStop && quote[i] !== 3) continue;
    if (!inQuote && cutsQuotation(view, to)) continue;
    if (!sentenceEnd && quote[i] !== 3 && insidePhrase(pos[i]!, pos[to]!)) continue;
    const q = quote[i]!;
    const nextQuote = to < view.length ? quote[to]! : 0;
    const next = sentenceEnd ? EDGE : pos[to]!;
    const nextWord = sentenceEnd ? EDGE : word[to]!;
    const nextNext = to + 1 >= heading ? EDGE : pos[to + 1]!;
    const place = sentenceEnd ? 2 : beforeStop ? 1 : 0;
    const own2 = opened === 1 && partner[from] === i ? 2 : q === 3 ? 1 : q === 1 || q === 2 ? 3 : 0;
    const length = step(to - from);
    group.candidate(to);
    group.add(0, place, own2, opened * 3 + kind);
    group.add(1, length, place, own2);
    group.add(2, place * 4 + own2, Math.min(crossed, 4), opened * 6 + kind * 2 + beyond);
    group.add(3, nextWord, own2, opened);
    group.add(4, p, next, own2 * 2 + opened);
    group.add(5, word[i]!, place, own2);
    group.add(6, word[i]!, nextWord);
    group.add(7, next, nextNext, Math.min(verbs, 2));
    group.add(8, startWord, place, own2);
    group.add(9, head, place, own2 * 2 + opened);
    group.add(10, Math.min(verbs, 4), place * 4 + own2, Math.min(commas, 3));
    group.add(11, startWord, Math.min(verbs, 2), next);
    group.add(12, Math.min(cues, 3), place * 4 + own2, opened);
    group.add(13, next, Math.min(length, 11), Math.min(verbs, 2));
    group.add(14, nextQuote, place * 4 + own2, Math.min(crossed, 3) * 2 + opened);
    group.add(15, nextWord, Math.min(verbs, 2), pos[from]!);
    group.add(16, head, next, Math.min(verbs, 1));
    group.add(17, pos[from]!, place, Math.min(verbs, 2) * 12 + length);
    group.add(18, nextWord, to + 1 >= heading ? EDGE : word[to + 1]!);
    group.add(19, Math.min(quotes, 3), place * 4 + own2, opened * 3 + Math.min(crossed, 2));
    group.add(20, head, startWord, place * 4 + own2);
    group.add(21, cuesAfter(context, to, heading), next, place);
    group.add(22, p, nextWord, Math.min(commas, 2));
    group.add(23, context.lastWord, place, length);
    if (next === PUNCT && to + 1 < heading) {
      const adjunct = pos[to + 1]! * 2 + (view.tokens.lower[to + 1]!.endsWith('ing') ? 1 : 0);
      group.add(24, nextWord, adjunct, own2);
      group.add(25, adjunct, Math.min(verbs, 2), Math.min(commas, 2));
    }
  }
}

/** Whether no content ends between two words: the second goes on with the noun phrase of the first. */
function insidePhrase(before: number, after: number): boolean {
  if (after !== NOUN && after !== PROPN && after !== ADJ && after !== NUM) return false;
  return before !== NOUN && before !== PRON && before !== PUNCT;
}

/** How firmly a cue follows soon after a possible end: an attribution of its own begins there. */
function cuesAfter(context: CueContext, to: number, heading: number): number {
  const { view } = context;
  let most = 0;
  for (let k = to; k < Math.min(heading, to + 6); k += 1) most = Math.max(most, view.cueness[k]!);
  return most;
}
