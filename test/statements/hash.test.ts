import fc from 'fast-check';
import { expect, test } from 'vitest';
import { a, b, bucket, c, key } from '../../src/statements/hash.js';

const value = fc.integer({ min: -1, max: 1 << 20 });

test('a bucket is a whole number below 2 to the power of the bits', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 24 }),
      fc.nat(60),
      value,
      value,
      value,
      (bits, template, x, y, z) => {
        const found = bucket(bits, key(template) + a(x) + b(y) + c(z));
        return Number.isInteger(found) && found >= 0 && found < 2 ** bits;
      },
    ),
  );
});

test.each([
  ['templates and words', (i: number, k: number) => bucket(16, key(i) + a(k))],
  ['pairs of words', (i: number, k: number) => bucket(16, key(1) + a(i) + b(k))],
  ['words and small numbers', (i: number, k: number) => bucket(16, key(1) + a(k * 37) + b(5) + c(i))],
])('features spread over the buckets as if by chance: %s', (_, at) => {
  const met = new Set<number>();
  for (let i = 0; i < 64; i += 1) for (let k = 0; k < 512; k += 1) met.add(at(i, k));
  // 32,768 features in 65,536 buckets: by chance 1 − e^(−1/2) of the buckets are met.
  expect(met.size / 65_536).toBeGreaterThan(0.37);
});
