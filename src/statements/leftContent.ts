import { type Candidates, pairOf } from './candidates.js';
import { aheadForm, contentForm } from './clauses.js';
import { afterAll, type CueContext, EDGE, peek, peekWord, step } from './cueContext.js';
import { a, b, c, key } from './hash.js';
import type { Piece } from './link.js';
import { HIGHEST, levelOf, levelOfSum } from './reading.js';
import { AUX, PUNCT, VERB } from './tags.js';
import type { View } from './view.js';

/** How many sentences and tokens back a content may have begun. */
const SENTENCES_BACK = 14;
const REACH = 250;
/** Brings the sum of a content's odds to levels. */
const PER_SUM = 8;

/** Candidates for where the content before the cue ends. */
export function leftEnds(context: CueContext, source: Piece, group: Candidates): void {
  const { view, cue, first, head, level } = context;
  const { pos, word, quote, lemma, inside: around } = view;
  const { content } = context.reading;
  const { paragraph } = view.tokens;
  const sourceSide = source.from < 0 ? 0 : source.from < cue.from ? 1 : 2;
  const edge = sourceSide === 1 ? source.from : cue.from;
  const { keys, shut } = group;
  const ahead = aheadForm(view, Math.max(cue.to, source.to), context.last);
  const opening = word[first]!;
  // Words before a verb comes are no clause, and seldom a content.
  const hasVerb = (to: number): number => (view.clauses.verbAt[first]! < to ? 1 : 0);
  group.clear();
  let k = 0;
  // Where the marks say that a quotation is attributed there is no choice.
  if (context.close < 0) {
    const most = levelOf(content.mostAmong(first, edge));
    const mostBehind = levelOf(content.mostAmong(cue.to, context.last));
    keys[k++] = key(60) + a(most) + b(sourceSide) + c(content.levelAt(edge - 1));
    keys[k++] = key(61) + a(most) + b(mostBehind) + c(sourceSide);
    keys[k++] = key(1) + a(peekWord(word, edge - 1)) + b(sourceSide);
    keys[k++] = key(2) + a(peek(pos, edge - 1)) + b(sourceSide) + c(pos[edge]!);
    keys[k++] = key(3) + a(context.wordAt(cue.to)) + b(head);
    keys[k++] = key(4) + a(context.wordAt(cue.to)) + b(sourceSide);
    keys[k++] = key(6) + a(context.lastWord) + b(sourceSide);
    keys[k++] = key(7) + a(context.posAt(cue.to)) + b(context.posAt(cue.to + 1)) + c(sourceSide);
    keys[k++] = key(9) + a(Math.min(cue.to - cue.from, 4)) + b(peekWord(word, edge - 1));
    keys[k++] = key(36) + a(head) + b(peek(quote, edge - 1)) + c(afterAll(context, source));
    keys[k++] =
      key(37) +
      a(sourceSide) +
      b(peek(quote, edge - 1)) +
      c(afterAll(context, source) * 4 + Math.min(edge - first, 3));
    keys[k++] = key(35) + a(afterAll(context, source)) + b(sourceSide) + c(peek(quote, edge - 1));
    keys[k++] = key(38) + a(hasVerb(edge)) + b(sourceSide) + c(ahead);
    keys[k++] = key(39) + a(hasVerb(edge)) + b(opening) + c(sourceSide);
    keys[k++] = key(40) + a(context.inverted) + b(sourceSide) + c(head);
    group.add(-1, k);
  }
  const start = Math.max(0, edge - 45);
  // What follows an attributed quotation attributes it.
  const latest = context.close < 0 ? edge : Math.min(edge, context.close + 1);
  for (let i = latest; i > start && paragraph[i - 1] === paragraph[cue.from]; i -= 1) {
    // The content would end before token i.
    const p = pos[i - 1]!;
    const crossed = i <= first ? 1 : 0;
    const distance = step(edge - i);
    if (crossed && !(quote[i - 1] === 3 || i === first)) continue;
    if (quote[cue.from] === 0 && view.cuts[i] === 1) continue;
    if (around[i] !== level) continue;
    if (i - 1 !== context.close && isTaken(view, i - 1)) break;
    if (crossed === 0 && i < edge && shut[pairOf(p, pos[i]!)] === 1) continue;
    const own = content.levelAt(i - 1);
    const behind = content.levelAt(i);
    keys[k++] = key(50) + a(own) + b(behind) + c(sourceSide);
    keys[k++] = key(51) + a(own) + b(distance) + c(sourceSide);
    keys[k++] = key(52) + a(own * 16 + behind) + b(p) + c(peek(pos, i));
    keys[k++] = key(53) + a(levelOfSum(content.behind(i))) + b(levelOfSum(content.ahead(i))) + c(sourceSide);
    keys[k++] = key(10) + a(distance) + b(sourceSide) + c(p);
    keys[k++] = key(12) + a(p) + b(peek(pos, i)) + c(Math.min(distance, 7) * 3 + sourceSide);
    keys[k++] =
      key(13) + a(peek(quote, i - 1)) + b(peek(quote, i)) + c(Math.min(distance, 7) * 3 + sourceSide);
    keys[k++] = key(15) + a(peekWord(word, i)) + b(distance) + c(sourceSide);
    keys[k++] = key(16) + a(peekWord(word, i)) + b(head);
    keys[k++] = key(18) + a(context.lastWord) + b(distance) + c(sourceSide);
    keys[k++] = key(19) + a(pos[cue.from]!) + b(distance) + c(sourceSide * 20 + peek(pos, i));
    keys[k++] = key(20) + a(lemma[i - 1]!) + b(distance);
    const kind = crossed * 2 + hasVerb(i);
    keys[k++] = key(21) + a(kind) + b(sourceSide) + c(ahead);
    keys[k++] = key(22) + a(kind) + b(head) + c(ahead);
    keys[k++] = key(23) + a(kind) + b(opening) + c(sourceSide);
    keys[k++] = key(25) + a(context.inverted) + b(distance) + c(sourceSide);
    keys[k++] = key(24) + a(kind * 4 + quote[i - 1]!) + b(p) + c(sourceSide);
    group.add(i, k);
  }
}

