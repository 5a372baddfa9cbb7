import { type Candidates, pairOf } from './candidates.js';
import { aheadForm } from './clauses.js';
import { type CueContext, EDGE, step } from './cueContext.js';
import { a, b, c, key } from './hash.js';
import { levelOf, levelOfSum } from './reading.js';
import {
  ADJ,
  ADP,
  AUX,
  CCONJ,
  DET,
  NOMINAL,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  VERB,
} from './tags.js';
import { TITLE_CASE } from './view.js';
import { COMMA, RELATIVE } from './WordFacts.js';

const MOST_BEFORE = 60;
const MOST_AFTER = 60;

/** A source begins with no mark or function word, and not inside a noun phrase. */
function canStartSource(pos: number, before: number): boolean {
  if ((pos === NOUN || pos === PROPN || pos === ADJ) && (before === DET || before === ADJ || before === NUM))
    return false;
  return pos !== PUNCT && pos !== CCONJ && pos !== AUX && pos !== SCONJ && pos !== PART;
}

/** Candidates for where the source begins. */
export function sourceStarts(context: CueContext, group: Candidates): void {
  const { view, cue, first, last, head } = context;
  const { keys } = group;
  group.clear();
  let k = 0;
  const beside = besideQuotation(context);
  if (beside >= 0) {
    group.add(beside, 0);
    return;
  }
  const odds = context.reading.source;
  const most = Math.max(odds.mostAmong(first, cue.from), odds.mostAmong(cue.to, last));
  const sides = odds.levelAt(cue.from - 1) * 16 + odds.levelAt(cue.to);
  keys[k++] = key(60) + a(levelOf(most)) + b(sides);
  keys[k++] = key(0) + a(head);
  keys[k++] = key(1) + a(view.pos[cue.from]!) + b(context.posAt(cue.from - 1));
  keys[k++] = key(2) + a(context.wordAt(cue.from - 1));
  keys[k++] = key(3) + a(context.wordAt(cue.to));
  keys[k++] = key(4) + a(view.word[cue.from]!);
  keys[k++] = key(5) + a(context.ahead) + b(context.wordAt(cue.from - 1));
  keys[k++] = key(6) + a(context.inverted) + b(head);
  group.add(-1, k);
  walk(context, group, { side: 0, from: cue.from - 1, end: Math.max(first, cue.from - MOST_BEFORE) - 1 });
  walk(context, group, { side: 1, from: cue.to, end: Math.min(last, cue.to + MOST_AFTER) });
}

/**
 * Where the source of a quotation that the marks attribute begins: right behind it (`“…,” Ann said`), or behind the cue where that
 * stands there (`“…,” said Ann`); −1 where neither is a nominal. Of 2,060 such sources in news all but 20 begin so.
 */
function besideQuotation({ view, cue, close, last }: CueContext): number {
  if (close < 0) return -1;
  const { words } = view.tokens;
  const behind = words[close + 1] === ',' ? close + 2 : close + 1;
  const at = behind === cue.from ? cue.to : behind;
  // Behind the mark and the cue a capital begins a name, whatever its tag: “…,” said Home Secretary Ann Lee.
  return at < last && (NOMINAL.has(view.pos[at]!) || view.shape[at] === TITLE_CASE) ? at : -1;
}

