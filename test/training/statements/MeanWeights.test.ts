import { expect, test } from 'vitest';
import { MeanWeights } from '../../../src/training/statements/MeanWeights.js';

test('the mean of weights that go on changing', () => {
  const weights = Float32Array.of(1, 10);
  const mean = new MeanWeights();
  for (const step of [0, 2, 4]) {
    weights[0] = 1 + step;
    mean.take([weights]);
  }
  expect([...mean.mean[0]!]).toEqual([3, 10]);
});