/** Whether a quotation closes at a token that the marks give to some cue. */
function isTaken({ quote, partner, attributed }: View, i: number): boolean {
  return quote[i] === 3 && attributed[partner[i]!] === 1;
}

/** Candidates for where the content before the cue begins, when it ends before `to`. */
export function leftStarts(context: CueContext, to: number, group: Candidates): void {
  const { view, head, level } = context;
  const { pos, word, quote, partner, inside: around } = view;
  const { content } = context.reading;
  const { paragraph, sentence } = view.tokens;
  const { shut, keys } = group;
  const quotedEnd = quote[to - 1] !== 0 ? 1 : 0;
  const own = paragraph[to - 1];
  let crossed = 0;
  let verbs = 0;
  let quotes = 0;
  let commas = 0;
  let likely = 0;
  // Of how likely the tokens are in a content.
  let sum = 0;
  // By how much those to the right alone would add up to more.
  let surplus = 0;
  let least = HIGHEST;
  const endWord = peekWord(word, to);
  // A content that ends inside a quotation may begin inside it.
  const endsWhole = quote[to - 1] === 0 || quote[to - 1] === 3;
  group.clear();
  let k = 0;
  const whole = quote[to - 1] === 3 ? partner[to - 1]! : to;
  for (let i = to - 1; i >= 0; i -= 1) {
    // However long a quotation is, it may begin with its mark.
    if (i < to - REACH || crossed > SENTENCES_BACK) {
      if (i < whole) break;
      i = whole;
    }
    if (i < whole && isTaken(view, i)) break;
    const p = pos[i]!;
    if (p === VERB || p === AUX) verbs += 1;
    else if (p === PUNCT && quote[i] === 0) commas += 1;
    const held = content.at(i);
    sum += held;
    surplus = Math.max(0, surplus - held);
    if (held < least) least = held;
    if (quote[i] === 3) quotes += 1;
    if (view.likely[i]! > likely) likely = view.likely[i]!;
    const sentenceStart = i === 0 || sentence[i - 1] !== sentence[i];
    const far = to - i;
    const opening = quote[i] === 2;
    const open = sentenceStart || opening || shut[pairOf(pos[i - 1]!, p)] === 0;
    if (
      open &&
      around[i] === level &&
      (crossed === 0 || sentenceStart || opening) &&
      (!endsWhole || view.cuts[i] === 0)
    ) {
      const before = sentenceStart ? EDGE : word[i - 1]!;
      const beforePos = sentenceStart ? EDGE : pos[i - 1]!;
      const whole = sentenceStart ? (i === 0 || paragraph[i - 1] !== paragraph[i] ? 2 : 1) : 0;
      const matches = opening && partner[i] !== undefined && partner[i]! >= to - 2 ? 1 : 0;
      const inside = quote[i] === 1 ? 1 : quote[i] === 2 ? 2 : 0;
      const first = content.levelAt(i);
      const ahead = content.levelAt(i - 1);
      keys[k++] = key(50) + a(first) + b(ahead) + c(whole);
      keys[k++] = key(51) + a(first * 16 + ahead) + b(p) + c(beforePos);
      keys[k++] = key(52) + a(levelOf(sum / PER_SUM)) + b(ahead) + c(whole);
      keys[k++] = key(53) + a(levelOf(least)) + b(ahead) + c(whole);
      const more = levelOfSum(content.behind(i));
      keys[k++] = key(54) + a(more) + b(levelOfSum(surplus)) + c(whole);
      keys[k++] = key(55) + a(more) + b(before);
      keys[k++] = key(0) + a(step(far)) + b(whole) + c(quotedEnd);
      keys[k++] = key(1) + a(whole * 3 + inside) + b(quotedEnd * 2 + matches) + c(Math.min(crossed, 3));
      keys[k++] = key(2) + a(word[i]!) + b(whole) + c(quotedEnd);
      keys[k++] = key(3) + a(before) + b(inside) + c(quotedEnd);
      keys[k++] = key(4) + a(beforePos) + b(p) + c(quotedEnd * 3 + inside);
      keys[k++] = key(5) + a(head) + b(whole) + c(quotedEnd * 3 + inside);
      keys[k++] = key(6) + a(Math.min(verbs, 3)) + b(whole) + c(Math.min(commas, 3) * 2 + quotedEnd);
      keys[k++] = key(7) + a(before) + b(word[i]!);
      keys[k++] = key(8) + a(Math.min(quotes, 3)) + b(inside) + c(quotedEnd * 3 + whole);
      keys[k++] = key(9) + a(head) + b(beforePos) + c(p);
      keys[k++] = key(10) + a(matches) + b(Math.min(crossed, 4)) + c(whole * 3 + inside);
      keys[k++] = key(11) + a(before) + b(p) + c(Math.min(verbs, 2));
      keys[k++] = key(12) + a(word[i]!) + b(step(far)) + c(whole);
      keys[k++] =
        key(13) +
        a(view.likely[i]! * 5 + (i > 0 ? view.likely[i - 1]! : 0)) +
        b(likely) +
        c(whole * 3 + inside);
      keys[k++] = key(14) + a(before) + b(word[i]!) + c(whole === 0 ? peekWord(word, i + 1) : 0);
      keys[k++] =
        key(15) +
        a(context.headCluster) +
        b(whole) +
        c(Math.min(crossed, 2) * 8 + quotedEnd * 4 + Math.min(verbs, 3));
      keys[k++] = key(16) + a(contentForm(view, i)) + b(whole) + c(quotedEnd * 4 + Math.min(verbs, 3));
      keys[k++] =
        key(17) + a(beforePos * 20 + p) + b(peek(pos, i + 1)) + c(quotedEnd * 4 + Math.min(verbs, 3));
      keys[k++] = key(18) + a(endWord) + b(whole) + c(Math.min(verbs, 3));
      group.add(i, k);
    }
    if (sentenceStart) crossed += 1;
    if (i > 0 && paragraph[i - 1] !== own) break;
  }
}
