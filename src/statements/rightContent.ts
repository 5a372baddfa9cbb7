import { type Candidates, pairOf } from './candidates.js';
import { aheadForm, comingForm, contentForm, leadAt } from './clauses.js';
import { type CueContext, EDGE, peek, peekWord, step } from './cueContext.js';
import { a, b, c, key } from './hash.js';
import type { Piece } from './link.js';
import { HIGHEST, LOWEST, levelOf, levelOfSum } from './reading.js';
import { AUX, CCONJ, NOUN, PRON, PROPN, PUNCT, VERB } from './tags.js';
import type { View } from './view.js';
import { IN_ING } from './WordFacts.js';

/** How many sentences and tokens on a content may end. */
const SENTENCES_AHEAD = 14;
const REACH = 400;
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
  const { view, cue, last, head, headForm, level } = context;
  const { pos, word, quote, attributed, inside: around } = view;
  const { content } = context.reading;
  const { source, left } = known;
  const { paragraph, sentence } = view.tokens;
  const kind = leftKind(context, left);
  const sourceSide = source.from < 0 ? 0 : source.from < cue.from ? 1 : 2;
  const after = sourceSide === 2 ? source.to : cue.to;
  const { shut, keys } = group;
  group.clear();
  let k = 0;
  const most = levelOf(content.mostAmong(cue.to, last));
  keys[k++] = key(60) + a(most) + b(kind) + c(sourceSide);
  keys[k++] = key(61) + a(most) + b(kind) + c(content.levelAt(after));
  keys[k++] = key(2) + a(kind) + b(peek(pos, after)) + c(peek(pos, after + 1));
  const goesOn = last < view.length && paragraph[last] === paragraph[cue.from] ? 1 : 0;
  keys[k++] = key(7) + a(kind) + b(context.inverted) + c(sourceSide);
  keys[k++] = key(6) + a(kind) + b(peek(quote, last)) + c(goesOn);
  group.add(-1, k);
  let nouns = 0;
  let verbs = 0;
  let commas = 0;
  const limit = Math.min(last, cue.to + 45);
  const inQuote = quote[cue.from] !== 0;
  for (let i = cue.to; i < limit; i += 1) {
    const p = pos[i]!;
    if (!inQuote && view.cuts[i] === 1) continue;
    if (around[i] !== level) continue;
    if (attributed[i] === 1) break;
    const open = i === after || i === cue.to || shut[pairOf(pos[i - 1]!, p)] === 0;
    if (open && !(i >= source.from && i < source.to) && !(left.from >= 0 && i >= left.from && i < left.to)) {
      const distance = step(i - after < 0 ? i - cue.to : i - after);
      const w = word[i]!;
      const before = i === after ? EDGE - 1 : word[i - 1]!;
      const own = content.levelAt(i);
      const previous = content.levelAt(i - 1);
      keys[k++] = key(50) + a(own) + b(previous) + c(kind);
      keys[k++] = key(51) + a(own * 16 + previous) + b(p) + c(peek(pos, i - 1));
      keys[k++] = key(52) + a(own) + b(distance) + c(kind);
      keys[k++] = key(54) + a(levelOfSum(content.ahead(i))) + b(levelOfSum(content.behind(i))) + c(kind);
      keys[k++] = key(11) + a(kind) + b(w) + c(sourceSide);
      keys[k++] = key(13) + a(head) + b(distance) + c(kind);
      keys[k++] = key(14) + a(head) + b(p) + c(Math.min(distance, 3));
      keys[k++] = key(15) + a(before) + b(w);
      keys[k++] = key(16) + a(before) + b(kind) + c(sourceSide);
      keys[k++] =
        key(18) +
        a(Math.min(nouns, 3)) +
        b(Math.min(verbs, 2) * 4 + Math.min(commas, 3)) +
        c(kind * 3 + sourceSide);
      keys[k++] = key(19) + a(context.lastWord) + b(w) + c(Math.min(distance, 3));
      keys[k++] = key(20) + a(i === after ? 1 : 0) + b(kind) + c(sourceSide * 20 + p);
      keys[k++] = key(21) + a(p) + b(peek(pos, i - 1)) + c(kind * 3 + Math.min(distance, 2));
      keys[k++] = key(22) + a(w) + b(peekWord(word, i + 1)) + c(kind);
      keys[k++] = key(24) + a(context.headCluster) + b(w) + c(kind);
      keys[k++] = key(25) + a(head) + b(before) + c(w);
      const form = contentForm(view, i);
      const coming = comingForm(view, i, limit);
      const likely = view.likely[i - 1]! * 5 + view.likely[i]!;
      keys[k++] = key(27) + a(form) + b(distance) + c(kind);
      keys[k++] = key(29) + a(likely) + b(Math.min(distance, 3)) + c(kind);
      keys[k++] = key(31) + a(head) + b(coming) + c(form);
      keys[k++] = key(33) + a(headForm) + b(form) + c(p);
      keys[k++] = key(34) + a(context.inverted) + b(kind * 3 + sourceSide) + c(form);
      group.add(i, k);
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
    if (paragraph[i]! > paragraph[cue.from]! + 2 || attributed[i] === 1) break;
    if (quote[i] === 2) quotesSeen += 1;
    const paragraphs = paragraph[i]! - paragraph[cue.from]!;
    const sentences = Math.min(sentence[i]! - sentence[cue.from]!, 4);
    const mark = peekWord(word, last - 1);
    const where = (starts ? 1 : 0) * 4 + quote[i]!;
    keys[k++] = key(53) + a(content.levelAt(i + 1)) + b(kind) + c(where * 16 + sentences * 3 + paragraphs);
    keys[k++] = key(41) + a(kind) + b(mark) + c(where * 16 + Math.min(sentences, 3) * 4 + paragraphs);
    keys[k++] = key(45) + a(sourceSide) + b(kind) + c(where * 16 + sentences * 3 + paragraphs);
    keys[k++] =
      key(47) + a(followsWithCue(context, i)) + b(kind) + c(where * 16 + sentences * 3 + paragraphs);
    group.add(i, k);
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
  const { view, cue, head, headForm, level } = context;
  const { pos, word, quote, partner, cueness, attributed, inside: around } = view;
  const { content } = context.reading;
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
  const { shut, keys } = group;
  let heading = sentenceStart[sentence[from]! + 1]!;
  const form = contentForm(view, from);
  const leads = leadAt(context.first, { source, cue });
  const lead = leads < 0 ? EDGE : word[leads]!;
  const sourceWord = source.from < 0 ? EDGE : word[source.to - 1]!;
  const sourcePos = source.from < 0 ? EDGE : pos[source.to - 1]!;
  let lastForm = 0;
  let least = HIGHEST;
  // By how much fewer tokens would add up to more.
  let surplus = 0;
  // The token ahead in the sentence that is likeliest in a content: to look for it at every end would take the sentence squared.
  let peak = -1;
  let inside = 0;
  group.clear();
  let k = 0;
  const ownParagraph = paragraph[from]!;
  const whole = opened === 1 ? partner[from]! : from;
  for (let i = from; i < view.length; i += 1) {
    if (i > from && (i === source.from || attributed[i] === 1)) break;
    if (i === heading) {
      crossed += 1;
      heading = sentenceStart[sentence[i]! + 1]!;
      if (paragraph[i]! > ownParagraph + 2) break;
      if (paragraph[i]! > paragraph[i - 1]! && quote[i] !== 2) break;
    }
    if (i >= from + REACH || crossed > SENTENCES_AHEAD) {
      // However long a quotation is, it may end with its mark.
      if (i > whole) break;
      i = whole;
      heading = sentenceStart[sentence[i]! + 1]!;
    }
    const p = pos[i]!;
    if (p === VERB || p === AUX) {
      verbs += 1;
      if (cueness[i]! >= 5) cues += 1;
      lastForm = view.clauses.form[i]!;
    } else if (p === PUNCT && quote[i] === 0) commas += 1;
    if (quote[i] === 3) quotes += 1;
    const held = content.at(i);
    least = Math.min(least, held);
    surplus = Math.max(0, surplus - held);
    if (view.likely[i]! > inside) inside = view.likely[i]!;
    const to = i + 1;
    const sentenceEnd = to === heading;
    const beforeStop = to === heading - 1 && pos[heading - 1] === PUNCT;
    // Past the first sentence, or all that a clause can be, contents end with a sentence or a quotation.
    const within = crossed === 0 && to - from <= LONGEST_CLAUSE;
    if (!within && !sentenceEnd && !beforeStop && quote[i] !== 3) continue;
    if (!inQuote && view.cuts[to] === 1) continue;
    if (around[to] !== level) continue;
    if (!sentenceEnd && quote[i] !== 3 && shut[pairOf(p, pos[to]!)] === 1) continue;
    const q = quote[i]!;
    const nextQuote = to < view.length ? quote[to]! : 0;
    const next = sentenceEnd ? EDGE : pos[to]!;
    const nextWord = sentenceEnd ? EDGE : word[to]!;
    const nextNext = to + 1 >= heading ? EDGE : pos[to + 1]!;
    const place = sentenceEnd ? 2 : beforeStop ? 1 : 0;
    const mark = opened === 1 && partner[from] === i ? 2 : q === 3 ? 1 : q === 1 || q === 2 ? 3 : 0;
    const length = step(to - from);
    const own = content.levelAt(i);
    const after = sentenceEnd ? EDGE : content.levelAt(to);
    const second = to + 1 >= heading ? EDGE : content.levelAt(to + 1);
    keys[k++] = key(50) + a(own) + b(after) + c(place * 4 + mark);
    keys[k++] = key(51) + a(own * 32 + after) + b(p) + c(next);
    keys[k++] = key(52) + a(after) + b(second) + c(next);
    keys[k++] = key(53) + a(after * 32 + second) + b(nextWord);
    keys[k++] = key(54) + a(levelOf(least)) + b(after) + c(place * 4 + mark);
    if (peak < to) peak = content.peakAmong(to, heading);
    const most = peak < 0 ? LOWEST : content.at(peak);
    keys[k++] = key(55) + a(levelOf(most)) + b(after) + c(place * 4 + mark);
    keys[k++] =
      key(56) +
      a(content.levelAt(sentenceEnd ? to + 1 : to)) +
      b(place * 4 + mark) +
      c(Math.min(crossed, 3) * 2 + opened);
    const more = levelOfSum(content.ahead(to));
    keys[k++] = key(57) + a(more) + b(levelOfSum(surplus)) + c(place * 4 + mark);
    keys[k++] = key(58) + a(more) + b(nextWord);
    keys[k++] = key(3) + a(nextWord) + b(mark) + c(opened);
    keys[k++] = key(4) + a(p) + b(next) + c(mark * 2 + opened);
    keys[k++] = key(5) + a(word[i]!) + b(place) + c(mark);
    keys[k++] = key(6) + a(word[i]!) + b(nextWord);
    keys[k++] = key(7) + a(next) + b(nextNext) + c(Math.min(verbs, 2));
    keys[k++] = key(8) + a(startWord) + b(place) + c(mark);
    keys[k++] = key(9) + a(head) + b(place) + c(mark * 2 + opened);
    keys[k++] = key(10) + a(Math.min(verbs, 4)) + b(place * 4 + mark) + c(Math.min(commas, 3));
    keys[k++] = key(12) + a(Math.min(cues, 3)) + b(place * 4 + mark) + c(opened);
    keys[k++] = key(13) + a(next) + b(Math.min(length, 11)) + c(Math.min(verbs, 2));
    keys[k++] = key(14) + a(nextQuote) + b(place * 4 + mark) + c(Math.min(crossed, 3) * 2 + opened);
    keys[k++] = key(15) + a(nextWord) + b(Math.min(verbs, 2)) + c(pos[from]!);
    keys[k++] = key(16) + a(head) + b(next) + c(Math.min(verbs, 1));
    keys[k++] = key(17) + a(pos[from]!) + b(place) + c(Math.min(verbs, 2) * 12 + length);
    keys[k++] = key(18) + a(nextWord) + b(to + 1 >= heading ? EDGE : word[to + 1]!);
    keys[k++] = key(19) + a(Math.min(quotes, 3)) + b(place * 4 + mark) + c(opened * 3 + Math.min(crossed, 2));
    keys[k++] = key(21) + a(cuesAfter(context, to, heading)) + b(next) + c(place);
    keys[k++] = key(22) + a(p) + b(nextWord) + c(Math.min(commas, 2));
    const ahead = aheadForm(view, to, heading);
    const third = to + 2 >= heading ? EDGE : pos[to + 2]!;
    keys[k++] = key(27) + a(lead) + b(place) + c(mark);
    keys[k++] = key(28) + a(headForm) + b(next) + c(ahead);
    keys[k++] = key(29) + a(next * 400 + nextNext * 20 + third) + b(form) + c(mark);
    keys[k++] = key(30) + a(nextWord) + b(form) + c(mark);
    keys[k++] = key(31) + a(sourceWord) + b(next) + c(Math.min(verbs, 2));
    keys[k++] = key(32) + a(nextWord) + b(ahead) + c(headForm);
    keys[k++] = key(35) + a(sourcePos) + b(next) + c(form);
    keys[k++] = key(37) + a(form) + b(place) + c(Math.min(verbs, 3) * 4 + Math.min(commas, 3));
    if (next === CCONJ || next === PUNCT) {
      const after = to + 1 >= heading ? EDGE : word[to + 1]!;
      keys[k++] = key(39) + a(after) + b(form) + c(nextWord);
      keys[k++] = key(40) + a(nextNext * 20 + third) + b(ahead * 16 + headForm) + c(lastForm);
    }
    keys[k++] = key(41) + a(likelyAfter(view, to, heading)) + b(next) + c(place);
    keys[k++] = key(42) + a(inside) + b(place) + c(mark);
    if (next === PUNCT && to + 1 < heading) {
      const adjunct = pos[to + 1]! * 2 + (view.role[to + 1] === IN_ING ? 1 : 0);
      keys[k++] = key(24) + a(nextWord) + b(adjunct) + c(mark);
    }
    group.add(to, k);
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
