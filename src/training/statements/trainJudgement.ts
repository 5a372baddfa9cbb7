import { ACCEPTANCE_BITS, acceptanceFeatures } from '../../statements/acceptance.js';
import { forestOdds } from '../../statements/forest.js';
import type { Link } from '../../statements/link.js';
import { linkNumbers } from '../../statements/linkNumbers.js';
import type { StatementModel } from '../../statements/model.js';
import type { View } from '../../statements/view.js';
import { trainForest } from '../trainForest.js';
import type { GoldLink } from './examples.js';
import { fitCalibration, type Judgement } from './fitCalibration.js';
import { isRight, overlaps } from './isRight.js';
import { quantize } from './quantize.js';
import { trainAcceptance } from './trainAcceptance.js';

/** An article whose links were made by models that had not seen it. */
export interface LinkedArticle {
  readonly view: View;
  readonly gold: readonly GoldLink[];
  readonly links: readonly Link[];
  readonly fold: number;
}

interface Item {
  readonly article: LinkedArticle;
  readonly index: number;
  readonly features: Int32Array;
  readonly right: boolean;
  readonly sure: boolean;
}

/**
 * Learns which links are statements: a linear model over what they say, then trees over its odds and the link's numbers. Odds that
 * the trees learn from, and probabilities that calibration and threshold are fitted on, come from models of the other folds.
 */
export function trainJudgement(
  articles: readonly LinkedArticle[],
  folds: number,
): Pick<StatementModel, 'acceptance' | 'forest' | 'threshold' | 'calibration'> {
  const items = articles.flatMap(itemsOf);
  const odds = new Float64Array(items.length);
  for (let fold = 0; fold < folds; fold += 1) {
    const weights = trainAcceptance(
      items.filter(({ article }) => article.fold !== fold),
      ACCEPTANCE_BITS,
    );
    items.forEach(({ article, features }, i) => {
      if (article.fold === fold) odds[i] = features.reduce((sum, f) => sum + weights[f]!, 0);
    });
  }
  const numbers = items.map(({ article, index }, i) =>
    linkNumbers(article.view, article.links, { index, odds: odds[i]! }),
  );
  const judged: Judgement[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const others = items.flatMap(({ article }, i) => (article.fold === fold ? [] : [i]));
    const forest = trainForest(
      others.map((i) => numbers[i]!),
      others.map((i) => items[i]!.right),
    );
    items.forEach(({ article, right, sure }, i) => {
      if (article.fold === fold)
        judged.push({ probability: 1 / (1 + Math.exp(-forestOdds(forest, numbers[i]!))), right, sure });
    });
  }
  const all = articles.reduce((sum, { gold }) => sum + gold.length, 0);
  return {
    acceptance: quantize(trainAcceptance(items, ACCEPTANCE_BITS)),
    forest: trainForest(
      numbers,
      items.map(({ right }) => right),
    ),
    threshold: bestThreshold(judged, all),
    calibration: fitCalibration(judged),
  };
}

function itemsOf(article: LinkedArticle): Item[] {
  const { view, gold, links } = article;
  return links.map((link, index) => ({
    article,
    index,
    features: acceptanceFeatures(view, links, index),
    right: overlaps(view, gold, link),
    sure: isRight(view, gold, link),
  }));
}

/** The probability from which on precision and recall are best together (F1); `all` is how many statements there are. */
function bestThreshold(judged: readonly Judgement[], all: number): number {
  const ranked = [...judged].sort((a, b) => b.probability - a.probability);
  let right = 0;
  let best = 0;
  let threshold = 0.5;
  ranked.forEach((judgement, i) => {
    if (judgement.right) right += 1;
    const f1 = (2 * right) / (i + 1 + all);
    if (f1 <= best) return;
    best = f1;
    threshold = judgement.probability;
  });
  return Math.floor(threshold * 100) / 100;
}
