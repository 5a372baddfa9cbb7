import { expect, it } from 'vitest';
import { dot, ridge } from '../../../src/training/tone/ridge.js';

const row = (...values: number[]) => ({
  at: Int32Array.from(values.keys()),
  value: Float64Array.from(values),
  weight: 1,
});

it('solves the normal equations with a unit penalty', () => {
  const weights = ridge([row(1, 0), row(0, 2), row(1, 1)], [1, 2, 3], { columns: 2, iterations: 50 });
  // (XᵀX + I) w = Xᵀy: [[3, 1], [1, 6]] w = [4, 7].
  expect(weights[0]).toBeCloseTo(1, 9);
  expect(weights[1]).toBeCloseTo(1, 9);
  expect(dot(row(2, 3), weights)).toBeCloseTo(5, 9);
});
