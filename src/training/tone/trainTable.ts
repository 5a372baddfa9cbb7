import { makeTable, type SparseTable } from '../../sentiment/sparseTable.js';
import { ridge, type SparseRow } from './ridge.js';

/** What a table is learned from: features by key, and what each column should come to. */
export interface TableRow {
  readonly keys: Int32Array;
  readonly values: Float32Array;
  readonly targets: readonly number[];
  /** How much the row counts. */
  readonly weight: number;
}

const ITERATIONS = 25;
const LARGEST = 32767;

/** Learns a table by ridge regression, from the features that `least` rows have at least. */
export function trainTable(
  rows: readonly TableRow[],
  options: { least: number; columns: number },
): SparseTable {
  const { least, columns } = options;
  const counts = new Map<number, number>();
  for (const { keys } of rows) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = Int32Array.from([...counts].filter(([, count]) => count >= least).map(([key]) => key)).sort();
  const columnOf = new Map([...keys].map((key, i) => [key, i]));
  const matrix = rows.map((row): SparseRow => {
    const kept = [...row.keys.keys()].filter((f) => columnOf.has(row.keys[f]!));
    return {
      at: Int32Array.from(kept, (f) => columnOf.get(row.keys[f]!)!),
      value: Float64Array.from(kept, (f) => row.values[f]!),
      weight: row.weight,
    };
  });
  const learned = Array.from({ length: columns }, (_, c) =>
    ridge(
      matrix,
      rows.map((row) => row.targets[c]!),
      { columns: keys.length, iterations: ITERATIONS },
    ),
  );
  let most = 0;
  for (const weights of learned) for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const scale = most / LARGEST;
  const weights = new Int16Array(keys.length * columns);
  for (let k = 0; k < keys.length; k += 1)
    for (let c = 0; c < columns; c += 1)
      weights[k * columns + c] = scale > 0 ? Math.round(learned[c]![k]! / scale) : 0;
  return makeTable({ keys, weights }, { columns, scale });
}