/** Goes away from the cue, to its left (side 0) or right (side 1), and takes up every token where a source may begin. */
function walk(
  context: CueContext,
  group: Candidates,
  { side, from, end }: { side: number; from: number; end: number },
): void {
  const { view, cue, first, last, head, headForm, lastWord, level } = context;
  const { pos, word, cluster, shape, quote, sinceClose, inside: around } = view;
  const odds = context.reading.source;
  const { shut, keys } = group;
  const inQuote = quote[cue.from] !== 0;
  const cuePos = pos[cue.from]!;
  const posBefore = context.posAt(cue.from - 1);
  const wordBefore = context.wordAt(cue.from - 1);
  const edge = side === 0 ? cue.from : cue.to;
  const limit = side === 0 ? cue.from : last;
  const ahead = side === 0 ? -1 : 1;
  let nouns = 0;
  let verbs = 0;
  let commas = 0;
  let k = group.offset[group.size]!;
  for (let i = from; side === 0 ? i > end : i < end; i += ahead) {
    const p = pos[i]!;
    const p1 = i === first ? EDGE : pos[i - 1]!;
    const may = (p1 === EDGE || shut[pairOf(p1, p)] === 0) && canStartSource(p, p1);
    if (may && (inQuote || quote[i] === 0) && around[i] === level) {
      const w = word[i]!;
      const w1 = i === first ? EDGE : word[i - 1]!;
      const far = step(side === 0 ? cue.from - i : i - cue.to);
      const nounHead = headOf(pos, i, limit);
      const someVerbs = Math.min(verbs, 3);
      const own = odds.levelAt(i);
      const previous = i === first ? EDGE : odds.levelAt(i - 1);
      keys[k++] = key(50) + a(side) + b(own) + c(previous);
      keys[k++] = key(51) + a(own) + b(p) + c(p1);
      keys[k++] = key(52) + a(side) + b(odds.levelAt(nounHead)) + c(previous);
      keys[k++] = key(53) + a(side) + b(own) + c(far);
      keys[k++] = key(54) + a(side) + b(levelOfSum(odds.ahead(i))) + c(levelOfSum(odds.behind(i)));
      keys[k++] = key(11) + a(side) + b(p) + c(p1);
      keys[k++] = key(12) + a(side) + b(w);
      keys[k++] = key(13) + a(side) + b(w1) + c(p);
      keys[k++] = key(15) + a(side) + b(head) + c(far);
      keys[k++] = key(17) + a(side) + b(word[nounHead]!);
      keys[k++] = key(18) + a(side) + b(cluster[nounHead]!);
      keys[k++] = key(19) + a(side) + b(pos[nounHead]!) + c(step(Math.abs(nounHead - edge)));
      keys[k++] = key(20) + a(side * 2 + (i === first ? 1 : 0)) + b(p) + c(shape[i]!);
      keys[k++] = key(21) + a(side) + b(Math.min(sinceClose[i]!, 4)) + c(p);
      keys[k++] = key(22) + a(side) + b(lastWord) + c(far);
      keys[k++] = key(23) + a(side) + b(w1) + c(head);
      keys[k++] = key(25) + a(side) + b(w1) + c(p1 * 20 + p);
      keys[k++] = key(26) + a(side) + b(wordBefore) + c(far);
      keys[k++] = key(28) + a(side * 16 + Math.min(nouns, 4) * 3 + Math.min(verbs, 2)) + b(p) + c(posBefore);
      keys[k++] = key(29) + a(side) + b(cuePos) + c(far * 4 + someVerbs);
      keys[k++] = key(30) + a(side * 400 + p1 * 20 + p) + b(context.posAt(i + 1)) + c(context.posAt(i - 2));
      keys[k++] = key(32) + a(side) + b(w1) + c(w);
      keys[k++] = key(33) + a(side * 8 + Math.min(nouns, 4)) + b(w1) + c(p);
      keys[k++] = key(34) + a(side) + b(headForm) + c(someVerbs * 4 + Math.min(commas, 3));
      keys[k++] = key(35) + a(side * 32 + headForm) + b(p) + c(head);
      keys[k++] =
        key(36) + a(side) + b(context.ahead) + c(posBefore * 16 + someVerbs * 4 + Math.min(commas, 3));
      const beside = i === edge ? 1 : 0;
      keys[k++] = key(38) + a(side * 2 + beside) + b(context.inverted) + c(p);
      keys[k++] = key(39) + a(side * 2 + beside) + b(context.inverted) + c(head);
      keys[k++] = key(37) + a(side * 2 + (verbs === 0 ? 1 : 0)) + b(context.ahead) + c(wordBefore);
      group.add(i, k);
    }
    if (p === NOUN || p === PROPN || p === PRON) nouns += 1;
    else if (p === VERB || p === AUX) verbs += 1;
    else if (p === PUNCT) commas += 1;
  }
}

