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

/** Log-odds of each row of numbers; tree by tree, so that one tree at a time is in the processor's cache. */
export function forestOdds(forest: Forest, rows: readonly Float64Array[]): Float64Array {
  const { root, feature, threshold, below, above, leaf } = forest;
  const odds = new Float64Array(rows.length).fill(forest.base);
  for (let t = 0; t < root.length; t += 1) {
    const first = root[t]!;
    for (let r = 0; r < rows.length; r += 1) {
      const numbers = rows[r]!;
      let node = first;
      while (node >= 0) node = numbers[feature[node]!]! <= threshold[node]! ? below[node]! : above[node]!;
      odds[r]! += leaf[-node - 1]!;
    }
  }
  return odds;
}
