import { type Forest, LEAVES } from '../statements/forest.js';
import { random, shuffle } from './random.js';

const TREES = 300;
const RATE = 0.05;
const LEAST_IN_LEAF = 30;
/** Added to the sum of second derivatives, so that small leaves say little. */
const RIDGE = 1;
const BINS = 64;
/** Share of the columns that a tree may ask about, chosen anew for each: trees that differ make fewer of the same mistakes. */
const COLUMNS = 0.3;
/** So many are asked about in any case. */
const LEAST_COLUMNS = 8;

interface Rows {
  readonly count: number;
  readonly columns: number;
  /** Bin of each number: [column × count + row]. */
  readonly bin: Uint8Array;
  /** Upper edge of each bin, by column. */
  readonly edges: readonly Float32Array[];
}

interface Split {
  readonly column: number;
  readonly bin: number;
  readonly gain: number;
}

interface Leaf {
  readonly rows: Int32Array;
  readonly split: Split | null;
  /** Where the leaf hangs: node and side. */
  readonly parent: number;
  readonly isAbove: boolean;
}

/**
 * Trains boosted trees by Newton steps on the logistic loss, leaf by leaf over histograms (Ke et al. 2017), each tree on some of the
 * columns (Chen and Guestrin 2016, section 2.3).
 *
 * @param right what is true of each row: 1 for yes, 0 for no, or in between.
 */
export function trainForest(numbers: readonly ArrayLike<number>[], right: readonly number[]): Forest {
  const rows = binned(numbers);
  const yes = right.reduce((a, b) => a + b, 0);
  const base = Math.log((yes + 1) / (right.length - yes + 1));
  const odds = new Float64Array(rows.count).fill(base);
  const slope = new Float64Array(rows.count);
  const curve = new Float64Array(rows.count);
  const growing = new Growing(rows, slope, curve);
  for (let t = 0; t < TREES; t += 1) {
    for (let i = 0; i < rows.count; i += 1) {
      const p = 1 / (1 + Math.exp(-odds[i]!));
      slope[i] = right[i]! - p;
      curve[i] = p * (1 - p);
    }
    growing.tree(odds);
  }
  return growing.forest(base);
}

class Growing {
  readonly #rows: Rows;
  readonly #slope: Float64Array;
  readonly #curve: Float64Array;
  readonly #next = random(7);
  readonly #columns: Int32Array;
  /** The columns that the tree in hand asks about: the first of all, which are shuffled in place. */
  readonly #asked: Int32Array;
  readonly #root: number[] = [];
  readonly #feature: number[] = [];
  readonly #threshold: number[] = [];
  readonly #below: number[] = [];
  readonly #above: number[] = [];
  readonly #leaf: number[] = [];

  constructor(rows: Rows, slope: Float64Array, curve: Float64Array) {
    this.#rows = rows;
    this.#slope = slope;
    this.#curve = curve;
    this.#columns = Int32Array.from({ length: rows.columns }, (_, column) => column);
    this.#asked = this.#columns.subarray(0, Math.max(LEAST_COLUMNS, Math.ceil(COLUMNS * rows.columns)));
  }

