import { acceptanceFeatures } from './acceptance.js';
import { forestOdds } from './forest.js';
import type { Link } from './link.js';
import { linkNumbers } from './linkNumbers.js';
import type { StatementModel } from './model.js';
import { QuotationNumbers } from './quotationNumbers.js';
import type { Judged } from './choose.js';
import { score } from './table.js';
import type { View } from './view.js';

/** Below this probability of a cue's likeliest link, its others are not looked at: cues are many, statements few. */
const LEAST_OF_FIRST = 0.06;

/** Says of each link that a cue may have how probable it is that it makes a statement, in the light of the other cues' likeliest. */
export function judge(model: StatementModel, view: View, choices: readonly (readonly Link[])[]): Judged[][] {
  const links = choices.map((own) => own[0]!);
  const marks = new QuotationNumbers(view, links);
  const probabilityAt = (index: number): number => {
    const features = acceptanceFeatures(view, links, index);
    const linear = score(model.acceptance, features, { from: 0, to: features.length });
    const numbers = linkNumbers(view, links, { index, odds: linear, marks });
    return 1 / (1 + Math.exp(-forestOdds(model.forest, numbers)));
  };
  return choices.map((own, index) => {
    const first = { link: own[0]!, probability: probabilityAt(index) };
    if (first.probability < LEAST_OF_FIRST) return [first];
    const judged = own.map((link, k) => {
      if (k === 0) return first;
      links[index] = link;
      return { link, probability: probabilityAt(index) };
    });
    links[index] = own[0]!;
    return judged;
  });
}
