import type { Judged } from './choose.js';
import type { Link } from './link.js';
import type { View } from './view.js';

/**
 * The share of the threshold that a content quoted in part must reach: its quoted words are somebody's, so that what is in doubt is
 * mostly where the rest of it ends, and a quotation lost is worse than a doubtful row, which says how sure it is.
 */
const PARTLY_QUOTED = 0.35;
/** What such an option counts for below the threshold: little, so that it takes nothing from one that is surer. */
const IN_DOUBT = 0.1;

/** Says by how much an option exceeds what it must reach to be kept; below 0 it does not. */
export function surplusFor(view: View, threshold: number): (option: Judged) => number {
  return ({ link, probability }) => {
    const least = PARTLY_QUOTED * threshold;
    if (probability >= threshold || probability < least || !isPartlyQuoted(view, link))
      return probability - threshold;
    return IN_DOUBT * (probability - least);
  };
}

/** Whether a content holds quoted words and others. */
function isPartlyQuoted({ quote }: View, { left, right }: Link): boolean {
  let quoted = false;
  let other = false;
  for (const { from, to } of [left, right]) {
    for (let i = Math.max(0, from); i < to; i += 1) {
      if (quote[i] === 0) other = true;
      else quoted = true;
    }
  }
  return quoted && other;
}
