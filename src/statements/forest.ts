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

/** Log-odds of a vector of numbers. */
export function forestOdds(forest: Forest, numbers: Float64Array): number {
  const { root, feature, threshold, below, above, leaf } = forest;
  let sum = forest.base;
  for (let t = 0; t < root.length; t += 1) {
    let node = root[t]!;
    while (node >= 0) node = numbers[feature[node]!]! <= threshold[node]! ? below[node]! : above[node]!;
    sum += leaf[-node - 1]!;
  }
  return sum;
}
