const { imul } = Math;

/**
 * A feature is hashed in two steps. Its key is the sum of its template's number and up to three values, each times an odd number of
 * its own: `key(7) + a(word) + b(tag)`; these are small enough to be compiled in place. Then `bucket` mixes the key once, so that
 * the upper bits depend on all (multiplicative hashing, Knuth 1973). Features are never spelled out: weights live in tables
 * addressed by this number (the "hashing trick", Weinberger et al. 2009).
 */
export const key = (template: number): number => imul(template, 0x9e3779b1) + FIRST;
export const a = (value: number): number => imul(value, 0x85ebca6b);
export const b = (value: number): number => imul(value, 0x2c1b3c6d);
export const c = (value: number): number => imul(value, 0x297a2d39);

/** Template and values count from 1: that the multiplications leave out. */
const FIRST = (0x9e3779b1 + 0x85ebca6b + 0x2c1b3c6d + 0x297a2d39) | 0;

/** The bucket of a feature, by its key: a whole number below 2 to the power of `bits`. */
export function bucket(bits: number, key: number): number {
  let h = key ^ (key >>> 15);
  h = imul(h, 0xc2b2ae35);
  h ^= h >>> 13;
  return imul(h, 0x27d4eb2f) >>> (32 - bits);
}

/** The buckets of many features. */
export function buckets(bits: number, keys: Int32Array): Int32Array {
  return keys.map((key) => bucket(bits, key));
}
