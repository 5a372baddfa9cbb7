import type { Placed } from './likeliest.js';
import { type Link, lengthOf, type Piece } from './link.js';
import type { NumberRows } from './NumberRows.js';

/** Least share of common tokens (intersection over union) for contents to be the same. */
const SAME = 0.5;

/**
 * Adds how far the links that the cue may have agree with one of them, each as much as it is probable: a content in the middle of
 * those in question is the safest choice (minimum Bayes risk; Kumar and Byrne 2004).
 */
export function addAgreementNumbers(row: NumberRows, { among, link, index }: Placed): void {
  const { numbers } = row;
  const own = among.choices[index]!;
  let all = 0;
  let same = 0;
  let overlap = 0;
  let source = 0;
  for (const other of own) {
    const common = commonOf(link, other);
    const union = sizeOf(link) + sizeOf(other) - common;
    const share = union === 0 ? 0 : common / union;
    all += other.share;
    overlap += other.share * share;
    if (share >= SAME) same += other.share;
    if (other.source.from === link.source.from) source += other.share;
  }
  let n = row.at;
  numbers[n++] = same / all;
  numbers[n++] = overlap / all;
  numbers[n++] = source / all;
  numbers[n++] = own.length;
  row.at = n;
}

/** Tokens of a link's content. */
function sizeOf({ left, right }: Link): number {
  return lengthOf(left) + lengthOf(right);
}

/** Tokens that two links have both in their contents. */
function commonOf(a: Link, b: Link): number {
  return meet(a.left, b.left) + meet(a.left, b.right) + meet(a.right, b.left) + meet(a.right, b.right);
}

function meet(a: Piece, b: Piece): number {
  if (a.from < 0 || b.from < 0) return 0;
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
}
