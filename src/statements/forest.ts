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

/** A forest's questions by feature, each feature's in order of threshold. */
interface Questions {
  /** Where the questions about each feature begin, and where the last one's end. */
  readonly from: Int32Array;
  readonly threshold: Float32Array;
  readonly tree: Int32Array;
  /** The leaves of its tree that may still be reached when the number is above the threshold, a bit each. */
  readonly above: Int32Array;
  /** Where each tree's leaves begin in `leaf`, which has them from left to right. */
  readonly leaves: Int32Array;
  readonly leaf: Float64Array;
}

const questionsBy = new WeakMap<Forest, Questions>();

/**
 * Log-odds of each row of numbers. Goes by feature and not by tree (QuickScorer, Lucchese et al. 2015): each question that is
 * answered with "above" strikes out the leaves below it, and the first leaf left over is the tree's. Of a tree with at most 32 leaves.
 */
export function forestOdds(forest: Forest, rows: readonly Float64Array[]): Float64Array {
  let questions = questionsBy.get(forest);
  if (questions === undefined) {
    questions = questionsOf(forest);
    questionsBy.set(forest, questions);
  }
  const { from, threshold, tree, above, leaves, leaf } = questions;
  const odds = new Float64Array(rows.length).fill(forest.base);
  // What the lowest numbers strike out is struck out of all rows.
  const shared = new Int32Array(forest.root.length).fill(-1);
  const next = from.slice(0, -1);
  for (let f = 0; f < next.length; f += 1) {
    let lowest = Infinity;
    for (let r = 0; r < rows.length; r += 1) if (rows[r]![f]! < lowest) lowest = rows[r]![f]!;
    let q = from[f]!;
    for (; q < from[f + 1]! && lowest > threshold[q]!; q += 1) shared[tree[q]!]! &= above[q]!;
    next[f] = q;
  }
  const left = new Int32Array(forest.root.length);
  for (let r = 0; r < rows.length; r += 1) {
    const numbers = rows[r]!;
    left.set(shared);
    for (let f = 0; f < next.length; f += 1) {
      const number = numbers[f]!;
      const end = from[f + 1]!;
      for (let q = next[f]!; q < end && !(number <= threshold[q]!); q += 1) left[tree[q]!]! &= above[q]!;
    }
    let sum = odds[r]!;
    for (let t = 0; t < left.length; t += 1) {
      const bits = left[t]!;
      sum += leaf[leaves[t]! + 31 - Math.clz32(bits & -bits)]!;
    }
    odds[r] = sum;
  }
  return odds;
}

function questionsOf({ root, feature, threshold, below, above, leaf }: Forest): Questions {
  const asked: { feature: number; threshold: number; tree: number; above: number }[] = [];
  const leaves: number[] = [];
  const values: number[] = [];
  root.forEach((first, tree) => {
    const start = values.length;
    leaves.push(start);
    const walk = (node: number): void => {
      if (node < 0) {
        values.push(leaf[-node - 1]!);
        return;
      }
      const begin = values.length - start;
      walk(below[node]!);
      const end = values.length - start;
      const struck = ((1 << (end - begin)) - 1) << begin;
      asked.push({ feature: feature[node]!, threshold: threshold[node]!, tree, above: ~struck });
      walk(above[node]!);
    };
    walk(first);
  });
  asked.sort((a, b) => a.feature - b.feature || a.threshold - b.threshold);
  const features = 1 + (asked.at(-1)?.feature ?? -1);
  const from = new Int32Array(features + 1);
  for (const { feature: f } of asked) from[f + 1]! += 1;
  for (let f = 0; f < features; f += 1) from[f + 1]! += from[f]!;
  return {
    from,
    threshold: Float32Array.from(asked, (question) => question.threshold),
    tree: Int32Array.from(asked, (question) => question.tree),
    above: Int32Array.from(asked, (question) => question.above),
    leaves: Int32Array.from(leaves),
    leaf: Float64Array.from(values),
  };
}
