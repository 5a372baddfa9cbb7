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

/** A forest's questions by feature, each feature's in order of threshold. */
interface Questions {
  /** Where the questions about each feature begin, and where the last one's end. */
  readonly from: Int32Array;
  /** Where those begin whose usual answer is "at most the threshold". */
  readonly usual: Int32Array;
  readonly threshold: Float32Array;
  /** The tree (× 65536) and which of its leaves the unusual answer leaves within reach, a bit each. */
  readonly strike: Int32Array;
  /** [tree × LEAVES], in the order that this needs. */
  readonly leaf: Float32Array;
}

const questionsBy = new WeakMap<Forest, Questions>();

/**
 * Log-odds of each row of numbers. Goes by feature and not by tree (QuickScorer, Lucchese et al. 2015): each
 * question that is not answered as usual strikes out the leaves on its usual side, and the first leaf left over is the tree's.
 */
export function forestOdds(forest: Forest, rows: NumberRows): Float64Array {
  const { numbers, width } = rows;
  const odds = new Float64Array(numbers.length / width).fill(forest.base);
  if (odds.length === 0) return odds;
  let questions = questionsBy.get(forest);
  if (questions === undefined) {
    questions = questionsOf(forest, rows);
    questionsBy.set(forest, questions);
  }
  const { from, usual, threshold, strike, leaf } = questions;
  const left = new Int32Array(forest.root.length);
  for (let r = 0; r < odds.length; r += 1) {
    left.fill(-1);
    for (let f = 0; f < width; f += 1) {
      const number = numbers[r * width + f]!;
      const end = from[f + 1]!;
      let q = usual[f]!;
      if (q < end && !(number <= threshold[q]!)) {
        for (; q < end && !(number <= threshold[q]!); q += 1) left[strike[q]! >>> 16]! &= strike[q]!;
      } else {
        const first = from[f]!;
        for (q -= 1; q >= first && number <= threshold[q]!; q -= 1) left[strike[q]! >>> 16]! &= strike[q]!;
      }
    }
    let sum = odds[r]!;
    for (let t = 0; t < left.length; t += 1) {
      const bits = left[t]!;
      sum += leaf[t * LEAVES + 31 - Math.clz32(bits & -bits)]!;
    }
    odds[r] = sum;
  }
  return odds;
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
  const leaves = new Float32Array(root.length * LEAVES);
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
  const from = new Int32Array(width + 1);
  const before = new Int32Array(width);
  for (const question of asked) {
    from[question.feature + 1]! += 1;
    if (!(usual[question.feature]! <= question.threshold)) before[question.feature]! += 1;
  }
  for (let f = 0; f < width; f += 1) from[f + 1]! += from[f]!;
  return {
    from,
    usual: before.map((count, f) => from[f]! + count),
    threshold: Float32Array.from(asked, (question) => question.threshold),
    strike: Int32Array.from(asked, (question) => question.strike),
    leaf: leaves,
  };
}
