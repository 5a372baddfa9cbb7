import type { Link, Piece } from './link.js';
import type { Judged } from './choose.js';
import type { View } from './view.js';

/** Least probability of a cue inside another's content for it to be a statement of its own. */
const LEAST_CUE = 0.5;
/** Least share of the outer content that the inner attribution makes up. */
const LEAST_SHARE = 0.85;

/**
 * The statements that others report whole: `the paper reported that the staff wrote: “…”` is the paper's statement, and the
 * quotation is the staff's. Only quotations count, since in indirect speech it is the reporter's words that are reported.
 * Each comes with the one that reports it as `parent`.
 */
export function nestedQuotations(view: View, all: readonly Link[], kept: readonly Judged[]): Judged[] {
  const found: Judged[] = [];
  const taken = new Set(kept.map(({ link }) => link));
  let first = 0;
  for (const outer of kept) {
    const { cue, right } = outer.link;
    if (right.from < 0 || cue.from < 0) continue;
    // Both lists are in order of position: what stands before this content stands before all that follow.
    while (first < all.length && all[first]!.cue.from < cue.from) first += 1;
    for (let k = first; k < all.length && all[k]!.cue.from < right.to; k += 1) {
      const inner = all[k]!;
      if (taken.has(inner) || !isReportedWhole(view, inner, right)) continue;
      found.push({
        link: inner,
        probability: outer.probability * inner.cueProbability,
        parent: outer,
      });
      break;
    }
  }
  return found;
}

/** Whether a link is a quotation with its attribution that makes up nearly all of an outer content. */
function isReportedWhole(view: View, { cue, cueProbability, source, right }: Link, outer: Piece): boolean {
  if (cueProbability < LEAST_CUE || cue.from < outer.from || source.from < 0 || right.from < 0) return false;
  if (view.quote[right.from] !== 2) return false;
  const from = Math.min(source.from, cue.from);
  return (Math.min(right.to, outer.to) - from) / (outer.to - outer.from) >= LEAST_SHARE;
}
