import type { Judged } from './choose.js';
import type { Link } from './link.js';
import { isTitle } from './title.js';
import type { View } from './view.js';

/**
 * The shares of the threshold that a content must reach which is quoted in part, and one which is wholly: its quoted words are
 * somebody's, so that what is in doubt is mostly where the rest of it ends, or who said it, and a quotation lost is worse than a
 * doubtful row, which says how sure it is.
 */
const PARTLY_QUOTED = 0.35;
const WHOLLY_QUOTED = 0.75;
/** What such an option counts for below the threshold: little, so that it takes nothing from one that is surer. */
const IN_DOUBT = 0.1;

/** Says by how much an option exceeds what it must reach to be kept; below 0 it does not. */
export function surplusFor(view: View, threshold: number): (option: Judged) => number {
  return ({ link, probability }) => {
    const over = probability - threshold;
    if (over >= 0 || probability < PARTLY_QUOTED * threshold) return over;
    const least = shareOf(view, link) * threshold;
    return probability < least ? over : IN_DOUBT * (probability - least);
  };
}

/** The share of the threshold that a link must reach; the whole for what may be the name of a show. */
function shareOf(view: View, { left, right }: Link): number {
  const pieces = [left, right].filter(({ from }) => from >= 0);
  let quoted = false;
  let other = false;
  for (const { from, to } of pieces) {
    for (let i = from; i < to; i += 1) {
      if (view.quote[i] === 0) other = true;
      else quoted = true;
    }
  }
  if (!quoted) return 1;
  if (other) return PARTLY_QUOTED;
  return pieces.every((piece) => isTitle(view, piece)) ? 1 : WHOLLY_QUOTED;
}
