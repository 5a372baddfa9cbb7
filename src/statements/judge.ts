import { ACCEPTANCE_FEATURES, acceptanceFeatures } from './acceptance.js';
import type { Judged } from './choose.js';
import { FeatureSums } from './FeatureSums.js';
import { type Forest, forestOdds } from './forest.js';
import { Likeliest, type Placed } from './likeliest.js';
import type { Link } from './link.js';
import { addLinkNumbers, LINK_NUMBERS } from './linkNumbers.js';
import type { StatementModel } from './model.js';
import { NumberRows } from './NumberRows.js';
import { neighboursOf } from './neighbours.js';
import type { View } from './view.js';

/** Below this probability of a cue's likeliest link, its others are not looked at: cues are many, statements few. */
const LEAST_OF_FIRST = 0.06;

/** So many links are weighed at once. */
const BLOCK = 64;

/** Says how probable it is that a link makes a statement: by a linear model, whose odds the forest takes up. */
export class Judge {
  readonly #forest: Forest;
  readonly #sums: FeatureSums;
  readonly #scale: number;

  constructor({ acceptance, forest }: Pick<StatementModel, 'acceptance' | 'forest'>) {
    this.#forest = forest;
    this.#sums = new FeatureSums(acceptance, { width: ACCEPTANCE_FEATURES, most: BLOCK });
    this.#scale = acceptance.scale;
  }

  /** What each cue's links come to in the light of the other cues' likeliest, 0…1 each; hopeless ones are passed over. */
  judge(view: View, choices: readonly (readonly Link[])[]): Judged[][] {
    const among = new Likeliest(view, choices);
    const first = this.#judgeAll(among.links.map((link, index) => ({ among, link, index })));
    const others = choices.flatMap((own, index) =>
      first[index]!.probability < LEAST_OF_FIRST
        ? []
        : own.slice(1).map((link): Placed => ({ among, link, index })),
    );
    const all = first.map((one) => [one]);
    this.#judgeAll(others).forEach((one, k) => {
      all[others[k]!.index]!.push(one);
    });
    return all;
  }

  #judgeAll(links: readonly Placed[]): Judged[] {
    const rows = new NumberRows(links.length, LINK_NUMBERS);
    const { keys, sums } = this.#sums;
    for (let from = 0; from < links.length; from += BLOCK) {
      const some = links.slice(from, from + BLOCK);
      const near = some.map(neighboursOf);
      some.forEach((placed, k) => {
        acceptanceFeatures(placed, near[k]!, { keys, k: k * ACCEPTANCE_FEATURES });
      });
      this.#sums.weigh(some.length);
      some.forEach((placed, k) => {
        addLinkNumbers(rows, placed, { odds: sums[k]! * this.#scale, near: near[k]! });
      });
    }
    const odds = forestOdds(this.#forest, rows);
    return links.map(({ link }, k) => ({ link, probability: 1 / (1 + Math.exp(-odds[k]!)), parent: null }));
  }
}
