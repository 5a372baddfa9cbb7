import { expect, test } from 'vitest';
import { calibrate } from '../../src/statements/calibrate.js';

const CURVE = [
  [0.2, 0.1],
  [0.5, 0.4],
  [0.5, 0.6],
  [0.9, 0.8],
] as const;

test.each([
  ['before the first point', 0, 0.1],
  ['at the first point', 0.2, 0.1],
  ['between two points', 0.35, 0.25],
  ['where the curve leaps', 0.5, 0.4],
  ['behind the leap', 0.7, 0.7],
  ['behind the last point', 1, 0.8],
])('the share right, %s', (_, probability, right) => {
  expect(calibrate(CURVE, probability)).toBeCloseTo(right, 12);
});

test('nothing is known without a curve', () => {
  expect(calibrate([], 0.5)).toBe(0);
});
