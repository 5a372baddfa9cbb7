import { type Laid, layOut } from '../kernels/layOut.js';
import type { NumberRows } from './NumberRows.js';

/**
 * Boosted regression trees (Friedman 2001), flat: node n asks whether number `feature[n]` is at most `threshold[n]` and goes to
 * `below[n]` or `above[n]`; a negative target −k−1 is leaf k. Tree t begins at node `root[t]`.
 */
export interface Forest {
  readonly root: Int32Array;
  readonly feature: Int32Array;
  readonly threshold: Float32Array;
  readonly below: Int32Array;
  readonly above: Int32Array;
  readonly leaf: Float32Array;
  /** Log-odds before any tree. */
  readonly base: number;
}

/** Most leaves of a tree. */
export const LEAVES = 16;

/** The kernel goes over trees in fours, and over rows in eights. */
const FOUR = 4;
const EIGHT = 8;

/** So many rows are asked about at once. */
const BLOCK = 32;

/**
 * A forest's questions by feature, each feature's in order of threshold, as the kernel needs them. Nodes of several trees that ask the
 * same are one question.
 */
type Questions = Laid<{
  /** [feature × 2]: where its questions begin, and where those whose usual answer is "at most the threshold"; then where all end. */
  readonly from: Int32Array;
  readonly threshold: Float64Array;
  /** Where each question's strikes begin, and the last one's end. */
  readonly first: Int32Array;
  /** For each node the tree (× 65536) and which of its leaves the unusual answer leaves within reach, a bit each. */
  readonly strike: Int32Array;
  /** [tree × LEAVES], in the order that this needs. */
  readonly leaf: Float32Array;
  /** For the kernel: [tree × EIGHT], of each tree the leaves within reach. */
  readonly within: Uint16Array;
  /** The rows in hand, and their odds. */
  readonly numbers: Float64Array;
  readonly odds: Float64Array;
}>;

const questionsBy = new WeakMap<Forest, Questions>();

/**
 * Log-odds of each row of numbers. Goes by feature and not by tree (QuickScorer, Lucchese et al. 2015), eight rows at once (V-QuickScorer,
 * Lucchese et al. 2016): each question that is not answered as usual strikes out the leaves on its usual side, and the first leaf left
 * over is the tree's.
 */
export function forestOdds(forest: Forest, rows: NumberRows): Float64Array {
  const { numbers, width } = rows;
  const found = new Float64Array(numbers.length / width);
  if (found.length === 0) return found;
  let questions = questionsBy.get(forest);
  if (questions === undefined) {
    questions = questionsOf(forest, rows);
    questionsBy.set(forest, questions);
  }
  const { kernels, arrays, at } = questions;
  const { within, odds } = arrays;
  for (let row = 0; row < found.length; row += BLOCK) {
    const count = Math.min(BLOCK, found.length - row);
    arrays.numbers.set(numbers.subarray(row * width, (row + count) * width));
    odds.fill(forest.base);
    kernels.addTrees(
      at.numbers,
      count,
      width,
      at.from,
      at.threshold,
      at.first,
      at.strike,
      at.leaf,
      within.length / EIGHT,
      at.within,
      at.odds,
    );
    found.set(odds.subarray(0, count), row);
  }
  return found;
}

/** What is usual is learned from the first rows asked about: on it depends only how many questions are gone through. */
function questionsOf(forest: Forest, { numbers, width }: NumberRows): Questions {
  const { root, feature, threshold, below, above, leaf } = forest;
  const usual = Float64Array.from({ length: width }, (_, f) => {
    const rows = numbers.length / width;
    const column = Float64Array.from({ length: rows }, (_, r) => numbers[r * width + f]!).sort();
    return column[rows >> 1]!;
  });
  const asked: { feature: number; threshold: number; strike: number }[] = [];
  const trees = Math.ceil(root.length / FOUR) * FOUR;
  const leaves = new Float32Array(trees * LEAVES);
  root.forEach((first, tree) => {
    let reached = 0;
    const walk = (node: number): void => {
      if (node < 0) {
        leaves[tree * LEAVES + reached] = leaf[-node - 1]!;
        reached += 1;
        return;
      }
      const isBelow = usual[feature[node]!]! <= threshold[node]!;
      const begin = reached;
      walk(isBelow ? below[node]! : above[node]!);
      const struck = ((1 << (reached - begin)) - 1) << begin;
      asked.push({
        feature: feature[node]!,
        threshold: threshold[node]!,
        strike: (tree << 16) | (~struck & 0xffff),
      });
      walk(isBelow ? above[node]! : below[node]!);
    };
    walk(first);
  });
  asked.sort((a, b) => a.feature - b.feature || a.threshold - b.threshold);
  const from = new Int32Array(2 * width + 1);
  const thresholds: number[] = [];
  const first: number[] = [];
  asked.forEach((question, k) => {
    const before = asked[k - 1];
    if (question.feature === before?.feature && question.threshold === before.threshold) return;
    thresholds.push(question.threshold);
    first.push(k);
    from[2 * question.feature + 2]! += 1;
    if (!(usual[question.feature]! <= question.threshold)) from[2 * question.feature + 1]! += 1;
  });
  for (let f = 0; f < width; f += 1) {
    from[2 * f + 2]! += from[2 * f]!;
    from[2 * f + 1]! += from[2 * f]!;
  }
  return layOut({
    from,
    threshold: Float64Array.from(thresholds),
    first: Int32Array.of(...first, asked.length),
    strike: Int32Array.from(asked, (question) => question.strike),
    leaf: leaves,
    within: new Uint16Array(trees * EIGHT),
    numbers: new Float64Array(BLOCK * width),
    odds: new Float64Array(BLOCK),
  });
}
