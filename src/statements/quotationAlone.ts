import type { Judged } from './choose.js';
import { changed, type Link, NONE } from './link.js';
import type { View } from './view.js';

/** What a quotation alone is worth of what it is worth with what follows: so little that only what is free is left to it. */
const ALONE = 0.5;

/**
 * The options, and one more for a cue whose likeliest takes the whole quotation before it and more behind: that quotation alone. In
 * `“We cannot wait,” Okafor said. “The dam” will break, she warned` another cue takes what is behind, and the quotation is
 * Okafor's all the same.
 */
export function withQuotationAlone(view: View, options: readonly Judged[][]): readonly Judged[][] {
  return options.map((group) => {
    const { link, probability } = group[0]!;
    if (link.right.from < 0 || !isQuotation(view, link) || group.some((other) => isAlone(other.link, link)))
      return group;
    return [
      ...group,
      { link: changed(link, { right: NONE }), probability: ALONE * probability, parent: null },
    ];
  });
}

/** Whether the content before the cue is one whole quotation. */
function isQuotation({ quote, partner }: View, { left }: Link): boolean {
  return left.from >= 0 && quote[left.to - 1] === 3 && partner[left.to - 1] === left.from;
}

/** Whether a link holds the content before the cue as another has it, and none behind. */
function isAlone({ left, right }: Link, { left: content }: Link): boolean {
  return right.from < 0 && left.from === content.from && left.to === content.to;
}
