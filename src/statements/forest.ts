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
  /** Where those begin whose usual answer is "at most the threshold". */
  readonly usual: Int32Array;
  readonly threshold: Float32Array;
  readonly tree: Int32Array;
  /** The leaves of its tree that the unusual answer leaves within reach, a bit each. */
  readonly within: Int32Array;
  /** Where each tree's leaves begin in `leaf`, in the order that this needs. */
  readonly leaves: Int32Array;
  readonly leaf: Float64Array;
}

const questionsBy = new WeakMap<Forest, Questions>();

/**
 * Log-odds of each row of numbers. Goes by feature and not by tree (QuickScorer, Lucchese et al. 2015): each question that is not
 * answered as usual strikes out the leaves on its usual side, and the first leaf left over is the tree's. Of trees with at most 32 leaves.
 */
export function forestOdds(forest: Forest, rows: readonly ArrayLike<number>[]): Float64Array {
  const odds = new Float64Array(rows.length).fill(forest.base);
  if (rows.length === 0) return odds;
  let questions = questionsBy.get(forest);
  if (questions === undefined) {
    questions = questionsOf(forest, rows);
    questionsBy.set(forest, questions);
  }
  const { from, usual, threshold, tree, within, leaves, leaf } = questions;
  const left = new Int32Array(forest.root.length);
  for (let r = 0; r < rows.length; r += 1) {
    const numbers = rows[r]!;
    left.fill(-1);
    for (let f = 0; f < usual.length; f += 1) {
      const number = numbers[f]!;
      const first = from[f]!;
      const end = from[f + 1]!;
      let q = usual[f]!;
      for (; q < end && !(number <= threshold[q]!); q += 1) left[tree[q]!]! &= within[q]!;
      for (q = usual[f]! - 1; q >= first && number <= threshold[q]!; q -= 1) left[tree[q]!]! &= within[q]!;
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

/** What is usual is learned from the first rows asked about: on it depends only how many questions are gone through. */
function questionsOf(forest: Forest, rows: readonly ArrayLike<number>[]): Questions {
  const { root, feature, threshold, below, above, leaf } = forest;
  const usual = Float64Array.from(rows[0]!, (_, f) => {
    const numbers = Float64Array.from(rows, (row) => row[f]!).sort();
    return numbers[numbers.length >> 1]!;
  });
  const asked: { feature: number; threshold: number; tree: number; within: number }[] = [];
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
      const isBelow = usual[feature[node]!]! <= threshold[node]!;
      const begin = values.length - start;
      walk(isBelow ? below[node]! : above[node]!);
      const struck = ((1 << (values.length - start - begin)) - 1) << begin;
      asked.push({ feature: feature[node]!, threshold: threshold[node]!, tree, within: ~struck });
      walk(isBelow ? above[node]! : below[node]!);
    };
    walk(first);
  });
  asked.sort((a, b) => a.feature - b.feature || a.threshold - b.threshold);
  const from = new Int32Array(usual.length + 1);
  const before = new Int32Array(usual.length);
  for (const question of asked) {
    from[question.feature + 1]! += 1;
    if (!(usual[question.feature]! <= question.threshold)) before[question.feature]! += 1;
  }
  for (let f = 0; f < usual.length; f += 1) from[f + 1]! += from[f]!;
  return {
    from,
    usual: before.map((count, f) => from[f]! + count),
    threshold: Float32Array.from(asked, (question) => question.threshold),
    tree: Int32Array.from(asked, (question) => question.tree),
    within: Int32Array.from(asked, (question) => question.within),
    leaves: Int32Array.from(leaves),
    leaf: Float64Array.from(values),
  };
}
