import { expect, test } from 'vitest';
import { WIDTH } from '../../../src/statements/CueNetwork.js';
import { makeLexicon } from '../../../src/training/statements/makeLexicon.js';
import { alongAxes, startVectors } from '../../../src/training/statements/startVectors.js';

const VECTORS: Readonly<Record<string, readonly number[]>> = {
  said: [0.8, 0.6, 0],
  warned: [0.6, 0.8, 0],
  house: [0, 0, 1],
};

test('words begin as far from each other as their vectors are, others at 0', () => {
  const words = new Map([...Object.keys(VECTORS), 'unmet'].map((word, i) => [word, i + 1]));
  const lexicon = makeLexicon(new Map(), words);
  const along = alongAxes(lexicon, {
    dimensions: 3,
    frequent: [],
    of: (word) => (VECTORS[word] === undefined ? undefined : Float32Array.from(VECTORS[word])),
  });
  const start = startVectors(lexicon, along);
  const vector = (word: string) => {
    const at = lexicon.id.get(word)! * WIDTH;
    return start.subarray(at, at + WIDTH);
  };
  const product = (a: string, b: string) => vector(a).reduce((sum, x, d) => sum + x * vector(b)[d]!, 0);
  const size = product('house', 'house');
  expect(size).toBeGreaterThan(0);
  expect(product('said', 'warned') / size).toBeCloseTo(0.96, 3);
  expect(product('said', 'house') / size).toBeCloseTo(0, 3);
  expect([...vector('unmet')].every((x) => x === 0)).toBe(true);
});
