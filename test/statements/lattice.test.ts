import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lattice } from '../../src/statements/lattice.js';

const L = 3;
const scores = (length: number) =>
  fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: length, maxLength: length });

/** Marginals by going through every labelling. */
function byEnumeration(emission: readonly number[], transition: readonly number[]): number[] {
  const length = emission.length / L;
  const marginal = new Array<number>(emission.length).fill(0);
  let total = 0;
  for (let code = 0; code < L ** length; code += 1) {
    const labels = Array.from({ length }, (_, t) => Math.floor(code / L ** t) % L);
    let score = 0;
    labels.forEach((label, t) => {
      score += emission[t * L + label]! + (t > 0 ? transition[labels[t - 1]! * L + label]! : 0);
    });
    const weight = Math.exp(score);
    total += weight;
    labels.forEach((label, t) => {
      marginal[t * L + label]! += weight;
    });
  }
  return marginal.map((m) => m / total);
}

test('marginals are those of all labellings', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }).chain((n) => fc.tuple(scores(n * L), scores(L * L))),
      ([e, t]) => {
        const lattice = new Lattice(L, Float32Array.from(t));
        lattice.prepare();
        lattice.reserve(e.length / L);
        lattice.emission.set(e);
        lattice.marginals(e.length / L);
        const expected = byEnumeration(e, t);
        expected.forEach((m, k) => {
          expect(lattice.marginal[k]).toBeCloseTo(m, 4);
        });
      },
    ),
  );
});
