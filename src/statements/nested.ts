import { holds } from './acceptance.js';
import type { Judged } from './select.js';
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
export function nestedQuotations(view: View, all: readonly Judged[], kept: readonly Judged[]): Judged[] {
  const found: Judged[] = [];
  for (const outer of kept) {
    const { right } = outer.link;
    if (right.from < 0 || outer.link.cue.from < 0) continue;
    for (const inner of all) {
      const { cue, cueProbability, source, right: quotation } = inner.link;
      if (cueProbability < LEAST_CUE || source.from < 0 || quotation.from < 0) continue;
      if (
        view.quote[quotation.from] !== 2 ||
        !holds(outer.link, cue.from) ||
        kept.some(({ link }) => link === inner.link)
      )
        continue;
      const from = Math.min(source.from, cue.from);
      const share = (Math.min(quotation.to, right.to) - from) / (right.to - right.from);
      if (share < LEAST_SHARE) continue;
      found.push({ link: inner.link, probability: outer.probability * cueProbability, parent: outer });
      break;
    }
  }
  return found;
}
