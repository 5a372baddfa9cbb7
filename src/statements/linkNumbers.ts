import { holds, REACH } from './acceptance.js';
import { headAt } from './cueContext.js';
import type { Link, Piece } from './link.js';
import type { QuotationNumbers } from './quotationNumbers.js';
import type { View } from './view.js';

const NOWHERE = -99;

/**
 * A link as numbers, for the boosted trees that decide whether it is a statement: how sure each step was, what was linked and how
 * long it is, and what other links are near. `odds` is what the linear model of acceptance makes of it.
 */
export function linkNumbers(
  view: View,
  links: readonly Link[],
  about: { index: number; odds: number; marks: QuotationNumbers },
): Float64Array {
  const link = links[about.index]!;
  const { cue, source, left, right, certainty } = link;
  const { pos, shape, quote, word, lemma, cueness } = view;
  const { sentence, sentenceStart, paragraph } = view.tokens;
  const near = neighbours(view, links, about.index);
  const head = headAt(view, cue);
  const s = sentence[cue.from]!;
  return Float64Array.from([
    about.odds,
    logit(link.cueProbability),
    logit(near.enclosing),
    logit(near.enclosed),
    near.within,
    logit(near.inSentence),
    logit(near.before),
    logit(near.after),
    near.shared,
    ...certainty,
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
    ...about.marks.of(link, about.index),
  ]);
}

function lengthOf(piece: Piece): number {
  return piece.from < 0 ? 0 : piece.to - piece.from;
}

interface Neighbours {
  /** The most probable cue in whose content this one stands, that stands in its content, that stands in its sentence. */
  enclosing: number;
  enclosed: number;
  inSentence: number;
  /** Probability of the cue right before, and right after. */
  before: number;
  after: number;
  /** How many cues stand in its content. */
  within: number;
  /** Whether another link's source is its own. */
  shared: number;
}

function neighbours(view: View, links: readonly Link[], index: number): Neighbours {
  const link = links[index]!;
  const { sentence } = view.tokens;
  const found: Neighbours = {
    enclosing: 0,
    enclosed: 0,
    inSentence: 0,
    before: links[index - 1]?.cueProbability ?? 0,
    after: links[index + 1]?.cueProbability ?? 0,
    within: 0,
    shared: 0,
  };
  const look = (other: Link): boolean => {
    const p = other.cueProbability;
    if (holds(other, link.cue.from)) found.enclosing = Math.max(found.enclosing, p);
    if (holds(link, other.cue.from)) {
      found.enclosed = Math.max(found.enclosed, p);
      found.within += 1;
    }
    if (sentence[other.cue.from] === sentence[link.cue.from]) {
      found.inSentence = Math.max(found.inSentence, p);
      if (link.source.from >= 0 && other.source.from === link.source.from) found.shared += 1;
    }
    return Math.abs(other.cue.from - link.cue.from) <= REACH;
  };
  for (let k = index - 1; k >= 0 && look(links[k]!); k -= 1);
  for (let k = index + 1; k < links.length && look(links[k]!); k += 1);
  return found;
}

function logit(probability: number): number {
  return Math.log((probability + 1e-4) / (1 - probability + 1e-4));
}
