import type { Judged } from './choose.js';
import { changed, holds, type Link, linkByRule, NONE, type Piece } from './link.js';
import { ADV, AUX, NOUN, PRON, PROPN, VERB } from './tags.js';
import type { View } from './view.js';

/** How often an attribution that a content begins with is one. */
const PROBABILITY = 0.9;
/** Of the eight steps of how firmly words are cues, the least of a verb that leads up to a reported quotation. */
const FIRM = 6;
/** In tokens, from where a content begins to the quotation in it. */
const LONGEST_LEAD = 16;

/**
 * The statements that others report whole: `the paper reported that the staff wrote: “…”` is the paper's statement, and the
 * quotation is the staff's. Only quotations count, since in indirect speech it is the reporter's words that are reported.
 * Each comes with the one that reports it as `parent`.
 */
export function nestedQuotations(view: View, kept: readonly Judged[]): Judged[] {
  return kept.flatMap((parent) => {
    const link = parent.link.cue.from < 0 ? null : reported(view, parent.link.right);
    return link === null ? [] : [{ link, probability: parent.probability * PROBABILITY, parent }];
  });
}

/**
 * The statements, each that ends in a verb of saying and a colon with the quotation behind it: `reported that the staff wrote: “…”`
 * reports what they wrote as well, unless another statement has it.
 */
export function throughColons(view: View, kept: readonly Judged[]): Judged[] {
  const { quote, partner, pos, cueness } = view;
  const { lower } = view.tokens;
  return kept.map((judged) => {
    const { link } = judged;
    const { from, to } = link.right;
    const open = to + 1;
    if (from < 0 || lower[to] !== ':' || quote[open] !== 2) return judged;
    if (pos[to - 1] !== VERB || cueness[to - 1]! < FIRM) return judged;
    if (kept.some((other) => holds(other.link, open))) return judged;
    const right = { from, to: partner[open]! + 1 };
    return { link: changed(link, { right }), probability: judged.probability, parent: judged.parent };
  });
}

/** The attribution that a content is made of: a name or noun, a verb of saying, and a quotation to the content's end. */
function reported(view: View, content: Piece): Link | null {
  const { quote, pos, cueness } = view;
  const { lower } = view.tokens;
  if (content.from < 0 || quote[content.to - 1] === 0) return null;
  const from = content.from + (lower[content.from] === 'that' ? 1 : 0);
  let open = from;
  while (open < content.to && open - from < LONGEST_LEAD && quote[open] === 0) open += 1;
  if (quote[open] !== 2 || open >= content.to) return null;
  let last = open - 1;
  while (last > from && (lower[last] === ':' || lower[last] === ',' || lower[last] === 'that')) last -= 1;
  if (pos[last] !== VERB || cueness[last]! < FIRM) return null;
  let first = last;
  while (first > from && (pos[first - 1] === AUX || pos[first - 1] === ADV)) first -= 1;
  const source = { from, to: first };
  if (!isNamed(view, source)) return null;
  const right = { from: open, to: content.to };
  return linkByRule({ cue: { from: first, to: last + 1 }, source, left: NONE, right }, PROBABILITY);
}

/** Whether a stretch names somebody and says nothing of them. */
function isNamed({ pos }: View, { from, to }: Piece): boolean {
  let named = false;
  for (let i = from; i < to; i += 1) {
    if (pos[i] === VERB || pos[i] === AUX) return false;
    if (pos[i] === NOUN || pos[i] === PROPN || pos[i] === PRON) named = true;
  }
  return named;
}
