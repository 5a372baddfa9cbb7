import { ByWord } from '../language/ByWord.js';
import { type Candidates, pairOf } from './candidates.js';
import { cueForm } from './clauses.js';
import { type CueContext, step } from './cueContext.js';
import { ADJ, ADP, AUX, CCONJ, DET, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, VERB } from './tags.js';

const COMMA = 1;
const RELATIVE = 2;
/** What a word does inside a source. */
const roles = new ByWord((word) =>
  word === ',' ? COMMA : word === 'who' || word === 'which' ? RELATIVE : 0,
);

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
  const { pos, word } = view;
  group.clear();
  group.candidate(-1);
  group.add(0, head);
  group.add(1, pos[cue.from]!, context.at(pos, cue.from - 1));
  group.add(2, context.at(word, cue.from - 1));
  group.add(3, context.at(word, cue.to));
  group.add(4, view.word[cue.from]!);
  walk(context, group, { side: 0, from: cue.from - 1, end: Math.max(first, cue.from - MOST_BEFORE) - 1 });
  walk(context, group, { side: 1, from: cue.to, end: Math.min(last, cue.to + MOST_AFTER) });
}

/** Goes away from the cue, to its left (side 0) or right (side 1), and takes up every token where a source may begin. */
function walk(
  context: CueContext,
  group: Candidates,
  way: { side: number; from: number; end: number },
): void {
  const { pos, quote, likely: likelyAt } = context.view;
  const { side, from, end } = way;
  const { shut } = group;
  const inQuote = quote[context.cue.from] !== 0;
  let nouns = 0;
  let verbs = 0;
  let commas = 0;
  let likely = 0;
  for (let i = from; side === 0 ? i > end : i < end; i += side === 0 ? -1 : 1) {
    const p = pos[i]!;
    const open = i === context.first || shut[pairOf(pos[i - 1]!, p)] === 0;
    if (open && canStartSource(p, context.at(pos, i - 1)) && (inQuote || quote[i] === 0))
      sourceStart(context, i, { group, side, nouns, verbs, commas, likely });
    if (p === NOUN || p === PROPN || p === PRON) nouns += 1;
    else if (p === VERB || p === AUX) verbs += 1;
    else if (p === PUNCT) commas += 1;
    if (likelyAt[i]! > likely) likely = likelyAt[i]!;
  }
}

interface Between {
  group: Candidates;
  side: number;
  nouns: number;
  verbs: number;
  commas: number;
  /** How likely the likeliest cue between is. */
  likely: number;
}

function sourceStart(context: CueContext, i: number, between: Between): void {
  const { view, cue, head } = context;
  const { pos, word, cluster, shape, sinceClose } = view;
  const { group, side } = between;
  const p = pos[i]!;
  const p1 = context.at(pos, i - 1);
  const w = word[i]!;
  const w1 = context.at(word, i - 1);
  const far = step(side === 0 ? cue.from - i : i - cue.to);
  const nounHead = headOf(context, i, side === 0 ? cue.from : context.last);
  const nouns = Math.min(between.nouns, 4);
  const verbs = Math.min(between.verbs, 3);
  const commas = Math.min(between.commas, 3);
  const form = cueForm(context);
  group.candidate(i);
  group.add(11, side, p, p1);
  group.add(12, side, w);
  group.add(13, side, w1, p);
  group.add(15, side, head, far);
  group.add(17, side, word[nounHead]!);
  group.add(18, side, cluster[nounHead]!);
  group.add(19, side, pos[nounHead]!, step(Math.abs(nounHead - (side === 0 ? cue.from : cue.to))));
  group.add(20, side * 2 + (i === context.first ? 1 : 0), p, shape[i]!);
  group.add(21, side, Math.min(sinceClose[i]!, 4), p);
  group.add(22, side, context.lastWord, far);
  group.add(23, side, w1, head);
  group.add(25, side, w1, p1 * 20 + p);
  group.add(26, side, context.at(word, cue.from - 1), far);
  group.add(28, side * 16 + nouns * 3 + Math.min(verbs, 2), p, context.at(pos, cue.from - 1));
  group.add(29, side, pos[cue.from]!, far * 4 + verbs);
  const p2 = context.at(pos, i + 1);
  group.add(30, side * 400 + p1 * 20 + p, p2, context.at(pos, i - 2));
  group.add(32, side, w1, w);
  group.add(33, side * 8 + Math.min(nouns, 7), w1, p);
  group.add(34, side, form, verbs * 4 + commas);
  group.add(35, side * 32 + form, p, head);
}

/** The noun or name that heads the phrase beginning at `i`: the last of an unbroken run. */
function headOf(context: CueContext, i: number, limit: number): number {
  const { pos } = context.view;
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
  const { view, cue, last } = context;
  const { pos, word, quote } = view;
  const side = start < cue.from ? 0 : 1;
  const { shut } = group;
  const limit = Math.min(side === 0 ? cue.from : last, start + 40);
  const head = headOf(context, start, limit);
  let commas = 0;
  let verbs = 0;
  let relative = 0;
  let clause = 0;
  group.clear();
  for (let i = start; i < limit; i += 1) {
    const p = pos[i]!;
    const role = roles.of(view.tokens, i);
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
    const next = context.at(pos, to);
    if (to < limit && shut[pairOf(p, next)] === 1) continue;
    const nextWord = context.at(word, to);
    group.candidate(to);
    group.add(1, side, nextWord);
    group.add(3, side, word[i]!);
    group.add(4, side * 2 + (to === cue.from ? 1 : 0), Math.min(commas, 3), Math.min(verbs, 2));
    group.add(5, side * 2 + (to === cue.from ? 1 : 0), p, pos[start]!);
    group.add(7, side, step(Math.max(0, i - head)) * 2 + (i < head ? 1 : 0), next);
    group.add(8, side * 2 + (to >= last ? 1 : 0), p, Math.min(commas, 3));
    group.add(9, p * 20 + next, commas % 2, side * 4 + Math.min(relative, 2));
    group.add(10, side, word[start]!, step(to - start));
    group.add(11, side, nextWord, p);
    group.add(13, side, context.at(word, to + 1), nextWord);
    group.add(14, context.at(pos, to + 1), next, side * 4 + Math.min(commas, 3));
    group.add(17, side * 2 + (to >= last ? 1 : 0), Math.max(-1, Math.min(clause, 1)), context.head);
  }
}
