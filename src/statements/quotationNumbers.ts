import type { Placed } from './likeliest.js';
import { holds, type Link, type Piece } from './link.js';
import type { NumberRows } from './NumberRows.js';
import type { View } from './view.js';

/**
 * Adds what a link makes of the quotation marks around it, as numbers: quotations are hard facts, and nearly each belongs to some
 * statement.
 */
export function addQuotationNumbers(row: NumberRows, placed: Placed): void {
  const { numbers } = row;
  const { among, link, index } = placed;
  const { quote } = among.view;
  const top = among.links[index]!;
  let words = 0;
  let quoted = 0;
  let opens = 0;
  let contested = 0;
  let contestedQuoted = 0;
  let claim = 0;
  for (const { from, to } of [link.left, link.right]) {
    for (let i = Math.max(0, from); i < to; i += 1) {
      words += 1;
      if (quote[i] !== 0) quoted += 1;
      if (quote[i] === 2) opens += 1;
      const own = holds(top, i);
      if (among.held[i]! === (own ? 1 : 0)) continue;
      contested += 1;
      if (quote[i] !== 0) contestedQuoted += 1;
      if (!own) claim = Math.max(claim, among.claim[i]!);
    }
  }
  const { orphans, longest } = orphansOf(placed);
  let n = row.at;
  numbers[n++] = quoted / Math.max(1, words);
  numbers[n++] = opens;
  numbers[n++] = contested / Math.max(1, words);
  numbers[n++] = contestedQuoted;
  numbers[n++] = claim;
  numbers[n++] = orphans;
  numbers[n++] = longest;
  numbers[n++] = gapToOpening(among.view, link);
  numbers[n++] = link.left.from < 0 ? -1 : lengthOfQuotation(among.view, link.left.to - 1);
  numbers[n++] = link.right.from < 0 ? -1 : lengthOfQuotation(among.view, link.right.from);
  row.at = n;
}

function lengthOfQuotation({ partner }: View, token: number): number {
  const other = partner[token]!;
  return other < 0 ? 0 : Math.abs(other - token);
}

/** Quotations that open in the cue's sentence and that no link would hold: how many, and the longest. */
function orphansOf({ among, link, index }: Placed): { orphans: number; longest: number } {
  const { quote, partner } = among.view;
  const { sentence, sentenceStart } = among.view.tokens;
  const s = sentence[link.cue.from]!;
  const top = among.links[index]!;
  let orphans = 0;
  let longest = 0;
  for (let i = sentenceStart[s]!; i < sentenceStart[s + 1]!; i += 1) {
    if (quote[i] !== 2 || holds(link, i)) continue;
    if (among.held[i]! > (holds(top, i) ? 1 : 0)) continue;
    orphans += 1;
    longest = Math.max(longest, partner[i]! - i);
  }
  return { orphans, longest };
}

/** Tokens from the end of the content to the next opening mark, at most 31. */
function gapToOpening(view: View, { left, right }: Link): number {
  const last: Piece = right.from >= 0 ? right : left;
  return last.from < 0 || last.to >= view.length ? 31 : view.toOpen[last.to]!;
}
