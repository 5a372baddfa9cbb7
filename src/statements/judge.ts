import { acceptanceFeatures } from './acceptance.js';
import { forestOdds } from './forest.js';
import type { Link } from './link.js';
import { linkNumbers } from './linkNumbers.js';
import type { StatementModel } from './model.js';
import { NeighbourFinder } from './neighbours.js';
import { QuotationNumbers } from './quotationNumbers.js';
import type { Judged } from './choose.js';
import { score } from './table.js';
import type { View } from './view.js';

/** Below this probability of a cue's likeliest link, its others are not looked at: cues are many, statements few. */
const LEAST_OF_FIRST = 0.06;

/** Says of each link that a cue may have how probable it is that it makes a statement, in the light of the other cues' likeliest. */
export function judge(model: StatementModel, view: View, choices: readonly (readonly Link[])[]): Judged[][] {
  const links = choices.map((own) => own[0]!);
  const neighbours = new NeighbourFinder(view, links);
  const marks = new QuotationNumbers(view, [...links]);
  const numbersAt = (index: number): number[] => {
    const near = neighbours.of(links[index]!, index);
    const features = acceptanceFeatures(view, links[index]!, near);
    const odds = score(model.acceptance, features, { from: 0, to: features.length });
    return linkNumbers(view, links, { index, odds, near, marks });
  };
  const probabilities = (rows: readonly number[][]) =>
    forestOdds(model.forest, rows).map((odds) => 1 / (1 + Math.exp(-odds)));
  const ofFirst = probabilities(links.map((_, index) => numbersAt(index)));
  const judged = links.map((link, index): Judged[] => [{ link, probability: ofFirst[index]! }]);
  const others: { link: Link; index: number }[] = [];
  const rows: number[][] = [];
  choices.forEach((own, index) => {
    if (ofFirst[index]! < LEAST_OF_FIRST) return;
    for (const link of own.slice(1)) {
      links[index] = link;
      others.push({ link, index });
      rows.push(numbersAt(index));
    }
    links[index] = own[0]!;
  });
  const ofOthers = probabilities(rows);
  others.forEach(({ link, index }, k) => {
    judged[index]!.push({ link, probability: ofOthers[k]! });
  });
  return judged;
}
