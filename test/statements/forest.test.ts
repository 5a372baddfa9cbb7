import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Forest, forestOdds } from '../../src/statements/forest.js';
import { NumberRows } from '../../src/statements/NumberRows.js';
import { random } from '../../src/training/random.js';
import { trainForest } from '../../src/training/trainForest.js';

/** Each tree walked from its root, as `Forest` says; trees are added up in four sums. */
function walked({ base, root, feature, threshold, below, above, leaf }: Forest, row: Float64Array): number {
  const sums: [number, number, number, number] = [base, 0, 0, 0];
  root.forEach((first, tree) => {
    let node = first;
    while (node >= 0) node = row[feature[node]!]! <= threshold[node]! ? below[node]! : above[node]!;
    sums[tree % 4]! += leaf[-node - 1]!;
  });
  return sums[0] + sums[1] + (sums[2] + sums[3]);
}

function odds(rows: readonly Float64Array[]): number[] {
  const all = new NumberRows(rows.length, 3);
  rows.forEach((row, r) => {
    all.row(r).set(row);
  });
  return [...forestOdds(forest, all)];
}

const next = random(11);
const rows = Array.from({ length: 1500 }, () => Float64Array.of(next(), Math.floor(4 * next()), next()));
const forest = trainForest(
  rows,
  rows.map(([x, y, z]) => Number(x! > z! !== y! > 1)),
);

test('gives to the last bit what walking the trees gives', () => {
  expect(odds(rows)).toEqual(rows.map((row) => walked(forest, row)));
});

test('the same for any numbers, also for none that is one, whatever rows are asked about with it', () => {
  const number = fc.oneof(fc.double(), fc.double({ min: 0, max: 4 }));
  const row = fc.array(number, { minLength: 3, maxLength: 3 }).map((numbers) => Float64Array.from(numbers));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (some) => {
      expect(odds(some)).toEqual(some.map((own) => walked(forest, own)));
    }),
  );
});
