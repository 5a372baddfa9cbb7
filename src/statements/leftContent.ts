import { type Candidates, pairOf } from './candidates.js';
import { contentForm } from './clauses.js';
import { afterAll, type CueContext, cutsQuotation, EDGE, peek, step } from './cueContext.js';
import type { Piece } from './link.js';
import { AUX, PUNCT, VERB } from './tags.js';
import type { View } from './view.js';

/** How many sentences back a quotation may have begun. */
const SENTENCES_BACK = 14;

/** Candidates for where the content before the cue ends. */
export function leftEnds(context: CueContext, source: Piece, group: Candidates): void {
  const { view, cue, first, head } = context;
  const { pos, word, quote, lemma } = view;
  const { paragraph } = view.tokens;
  const sourceSide = source.from < 0 ? 0 : source.from < cue.from ? 1 : 2;
  const edge = sourceSide === 1 ? source.from : cue.from;
  group.clear();
  if (!(isClose(context, source) && attributedAt(view, edge))) {
    group.candidate(-1);
    group.add(1, peek(word, edge - 1), sourceSide);
    group.add(2, peek(pos, edge - 1), sourceSide, pos[edge]!);
    group.add(3, context.at(word, cue.to), head);
    group.add(4, context.at(word, cue.to), sourceSide);
    group.add(6, context.lastWord, sourceSide);
    group.add(7, context.at(pos, cue.to), context.at(pos, cue.to + 1), sourceSide);
    group.add(9, Math.min(cue.to - cue.from, 4), peek(word, edge - 1));
    group.add(36, head, peek(quote, edge - 1), afterAll(context, source));
    group.add(
      37,
      sourceSide,
      peek(quote, edge - 1),
      afterAll(context, source) * 4 + Math.min(edge - first, 3),
    );
    group.add(35, afterAll(context, source), sourceSide, peek(quote, edge - 1));
  }
  const start = Math.max(0, edge - 45);
  for (let i = edge; i > start && paragraph[i - 1] === paragraph[cue.from]; i -= 1) {
    // The content would end before token i.
    const p = pos[i - 1]!;
    const crossed = i <= first ? 1 : 0;
    const distance = step(edge - i);
    if (crossed && !(quote[i - 1] === 3 || i === first)) continue;
    if (quote[cue.from] === 0 && cutsQuotation(view, i)) continue;
    if (crossed === 0 && i < edge && group.shut[pairOf(p, pos[i]!)] === 1) continue;
    group.candidate(i);
    group.add(10, distance, sourceSide, p);
    group.add(12, p, peek(pos, i), Math.min(distance, 7) * 3 + sourceSide);
    group.add(13, peek(quote, i - 1), peek(quote, i), Math.min(distance, 7) * 3 + sourceSide);
    group.add(15, peek(word, i), distance, sourceSide);
    group.add(16, peek(word, i), head);
    group.add(18, context.lastWord, distance, sourceSide);
    group.add(19, pos[cue.from]!, distance, sourceSide * 20 + peek(pos, i));
    group.add(20, lemma[i - 1]!, distance);
  }
}

/** Whether nothing but a word or two parts the source from the cue: no comma, and no verb that the quotation would belong to. */
function isClose({ view, cue }: CueContext, source: Piece): boolean {
  const gap = source.from < 0 ? 0 : source.from < cue.from ? cue.from - source.to : source.from - cue.to;
  return gap === 0 || (gap === 1 && view.pos[cue.from - 1] !== PUNCT && view.pos[cue.from - 1] !== VERB);
}

/**
 * Whether a quotation ends right before `edge` in a way that only an attribution follows: a whole one, not part of the reporter's
 * sentence, with a comma inside its closing mark.
 */
function attributedAt(view: View, edge: number): boolean {
  const close = edge - 1;
  if (close < 3 || view.quote[close] !== 3) return false;
  const open = view.partner[close]!;
  const { words, sentence, paragraph } = view.tokens;
  if (close - open < 4 || words[close - 1] !== ',' || paragraph[close] !== paragraph[edge]) return false;
  return open === 0 || sentence[open - 1] !== sentence[open];
}

