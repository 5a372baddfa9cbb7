import { type Candidates, pairOf } from './candidates.js';
import { aheadForm, comingForm, contentForm, cueForm, leadAt } from './clauses.js';
import { type CueContext, cutsQuotation, EDGE, peek, step } from './cueContext.js';
import type { Piece } from './link.js';
import { AUX, CCONJ, NOUN, PRON, PROPN, PUNCT, VERB } from './tags.js';
import type { View } from './view.js';

/** How many sentences on a quotation may end. */
const SENTENCES_AHEAD = 14;
/** In tokens: no reader would follow a longer one. */
const LONGEST_CLAUSE = 80;

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
  const { pos, word, quote } = view;
  const { source, left } = known;
  const { paragraph, sentence } = view.tokens;
  const kind = leftKind(context, left);
  const sourceSide = source.from < 0 ? 0 : source.from < cue.from ? 1 : 2;
  const after = sourceSide === 2 ? source.to : cue.to;
  group.clear();
  group.candidate(-1);
  group.add(2, kind, peek(pos, after), peek(pos, after + 1));
  group.add(
    6,
    kind,
    peek(quote, last),
    last < view.length && paragraph[last] === paragraph[cue.from] ? 1 : 0,
  );
  let nouns = 0;
  let verbs = 0;
  let commas = 0;
  const limit = Math.min(last, cue.to + 45);
  const headForm = cueForm(context);
  const inQuote = quote[cue.from] !== 0;
  const { shut } = group;
  for (let i = cue.to; i < limit; i += 1) {
    const p = pos[i]!;
    if (!inQuote && cutsQuotation(view, i)) continue;
    const open = i === after || i === cue.to || shut[pairOf(pos[i - 1]!, p)] === 0;
    if (open && !(i >= source.from && i < source.to) && !(left.from >= 0 && i >= left.from && i < left.to)) {
      const distance = step(i - after < 0 ? i - cue.to : i - after);
      const w = word[i]!;
      const before = i === after ? EDGE - 1 : word[i - 1]!;
      group.candidate(i);
      group.add(11, kind, w, sourceSide);
      group.add(13, head, distance, kind);
      group.add(14, head, p, Math.min(distance, 3));
      group.add(15, before, w);
      group.add(16, before, kind, sourceSide);
      group.add(18, Math.min(nouns, 3), Math.min(verbs, 2) * 4 + Math.min(commas, 3), kind * 3 + sourceSide);
      group.add(19, context.lastWord, w, Math.min(distance, 3));
      group.add(20, i === after ? 1 : 0, kind, sourceSide * 20 + p);
      group.add(21, p, peek(pos, i - 1), kind * 3 + Math.min(distance, 2));
      group.add(22, w, peek(word, i + 1), kind);
      group.add(24, context.headCluster, w, kind);
      group.add(25, head, before, w);
      const form = contentForm(view, i);
      const coming = comingForm(view, i, limit);
      const likely = view.likely[i - 1]! * 5 + view.likely[i]!;
      group.add(27, form, distance, kind);
      group.add(29, likely, Math.min(distance, 3), kind);
      group.add(31, head, coming, form);
      group.add(33, headForm, form, p);
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
    group.add(41, kind, mark, where * 16 + Math.min(sentences, 3) * 4 + paragraphs);
    group.add(45, sourceSide, kind, where * 16 + sentences * 3 + paragraphs);
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
  known: { source: Piece; from: number },
  group: Candidates,
): void {
  const { view, cue, head } = context;
  const { pos, word, quote, partner, cueness } = view;
  const { from, source } = known;
  const { sentence, paragraph, sentenceStart } = view.tokens;
  const opened = quote[from] === 2 ? 1 : 0;
  const startWord = word[from]!;
  const inQuote = quote[cue.from] !== 0;
  let verbs = 0;
  let commas = 0;
  let cues = 0;
  let quotes = 0;
  let crossed = 0;
  const { shut } = group;
  let heading = sentenceStart[sentence[from]! + 1]!;
  const form = contentForm(view, from);
  const leads = leadAt(context.first, { source, cue });
  const lead = leads < 0 ? EDGE : word[leads]!;
  const headForm = cueForm(context);
  const sourceWord = source.from < 0 ? EDGE : word[source.to - 1]!;
  const sourcePos = source.from < 0 ? EDGE : pos[source.to - 1]!;
  let lastForm = 0;
  let inside = 0;
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
      lastForm = view.clauses.form[i]!;
    } else if (p === PUNCT && quote[i] === 0) commas += 1;
    if (quote[i] === 3) quotes += 1;
    if (view.likely[i]! > inside) inside = view.likely[i]!;
    const to = i + 1;
    const sentenceEnd = to === heading;
    const beforeStop = to === heading - 1 && pos[heading - 1] === PUNCT;
    // Past the first sentence, or all that a clause can be, contents end with a sentence or a quotation.
    const within = crossed === 0 && to - from <= LONGEST_CLAUSE;
    if (!within && !sentenceEnd && !beforeStop && quote[i] !== 3) continue;
    if (!inQuote && cutsQuotation(view, to)) continue;
    if (!sentenceEnd && quote[i] !== 3 && shut[pairOf(p, pos[to]!)] === 1) continue;
    const q = quote[i]!;
    const nextQuote = to < view.length ? quote[to]! : 0;
    const next = sentenceEnd ? EDGE : pos[to]!;
    const nextWord = sentenceEnd ? EDGE : word[to]!;
    const nextNext = to + 1 >= heading ? EDGE : pos[to + 1]!;
    const place = sentenceEnd ? 2 : beforeStop ? 1 : 0;
    const mark = opened === 1 && partner[from] === i ? 2 : q === 3 ? 1 : q === 1 || q === 2 ? 3 : 0;
    const length = step(to - from);
    group.candidate(to);
    group.add(3, nextWord, mark, opened);
    group.add(4, p, next, mark * 2 + opened);
    group.add(5, word[i]!, place, mark);
    group.add(6, word[i]!, nextWord);
    group.add(7, next, nextNext, Math.min(verbs, 2));
    group.add(8, startWord, place, mark);
    group.add(9, head, place, mark * 2 + opened);
    group.add(10, Math.min(verbs, 4), place * 4 + mark, Math.min(commas, 3));
    group.add(12, Math.min(cues, 3), place * 4 + mark, opened);
    group.add(13, next, Math.min(length, 11), Math.min(verbs, 2));
    group.add(14, nextQuote, place * 4 + mark, Math.min(crossed, 3) * 2 + opened);
    group.add(15, nextWord, Math.min(verbs, 2), pos[from]!);
    group.add(16, head, next, Math.min(verbs, 1));
    group.add(17, pos[from]!, place, Math.min(verbs, 2) * 12 + length);
    group.add(18, nextWord, to + 1 >= heading ? EDGE : word[to + 1]!);
    group.add(19, Math.min(quotes, 3), place * 4 + mark, opened * 3 + Math.min(crossed, 2));
    group.add(21, cuesAfter(context, to, heading), next, place);
    group.add(22, p, nextWord, Math.min(commas, 2));
    const ahead = aheadForm(view, to, heading);
    const third = to + 2 >= heading ? EDGE : pos[to + 2]!;
    group.add(27, lead, place, mark);
    group.add(28, headForm, next, ahead);
    group.add(29, next * 400 + nextNext * 20 + third, form, mark);
    group.add(30, nextWord, form, mark);
    group.add(31, sourceWord, next, Math.min(verbs, 2));
    group.add(32, nextWord, ahead, headForm);
    group.add(35, sourcePos, next, form);
    group.add(37, form, place, Math.min(verbs, 3) * 4 + Math.min(commas, 3));
    if (next === CCONJ || next === PUNCT) {
      const after = to + 1 >= heading ? EDGE : word[to + 1]!;
      group.add(39, after, form, nextWord);
      group.add(40, nextNext * 20 + third, ahead * 16 + headForm, lastForm);
    }
    group.add(41, likelyAfter(view, to, heading), next, place);
    group.add(42, inside, place, mark);
    if (next === PUNCT && to + 1 < heading) {
      const adjunct = pos[to + 1]! * 2 + (view.tokens.lower[to + 1]!.endsWith('ing') ? 1 : 0);
      group.add(24, nextWord, adjunct, mark);
    }
  }
}

/** How likely a cue is that follows soon after a possible end. */
function likelyAfter(view: View, to: number, heading: number): number {
  let most = 0;
  let where = 0;
  for (let k = to; k < Math.min(heading, to + 8); k += 1) {
    if (view.likely[k]! <= most) continue;
    most = view.likely[k]!;
    where = Math.min(k - to, 3);
  }
  return most * 4 + where;
}

/** How firmly a cue follows soon after a possible end: an attribution of its own begins there. */
function cuesAfter(context: CueContext, to: number, heading: number): number {
  const { view } = context;
  let most = 0;
  for (let k = to; k < Math.min(heading, to + 6); k += 1) most = Math.max(most, view.cueness[k]!);
  return most;
}
