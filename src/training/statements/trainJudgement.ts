import { ACCEPTANCE_BITS, ACCEPTANCE_FEATURES, acceptanceFeatures } from '../../statements/acceptance.js';
import { choose, type Judged } from '../../statements/choose.js';
import { forestOdds } from '../../statements/forest.js';
import { buckets } from '../../statements/hash.js';
import { Likeliest, type Placed } from '../../statements/likeliest.js';
import type { Link } from '../../statements/link.js';
import { addLinkNumbers, LINK_NUMBERS } from '../../statements/linkNumbers.js';
import type { StatementModel } from '../../statements/model.js';
import { NumberRows } from '../../statements/NumberRows.js';
import { type Neighbours, neighboursOf } from '../../statements/neighbours.js';
import { surplusFor } from '../../statements/surplus.js';
import type { View } from '../../statements/view.js';
import { trainForest } from '../trainForest.js';
import type { GoldLink } from './examples.js';
import { fitCalibration, type Judgement } from './fitCalibration.js';
import { isRight, overlaps, worth } from './isRight.js';
import { quantize } from './quantize.js';
import { trainAcceptance } from './trainAcceptance.js';

/** An article whose links were made by models that had not seen it. */
export interface LinkedArticle {
  readonly view: View;
  readonly gold: readonly GoldLink[];
  /** For each cue the links that it may have, the likeliest first. */
  readonly choices: readonly (readonly Link[])[];
  readonly fold: number;
}

/** One link that a cue may have. */
interface Item extends Placed {
  readonly article: LinkedArticle;
  readonly near: Neighbours;
  readonly features: Int32Array;
  readonly worth: number;
}

/** Thresholds that are tried, in percent. */
const THRESHOLDS = { least: 20, most: 60, step: 2 };

/**
 * Learns which links are statements: a linear model over what they say, then trees over its odds and the link's numbers. Odds that
 * the trees learn from, and probabilities that calibration and threshold are fitted on, come from models of the other folds.
 */
export function trainJudgement(
  articles: readonly LinkedArticle[],
  folds: number,
): Pick<StatementModel, 'acceptance' | 'forest' | 'threshold' | 'calibration'> {
  const items = articles.flatMap(itemsOf);
  const worths = items.map((item) => item.worth);
  const odds = new Float64Array(items.length);
  for (let fold = 0; fold < folds; fold += 1) {
    const weights = trainAcceptance(
      examplesOf(items.filter(({ article }) => article.fold !== fold)),
      ACCEPTANCE_BITS,
    );
    items.forEach(({ article, features }, i) => {
      if (article.fold === fold) odds[i] = features.reduce((sum, f) => sum + weights[f]!, 0);
    });
  }
  const rows = new NumberRows(items.length, LINK_NUMBERS);
  items.forEach((item, i) => {
    addLinkNumbers(rows, item, { odds: odds[i]!, near: item.near });
  });
  const numbers = items.map((_, i) => rows.row(i));
  const probability = new Float64Array(items.length);
  for (let fold = 0; fold < folds; fold += 1) {
    const others = items.flatMap(({ article }, i) => (article.fold === fold ? [] : [i]));
    const forest = trainForest(
      others.map((i) => numbers[i]!),
      others.map((i) => worths[i]!),
    );
    const found = forestOdds(forest, rows);
    items.forEach(({ article }, i) => {
      if (article.fold === fold) probability[i] = 1 / (1 + Math.exp(-found[i]!));
    });
  }
  const options = optionsOf(items, probability);
  const threshold = fitThreshold(
    options,
    articles.reduce((sum, { gold }) => sum + gold.length, 0),
  );
  return {
    acceptance: quantize(trainAcceptance(examplesOf(items), ACCEPTANCE_BITS)),
    forest: trainForest(numbers, worths),
    threshold,
    calibration: fitCalibration(options.flatMap((own) => keptOf(own, threshold))),
  };
}

function itemsOf(article: LinkedArticle): Item[] {
  const { view, gold, choices } = article;
  const among = new Likeliest(view, choices);
  const keys = new Int32Array(ACCEPTANCE_FEATURES);
  return choices.flatMap((own, index) =>
    own.map((link) => {
      const near = neighboursOf({ among, link, index });
      acceptanceFeatures({ among, link, index }, near, { keys, k: 0 });
      const features = buckets(ACCEPTANCE_BITS, keys);
      return { article, among, link, index, near, features, worth: worth(view, gold, link) };
    }),
  );
}

function examplesOf(items: readonly Item[]): { features: Int32Array; right: boolean }[] {
  return items.map((item) => ({ features: item.features, right: item.worth > 0 }));
}

type Option = Judged & Judgement;

/** An article's links with what the other folds' models make of them, and what is true. */
interface Judgements {
  readonly view: View;
  /** By cue. */
  readonly options: Option[][];
}

/** By article, in order. */
function optionsOf(items: readonly Item[], probability: Float64Array): Judgements[] {
  const found = new Map<LinkedArticle, Judgements>();
  items.forEach(({ article, link, index }, i) => {
    const { view, gold } = article;
    const judgements = found.get(article) ?? { view, options: [] };
    found.set(article, judgements);
    judgements.options[index] ??= [];
    judgements.options[index].push({
      link,
      probability: probability[i]!,
      parent: null,
      right: overlaps(view, gold, link),
      sure: isRight(view, gold, link),
    });
  });
  return [...found.values()];
}

/** What is kept of an article, as on new ones. */
function keptOf({ view, options }: Judgements, threshold: number): Option[] {
  return choose(options, surplusFor(view, threshold));
}

/**
 * A threshold may cost so much F1 where it lets more be found, which is less than other folds move it: who wants only what is sure
 * asks for a higher confidence.
 */
const WORTH_RECALL = 0.0005;

/**
 * The probability from which on links are kept, so that contents, and contents with their source, are right most often (F1); where
 * several are about as good, the lowest.
 */
function fitThreshold(articles: readonly Judgements[], all: number): number {
  const tried: { threshold: number; f1: number }[] = [];
  for (let percent = THRESHOLDS.least; percent <= THRESHOLDS.most; percent += THRESHOLDS.step) {
    const threshold = percent / 100;
    const kept = articles.flatMap((article) => keptOf(article, threshold));
    const right = kept.reduce((sum, { right, sure }) => sum + Number(right) + Number(sure), 0);
    tried.push({ threshold, f1: right / (kept.length + all) });
  }
  const best = Math.max(...tried.map(({ f1 }) => f1));
  return tried.find(({ f1 }) => f1 >= best - WORTH_RECALL)!.threshold;
}
