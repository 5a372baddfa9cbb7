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
  return gold.some((right) => shared(view, right, link) >= LEAST_OVERLAP && sameSource(right, link));
}

/** How much of what a link is worth its content makes, and its source; the rest is for a content that is the same to the word. */
const CONTENT_WORTH = 0.6;
const SOURCE_WORTH = 0.2;

/** What a link is worth as a statement, 0 (content of none) to 1 (content to the word, and source). */
export function worth(view: View, gold: readonly GoldLink[], link: Link): number {
  let most = 0;
  for (const right of gold) {
    const overlap = shared(view, right, link);
    if (overlap < LEAST_OVERLAP) continue;
    const source = sameSource(right, link) ? SOURCE_WORTH : 0;
    const exact = overlap === 1 ? 1 - CONTENT_WORTH - SOURCE_WORTH : 0;
    most = Math.max(most, CONTENT_WORTH + source + exact);
  }
  return most;
}

function sameSource(right: GoldLink, link: Link): boolean {
  if (right.source.from < 0) return link.source.from < 0;
  return link.source.from >= 0 && right.source.from < link.source.to && link.source.from < right.source.to;
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
