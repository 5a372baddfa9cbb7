import type { Link, Piece } from '../../statements/link.js';
import type { View } from '../../statements/view.js';
import type { GoldLink } from './examples.js';

/** Marks are no words. */
const MARK = 5;
/** Least share of common words (intersection over union) for contents to be the same. */
const LEAST_OVERLAP = 0.5;

/** Whether the link's content is that of an attribution of the gold. */
export function overlaps(view: View, gold: readonly GoldLink[], link: Link): boolean {
  return gold.some((right) => shared(view, right, link) >= LEAST_OVERLAP);
}

/** Whether content and source are those of one attribution. */
export function isRight(view: View, gold: readonly GoldLink[], link: Link): boolean {
  return gold.some((right) => {
    if (shared(view, right, link) < LEAST_OVERLAP) return false;
    if (right.source.from < 0) return link.source.from < 0;
    return link.source.from >= 0 && right.source.from < link.source.to && link.source.from < right.source.to;
  });
}

function shared(view: View, gold: GoldLink, link: Link): number {
  const all = words(view, gold.contents);
  const found = words(view, [link.left, link.right]);
  let common = 0;
  for (const i of found) if (all.has(i)) common += 1;
  const union = all.size + found.size - common;
  return union === 0 ? 0 : common / union;
}

function words(view: View, pieces: readonly Piece[]): Set<number> {
  const set = new Set<number>();
  for (const { from, to } of pieces) {
    for (let i = Math.max(0, from); i < to; i += 1) if (view.shape[i] !== MARK) set.add(i);
  }
  return set;
}