/** Candidates for where the content before the cue begins, when it ends before `to`. */
export function leftStarts(context: CueContext, to: number, group: Candidates): void {
  const { view, head } = context;
  const { pos, word, quote, partner } = view;
  const { paragraph, sentence } = view.tokens;
  const { shut } = group;
  const quotedEnd = quote[to - 1] !== 0 ? 1 : 0;
  const own = paragraph[to - 1];
  let crossed = 0;
  let verbs = 0;
  let quotes = 0;
  let commas = 0;
  let likely = 0;
  const endWord = peek(word, to);
  // A content that ends inside a quotation may begin inside it.
  const endsWhole = quote[to - 1] === 0 || quote[to - 1] === 3;
  group.clear();
  for (let i = to - 1; i >= 0 && i >= to - 250; i -= 1) {
    const p = pos[i]!;
    if (p === VERB || p === AUX) verbs += 1;
    else if (p === PUNCT && quote[i] === 0) commas += 1;
    if (quote[i] === 3) quotes += 1;
    if (view.likely[i]! > likely) likely = view.likely[i]!;
    const sentenceStart = i === 0 || sentence[i - 1] !== sentence[i];
    const far = to - i;
    const opening = quote[i] === 2;
    const open = sentenceStart || opening || shut[pairOf(pos[i - 1]!, p)] === 0;
    if (open && (crossed === 0 || sentenceStart || opening) && (!endsWhole || !cutsQuotation(view, i))) {
      const before = sentenceStart ? EDGE : word[i - 1]!;
      const beforePos = sentenceStart ? EDGE : pos[i - 1]!;
      const whole = sentenceStart ? (i === 0 || paragraph[i - 1] !== paragraph[i] ? 2 : 1) : 0;
      const matches = opening && partner[i] !== undefined && partner[i]! >= to - 2 ? 1 : 0;
      const inside = quote[i] === 1 ? 1 : quote[i] === 2 ? 2 : 0;
      group.candidate(i);
      group.add(0, step(far), whole, quotedEnd);
      group.add(1, whole * 3 + inside, quotedEnd * 2 + matches, Math.min(crossed, 3));
      group.add(2, word[i]!, whole, quotedEnd);
      group.add(3, before, inside, quotedEnd);
      group.add(4, beforePos, p, quotedEnd * 3 + inside);
      group.add(5, head, whole, quotedEnd * 3 + inside);
      group.add(6, Math.min(verbs, 3), whole, Math.min(commas, 3) * 2 + quotedEnd);
      group.add(7, before, word[i]!);
      group.add(8, Math.min(quotes, 3), inside, quotedEnd * 3 + whole);
      group.add(9, head, beforePos, p);
      group.add(10, matches, Math.min(crossed, 4), whole * 3 + inside);
      group.add(11, before, p, Math.min(verbs, 2));
      group.add(12, word[i]!, step(far), whole);
      group.add(13, view.likely[i]! * 5 + (i > 0 ? view.likely[i - 1]! : 0), likely, whole * 3 + inside);
      group.add(14, before, word[i]!, whole === 0 ? peek(word, i + 1) : 0);
      group.add(
        15,
        context.headCluster,
        whole,
        Math.min(crossed, 2) * 8 + quotedEnd * 4 + Math.min(verbs, 3),
      );
      group.add(16, contentForm(view, i), whole, quotedEnd * 4 + Math.min(verbs, 3));
      group.add(17, beforePos * 20 + p, peek(pos, i + 1), quotedEnd * 4 + Math.min(verbs, 3));
      group.add(18, endWord, whole, Math.min(verbs, 3));
    }
    if (sentenceStart) crossed += 1;
    if (crossed > SENTENCES_BACK || (i > 0 && paragraph[i - 1] !== own)) break;
  }
}
