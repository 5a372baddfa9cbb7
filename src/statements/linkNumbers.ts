import { addAgreementNumbers } from './agreementNumbers.js';
import { aheadForm, contentForm, leadAt } from './clauses.js';
import { headAt } from './cueContext.js';
import type { Placed } from './likeliest.js';
import { lengthOf, type Piece } from './link.js';
import type { NumberRows } from './NumberRows.js';
import type { Neighbours } from './neighbours.js';
import { addQuotationNumbers } from './quotationNumbers.js';
import { addReadingNumbers } from './readingNumbers.js';
import type { View } from './view.js';

const NOWHERE = -99;

/** How far, in tokens, the content of a link can lie from its cue. */
const REACH = 700;

/** How many numbers a link is told by. */
export const LINK_NUMBERS = 129;
const EDGE_NUMBERS = 8;

/**
 * Adds a link as numbers, for the boosted trees that decide whether it is a statement: how sure each step was, what was linked and how
 * long it is, and what other links are near. `odds` is what the linear model of acceptance makes of it.
 */
export function addLinkNumbers(
  row: NumberRows,
  placed: Placed,
  about: { odds: number; near: Neighbours },
): void {
  const { numbers } = row;
  const { among, link } = placed;
  const { view, links } = among;
  const { cue, source, left, right, certainty } = link;
  const { pos, shape, quote, word, lemma, cueness } = view;
  const { sentence, sentenceStart, paragraph } = view.tokens;
  const { near } = about;
  const head = headAt(view, cue);
  const s = sentence[cue.from]!;
  const lead = leadAt(sentenceStart[s]!, link);
  let product = 1;
  let least = 1;
  for (const sure of certainty) {
    product *= sure;
    if (sure < least) least = sure;
  }
  let n = row.at;
  numbers[n++] = about.odds;
  numbers[n++] = logit(link.cueProbability);
  numbers[n++] = logit(near.enclosing);
  numbers[n++] = logit(near.enclosed);
  numbers[n++] = near.within;
  numbers[n++] = logit(near.inSentence);
  numbers[n++] = logit(near.before);
  numbers[n++] = logit(near.after);
  numbers[n++] = near.shared;
  numbers[n++] = certainty[0]!;
  numbers[n++] = certainty[1]!;
  numbers[n++] = certainty[2]!;
  numbers[n++] = certainty[3]!;
  numbers[n++] = certainty[4]!;
  numbers[n++] = certainty[5]!;
  numbers[n++] = product;
  numbers[n++] = least;
  numbers[n++] = lengthOf(source);
  numbers[n++] = lengthOf(left);
  numbers[n++] = lengthOf(right);
  numbers[n++] = left.from < 0 ? -1 : quote[left.to - 1]!;
  numbers[n++] = right.from < 0 ? -1 : quote[right.from]!;
  numbers[n++] = right.from < 0 ? -1 : quote[right.to - 1]!;
  numbers[n++] = source.from < 0 ? NOWHERE : cue.from - source.from;
  numbers[n++] = source.from < 0 ? -1 : pos[source.from]!;
  numbers[n++] = source.from < 0 ? -1 : pos[source.to - 1]!;
  numbers[n++] = source.from < 0 ? -1 : shape[source.from]!;
  numbers[n++] = source.from < 0 ? -1 : shape[source.to - 1]!;
  numbers[n++] = pos[cue.from]!;
  numbers[n++] = pos[head]!;
  numbers[n++] = cue.to - cue.from;
  numbers[n++] = cueness[head]!;
  numbers[n++] = Math.log(1 + word[head]!);
  numbers[n++] = Math.log(1 + lemma[head]!);
  numbers[n++] = right.from < 0 ? -1 : pos[right.from]!;
  numbers[n++] = right.from < 0 ? -1 : Math.min(word[right.from]!, 300);
  numbers[n++] = right.from < 0 ? NOWHERE : right.from - cue.to;
  numbers[n++] = left.from < 0 ? NOWHERE : cue.from - left.to;
  numbers[n++] = paragraph[cue.from]!;
  numbers[n++] = cue.from / view.length;
  numbers[n++] = cue.from - sentenceStart[s]!;
  numbers[n++] = sentenceStart[s + 1]! - cue.to;
  numbers[n++] = quote[cue.from]!;
  numbers[n++] = links.length / view.length;
  numbers[n++] = Math.log(link.share);
  numbers[n++] = lead < 0 ? -1 : pos[lead]!;
  numbers[n++] = view.clauses.form[head]!;
  numbers[n++] = verbsIn(view, source);
  row.at = n;
  addEdges(row, view, left);
  addEdges(row, view, right);
  numbers[row.at++] = followedBy(placed);
  addReadingNumbers(row, placed);
  addQuotationNumbers(row, placed);
  addAgreementNumbers(row, placed);
}

/** Adds how a content begins and ends: its form, its verbs, the likeliest cue in it, and what follows it in the sentence. */
function addEdges(row: NumberRows, view: View, piece: Piece): void {
  const { numbers } = row;
  const { from, to } = piece;
  let n = row.at;
  row.at = n + EDGE_NUMBERS;
  if (from < 0) {
    numbers.fill(-1, n, row.at);
    return;
  }
  const { pos } = view;
  const { sentence, sentenceStart } = view.tokens;
  const last = sentenceStart[sentence[to - 1]! + 1]!;
  let likely = 0;
  for (let i = from; i < to; i += 1) likely = Math.max(likely, view.likely[i]!);
  numbers[n++] = contentForm(view, from);
  numbers[n++] = verbsIn(view, piece);
  numbers[n++] = likely;
  numbers[n++] = pos[to - 1]!;
  numbers[n++] = to >= last ? -1 : pos[to]!;
  numbers[n++] = to + 1 >= last ? -1 : pos[to + 1]!;
  numbers[n++] = aheadForm(view, to, last);
  numbers[n++] = Math.min(last - to, 50);
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

function logit(probability: number): number {
  return Math.log((probability + 1e-4) / (1 - probability + 1e-4));
}
