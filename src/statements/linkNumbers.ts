import { aheadForm, contentForm, leadAt } from './clauses.js';
import { headAt } from './cueContext.js';
import type { Placed } from './likeliest.js';
import type { Piece } from './link.js';
import type { Neighbours } from './neighbours.js';
import { addQuotationNumbers } from './quotationNumbers.js';
import type { View } from './view.js';

const NOWHERE = -99;

/** How far, in tokens, the content of a link can lie from its cue. */
const REACH = 700;

/**
 * A link as numbers, for the boosted trees that decide whether it is a statement: how sure each step was, what was linked and how
 * long it is, and what other links are near. `odds` is what the linear model of acceptance makes of it.
 */
export function linkNumbers(placed: Placed, about: { odds: number; near: Neighbours }): number[] {
  const { among, link } = placed;
  const { view, links } = among;
  const { cue, source, left, right, certainty } = link;
  const { pos, shape, quote, word, lemma, cueness } = view;
  const { sentence, sentenceStart, paragraph } = view.tokens;
  const { near } = about;
  const head = headAt(view, cue);
  const s = sentence[cue.from]!;
  const lead = leadAt(sentenceStart[s]!, link);
  const numbers = [
    about.odds,
    logit(link.cueProbability),
    logit(near.enclosing),
    logit(near.enclosed),
    near.within,
    logit(near.inSentence),
    logit(near.before),
    logit(near.after),
    near.shared,
    certainty[0]!,
    certainty[1]!,
    certainty[2]!,
    certainty[3]!,
    certainty[4]!,
    certainty[5]!,
    certainty.reduce((a, b) => a * b, 1),
    Math.min(...certainty),
    lengthOf(source),
    lengthOf(left),
    lengthOf(right),
    left.from < 0 ? -1 : quote[left.to - 1]!,
    right.from < 0 ? -1 : quote[right.from]!,
    right.from < 0 ? -1 : quote[right.to - 1]!,
    source.from < 0 ? NOWHERE : cue.from - source.from,
    source.from < 0 ? -1 : pos[source.from]!,
    source.from < 0 ? -1 : pos[source.to - 1]!,
    source.from < 0 ? -1 : shape[source.from]!,
    source.from < 0 ? -1 : shape[source.to - 1]!,
    pos[cue.from]!,
    pos[head]!,
    cue.to - cue.from,
    cueness[head]!,
    Math.log(1 + word[head]!),
    Math.log(1 + lemma[head]!),
    right.from < 0 ? -1 : pos[right.from]!,
    right.from < 0 ? -1 : Math.min(word[right.from]!, 300),
    right.from < 0 ? NOWHERE : right.from - cue.to,
    left.from < 0 ? NOWHERE : cue.from - left.to,
    paragraph[cue.from]!,
    cue.from / view.length,
    cue.from - sentenceStart[s]!,
    sentenceStart[s + 1]! - cue.to,
    quote[cue.from]!,
    links.length / view.length,
    Math.log(link.share),
    lead < 0 ? -1 : pos[lead]!,
    view.clauses.form[head]!,
    verbsIn(view, source),
  ];
  addEdges(numbers, view, left);
  addEdges(numbers, view, right);
  numbers.push(followedBy(placed));
  addQuotationNumbers(numbers, placed);
  return numbers;
}

/** Adds how a content begins and ends: its form, its verbs, the likeliest cue in it, and what follows it in the sentence. */
function addEdges(numbers: number[], view: View, piece: Piece): void {
  const { from, to } = piece;
  if (from < 0) {
    numbers.push(-1, -1, -1, -1, -1, -1, -1, -1);
    return;
  }
  const { pos } = view;
  const { sentence, sentenceStart } = view.tokens;
  const last = sentenceStart[sentence[to - 1]! + 1]!;
  let likely = 0;
  for (let i = from; i < to; i += 1) likely = Math.max(likely, view.likely[i]!);
  numbers.push(
    contentForm(view, from),
    verbsIn(view, piece),
    likely,
    pos[to - 1]!,
    to >= last ? -1 : pos[to]!,
    to + 1 >= last ? -1 : pos[to + 1]!,
    aheadForm(view, to, last),
    Math.min(last - to, 50),
  );
}

function verbsIn(view: View, { from, to }: Piece): number {
  let verbs = 0;
  for (let i = Math.max(0, from); i < to; i += 1) if (view.clauses.form[i] !== 0) verbs += 1;
  return verbs;
}

/** How many tokens after the link's content the next cue's source or cue begins, at most 50. */
function followedBy({ among, link, index }: Placed): number {
  const { links } = among;
  const { left, right } = link;
  const end = Math.max(left.to, right.to);
  for (let k = index + 1; k < links.length; k += 1) {
    const { cue, source } = links[k]!;
    const begins = source.from < 0 ? cue.from : Math.min(source.from, cue.from);
    if (begins >= end) return Math.min(begins - end, 50);
    if (cue.from - end > REACH) break;
  }
  return 50;
}

function lengthOf(piece: Piece): number {
  return piece.from < 0 ? 0 : piece.to - piece.from;
}

function logit(probability: number): number {
  return Math.log((probability + 1e-4) / (1 - probability + 1e-4));
}
