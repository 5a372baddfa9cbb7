import { ACCEPTANCE_BITS, ACCEPTANCE_FEATURES, acceptanceFeatures } from './acceptance.js';
import type { Judged } from './choose.js';
import { forestOdds } from './forest.js';
import { Likeliest, type Placed } from './likeliest.js';
import type { Link } from './link.js';
import { addLinkNumbers, LINK_NUMBERS } from './linkNumbers.js';
import type { StatementModel } from './model.js';
import { NumberRows } from './NumberRows.js';
import { neighboursOf } from './neighbours.js';
import { sumOf } from './table.js';
import type { View } from './view.js';

/** Below this probability of a cue's likeliest link, its others are not looked at: cues are many, statements few. */
const LEAST_OF_FIRST = 0.06;

/** Says of each link that a cue may have how probable it is that it makes a statement, in the light of the other cues' likeliest. */
export function judge(model: StatementModel, view: View, choices: readonly (readonly Link[])[]): Judged[][] {
  const among = new Likeliest(view, choices);
  const features = new Int32Array(ACCEPTANCE_FEATURES);
  const { acceptance } = model;
  const judged = (links: readonly Placed[]): Judged[] => {
    const rows = new NumberRows(links.length, LINK_NUMBERS);
    for (const placed of links) {
      const near = neighboursOf(placed);
      acceptanceFeatures(placed, near, features);
      const odds = sumOf(acceptance, ACCEPTANCE_BITS, features) * acceptance.scale;
      addLinkNumbers(rows, placed, { odds, near });
    }
    const odds = forestOdds(model.forest, rows);
    return links.map(({ link }, k) => ({ link, probability: 1 / (1 + Math.exp(-odds[k]!)), parent: null }));
  };
  const first = judged(among.links.map((link, index) => ({ among, link, index })));
  const others = choices.flatMap((own, index) =>
    first[index]!.probability < LEAST_OF_FIRST
      ? []
      : own.slice(1).map((link): Placed => ({ among, link, index })),
  );
  const all = first.map((one) => [one]);
  judged(others).forEach((one, k) => {
    all[others[k]!.index]!.push(one);
  });
  return all;
}
