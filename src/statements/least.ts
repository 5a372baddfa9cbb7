import type { Judged } from './choose.js';
import type { Piece } from './link.js';
import type { View } from './view.js';

/**
 * Of the least probability, what a statement with a quotation must reach: nearly every quotation belongs to somebody, and one that is
 * lost is worse than one too many.
 */
const QUOTED = 0.6;

/** Says from which probability on an option is kept, where those without a quotation are from `least` on. */
export function leastFor(view: View, least: number): (option: Judged) => number {
  return ({ link }) => (isQuoted(view, link.left) || isQuoted(view, link.right) ? QUOTED * least : least);
}

function isQuoted({ quote }: View, { from, to }: Piece): boolean {
  for (let i = Math.max(0, from); i < to; i += 1) if (quote[i] !== 0) return true;
  return false;
}
