import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Forest, forestOdds } from '../../src/statements/forest.js';
import { NumberRows } from '../../src/statements/NumberRows.js';
import { random } from '../../src/training/random.js';
import { trainForest } from '../../src/training/trainForest.js';

function oddsOf(forest: Forest, numbers: readonly number[]): number {
  const row = new NumberRows(1, numbers.length);
  row.numbers.set(numbers);
  return forestOdds(forest, row)[0]!;
}

test('learns what no line can part', () => {
  const next = random(5);
  const rows = Array.from({ length: 2000 }, () => Float64Array.of(next(), next()));
  const right = rows.map(([x, y]) => Number(x! > 0.5 !== y! > 0.5));
  const forest = trainForest(rows, right);
  const odds = (x: number, y: number) => oddsOf(forest, [x, y]);
  expect(odds(0.9, 0.1)).toBeGreaterThan(1);
  expect(odds(0.1, 0.9)).toBeGreaterThan(1);
  expect(odds(0.9, 0.9)).toBeLessThan(-1);
  expect(odds(0.1, 0.1)).toBeLessThan(-1);
});

test('learns how true a row is where it is neither', () => {
  const rows = Array.from({ length: 1000 }, (_, i) => Float64Array.of(i % 2));
  const forest = trainForest(
    rows,
    rows.map(([x]) => (x === 1 ? 0.75 : 0.25)),
  );
  const probability = (x: number) => 1 / (1 + Math.exp(-oddsOf(forest, [x])));
  expect(probability(1)).toBeCloseTo(0.75, 1);
  expect(probability(0)).toBeCloseTo(0.25, 1);
});

test('odds are finite for any numbers, also without any rows to learn from', () => {
  const empty = trainForest([], []);
  fc.assert(
    fc.property(fc.array(fc.double(), { minLength: 3, maxLength: 3 }), (numbers) => {
      expect(Number.isFinite(oddsOf(empty, numbers))).toBe(true);
    }),
  );
});
