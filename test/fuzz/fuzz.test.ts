import { expect, it } from 'vitest';
import { fuzz } from './fuzz.js';

it('gives an article or a reject for whatever bytes', async () => {
  const result = await fuzz({ seconds: 50, seed: 20200304, inputs: 800 });
  expect(result.inputs).toBe(800);
  expect(result.articles).toBeGreaterThan(100);
  expect(result.rejects).toBeGreaterThan(100);
});
