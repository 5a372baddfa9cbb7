/**
 * The bucket of a feature: its template's number and up to three values, each times an odd number of its own, then mixed once so
 * that the upper bits depend on all (multiplicative hashing, Knuth 1973). Features are never spelled out: weights live in tables
 * addressed by this number (the "hashing trick", Weinberger et al. 2009).
 */
export function bucket(bits: number, template: number, a: number, b = 0, c = 0): number {
  let h =
    Math.imul(template + 1, 0x9e3779b1) +
    Math.imul(a + 1, 0x85ebca6b) +
    Math.imul(b + 1, 0x2c1b3c6d) +
    Math.imul(c + 1, 0x297a2d39);
  h ^= h >>> 15;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 13;
  return Math.imul(h, 0x27d4eb2f) >>> (32 - bits);
}