  /** Grows one tree, best split first, and adds what it says to `odds`. */
  tree(odds: Float64Array): void {
    shuffle(this.#columns, this.#next);
    const all = Int32Array.from({ length: this.#rows.count }, (_, i) => i);
    const open: Leaf[] = [{ rows: all, split: this.#bestSplit(all), parent: -1, isAbove: false }];
    const rootAt = this.#root.length;
    this.#root.push(0);
    while (open.length < LEAVES) {
      let best = -1;
      for (let k = 0; k < open.length; k += 1) {
        const gain = open[k]!.split?.gain ?? 0;
        if (gain > 0 && (best < 0 || gain > open[best]!.split!.gain)) best = k;
      }
      if (best < 0) break;
      const { rows, split, parent, isAbove } = open[best]!;
      const { column, bin } = split!;
      const node = this.#feature.length;
      this.#feature.push(column);
      this.#threshold.push(this.#rows.edges[column]![bin]!);
      this.#below.push(0);
      this.#above.push(0);
      this.#hang(node, { parent, isAbove, rootAt });
      const at = column * this.#rows.count;
      const low = rows.filter((i) => this.#rows.bin[at + i]! <= bin);
      const high = rows.filter((i) => this.#rows.bin[at + i]! > bin);
      open[best] = { rows: low, split: this.#bestSplit(low), parent: node, isAbove: false };
      open.push({ rows: high, split: this.#bestSplit(high), parent: node, isAbove: true });
    }
    for (const { rows, parent, isAbove } of open) {
      let slopes = 0;
      let curves = 0;
      for (const i of rows) {
        slopes += this.#slope[i]!;
        curves += this.#curve[i]!;
      }
      const value = Math.fround((RATE * slopes) / (curves + RIDGE));
      for (const i of rows) odds[i]! += value;
      this.#leaf.push(value);
      this.#hang(-this.#leaf.length, { parent, isAbove, rootAt });
    }
  }

  forest(base: number): Forest {
    return {
      root: Int32Array.from(this.#root),
      feature: Int32Array.from(this.#feature),
      threshold: Float32Array.from(this.#threshold),
      below: Int32Array.from(this.#below),
      above: Int32Array.from(this.#above),
      leaf: Float32Array.from(this.#leaf),
      base,
    };
  }

  #hang(target: number, place: { parent: number; isAbove: boolean; rootAt: number }): void {
    if (place.parent < 0) this.#root[place.rootAt] = target;
    else if (place.isAbove) this.#above[place.parent] = target;
    else this.#below[place.parent] = target;
  }

  #bestSplit(rows: Int32Array): Split | null {
    if (rows.length < 2 * LEAST_IN_LEAF) return null;
    const { count, bin } = this.#rows;
    let best: Split | null = null;
    const slopes = new Float64Array(BINS);
    const curves = new Float64Array(BINS);
    const counts = new Int32Array(BINS);
    for (const column of this.#asked) {
      slopes.fill(0);
      curves.fill(0);
      counts.fill(0);
      const at = column * count;
      for (const i of rows) {
        const b = bin[at + i]!;
        slopes[b]! += this.#slope[i]!;
        curves[b]! += this.#curve[i]!;
        counts[b]! += 1;
      }
      const found = bestBin({ slopes, curves, counts });
      if (found !== null && found.gain > (best?.gain ?? 1e-6)) best = { column, ...found };
    }
    return best;
  }
}

function bestBin(sums: {
  slopes: Float64Array;
  curves: Float64Array;
  counts: Int32Array;
}): { bin: number; gain: number } | null {
  const { slopes, curves, counts } = sums;
  const total = slopes.reduce((a, b) => a + b, 0);
  const bend = curves.reduce((a, b) => a + b, 0);
  const all = counts.reduce((a, b) => a + b, 0);
  const whole = total ** 2 / (bend + RIDGE);
  let best: { bin: number; gain: number } | null = null;
  let s = 0;
  let c = 0;
  let n = 0;
  for (let b = 0; b + 1 < BINS; b += 1) {
    s += slopes[b]!;
    c += curves[b]!;
    n += counts[b]!;
    if (n < LEAST_IN_LEAF || all - n < LEAST_IN_LEAF) continue;
    const gain = s ** 2 / (c + RIDGE) + (total - s) ** 2 / (bend - c + RIDGE) - whole;
    if (best === null || gain > best.gain) best = { bin: b, gain };
  }
  return best;
}

/** Numbers as bins: at most BINS a column, with about as many rows in each. */
function binned(numbers: readonly ArrayLike<number>[]): Rows {
  const count = numbers.length;
  const columns = numbers[0]?.length ?? 0;
  const bin = new Uint8Array(count * columns);
  const edges: Float32Array[] = [];
  for (let column = 0; column < columns; column += 1) {
    const values = Float32Array.from(numbers, (row) => row[column]!).sort();
    const own: number[] = [];
    for (let b = 1; b < BINS; b += 1) {
      const edge = values[Math.floor((b * count) / BINS)]!;
      if (own.length === 0 || edge > own.at(-1)!) own.push(edge);
    }
    edges.push(Float32Array.from(own));
    for (let i = 0; i < count; i += 1)
      bin[column * count + i] = binOf(own, Math.fround(numbers[i]![column]!));
  }
  return { count, columns, bin, edges };
}

/** The first bin whose upper edge is not below the value; past the last edge, one more. */
function binOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= edges[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}