/** The noun or name that heads the phrase beginning at `i`: the last of an unbroken run. */
function headOf(pos: Uint8Array, i: number, limit: number): number {
  let head = i;
  for (let k = i; k < limit && k < i + 10; k += 1) {
    const p = pos[k]!;
    if (p === NOUN || p === PROPN || p === PRON) head = k;
    else if (p === PUNCT || p === VERB || p === AUX || p === ADP || p === CCONJ || p === SCONJ) break;
  }
  return head;
}

/** Candidates for where a source that begins at `start` ends. */
export function sourceEnds(context: CueContext, start: number, group: Candidates): void {
  const { view, cue, first, last, level } = context;
  const { pos, word, quote, inside: around } = view;
  const side = start < cue.from ? 0 : 1;
  const odds = context.reading.source;
  const { shut, keys } = group;
  const limit = Math.min(side === 0 ? cue.from : last, start + 40);
  const head = headOf(pos, start, limit);
  let commas = 0;
  let verbs = 0;
  let relative = 0;
  let clause = 0;
  group.clear();
  let k = 0;
  for (let i = start; i < limit; i += 1) {
    const p = pos[i]!;
    const role = view.role[i]!;
    if (role === COMMA) {
      commas += 1;
      clause = 0;
    } else if (p === VERB || p === AUX) verbs += 1;
    if (role === RELATIVE) {
      relative += 1;
      clause = -2;
    }
    // A finite verb that no relative pronoun brings in belongs to the sentence, not to the source.
    if (p === AUX) clause += 1;
    if (quote[i] === 2 && i > start) break;
    const to = i + 1;
    const next = context.posAt(to);
    if (to < limit && shut[pairOf(p, next)] === 1) continue;
    if (around[to] !== level) continue;
    const nextWord = context.wordAt(to);
    const own = odds.levelAt(i);
    const after = to >= last ? EDGE : odds.levelAt(to);
    keys[k++] = key(50) + a(side) + b(own) + c(after);
    keys[k++] = key(51) + a(after) + b(p) + c(next);
    keys[k++] = key(52) + a(own * 32 + after) + b(nextWord);
    keys[k++] = key(53) + a(side) + b(levelOfSum(odds.behind(to))) + c(levelOfSum(odds.ahead(to)));
    keys[k++] = key(1) + a(side) + b(nextWord);
    keys[k++] = key(3) + a(side) + b(word[i]!);
    keys[k++] =
      key(4) + a(side * 2 + (to === cue.from ? 1 : 0)) + b(Math.min(commas, 3)) + c(Math.min(verbs, 2));
    keys[k++] = key(5) + a(side * 2 + (to === cue.from ? 1 : 0)) + b(p) + c(pos[start]!);
    keys[k++] = key(7) + a(side) + b(step(Math.max(0, i - head)) * 2 + (i < head ? 1 : 0)) + c(next);
    keys[k++] = key(8) + a(side * 2 + (to >= last ? 1 : 0)) + b(p) + c(Math.min(commas, 3));
    keys[k++] = key(9) + a(p * 20 + next) + b(commas % 2) + c(side * 4 + Math.min(relative, 2));
    keys[k++] = key(10) + a(side) + b(word[start]!) + c(step(to - start));
    keys[k++] = key(11) + a(side) + b(nextWord) + c(p);
    keys[k++] = key(13) + a(side) + b(context.wordAt(to + 1)) + c(nextWord);
    keys[k++] = key(14) + a(context.posAt(to + 1)) + b(next) + c(side * 4 + Math.min(commas, 3));
    keys[k++] =
      key(17) + a(side * 2 + (to >= last ? 1 : 0)) + b(Math.max(-1, Math.min(clause, 1))) + c(context.head);
    const ahead = aheadForm(view, to, last);
    keys[k++] = key(18) + a(side) + b(next) + c(ahead);
    keys[k++] = key(19) + a(side * 4 + Math.min(verbs, 3)) + b(ahead) + c(Math.min(commas, 3));
    // A source behind a cue that begins the sentence leaves room for what it says.
    const room = side === 0 || cue.from > first ? 0 : to + 1 < last ? 1 : 2;
    keys[k++] = key(21) + a(room) + b(next) + c(Math.min(commas, 3));
    keys[k++] = key(20) + a(context.head) + b(side * 4 + Math.min(verbs, 3)) + c(next * 20 + ahead);
    group.add(to, k);
  }
}
