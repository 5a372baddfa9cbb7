import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Engine, inScript, inWebAssembly, layOut } from '../../src/kernels/layOut.js';

const WIDTH = 8;
const number = fc.float({ noNaN: true, min: -8, max: 8 });
const numbers = (count: number) => fc.array(number, { minLength: count, maxLength: count });

/** A matrix of some rows, as many numbers as it has rows, as many as it is wide. */
const matrices = fc.integer({ min: 0, max: 5 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    matrix: numbers(count * WIDTH),
    tall: numbers(count),
    wide: numbers(WIDTH),
  }),
);

const engines: [string, Engine][] = [
  ['WebAssembly', inWebAssembly],
  ['plain script', inScript],
];

describe.each(engines)('in %s, to the last bit,', (_, engine) => {
  const { fround } = Math;

  test('a row times a matrix is added row by row', () => {
    fc.assert(
      fc.property(matrices, ({ count, matrix, tall, wide }) => {
        const { kernels, arrays, at } = laid({ matrix, by: tall, into: wide });
        kernels.addProduct(at.by, count, at.matrix, WIDTH, at.into);
        const expected = wide.map((own, j) =>
          tall.reduce((sum, x, k) => fround(sum + fround(x * matrix[k * WIDTH + j]!)), own),
        );
        expect([...arrays.into]).toEqual(expected);
      }),
    );
  });

  test('a matrix times a column is added, every fourth number together', () => {
    fc.assert(
      fc.property(matrices, ({ count, matrix, tall, wide }) => {
        const { kernels, arrays, at } = laid({ matrix, by: wide, into: tall });
        kernels.addTurnedProduct(at.by, WIDTH, at.matrix, count, at.into);
        const expected = tall.map((own, k) => {
          const [a, b, c, d] = [0, 1, 2, 3].map((lane) =>
            wide.reduce(
              (sum, x, j) => (j % 4 === lane ? fround(sum + fround(x * matrix[k * WIDTH + j]!)) : sum),
              0,
            ),
          ) as [number, number, number, number];
          return fround(own + fround(fround(a + b) + fround(c + d)));
        });
        expect([...arrays.into]).toEqual(expected);
      }),
    );
  });

  test('each number of a column times a row is added to the matrix', () => {
    fc.assert(
      fc.property(matrices, ({ count, matrix, tall, wide }) => {
        const { kernels, arrays, at } = laid({ matrix, by: tall, into: wide });
        kernels.addOuterProduct(at.by, count, at.into, WIDTH, at.matrix);
        const expected = matrix.map((own, m) =>
          fround(own + fround(tall[Math.floor(m / WIDTH)]! * wide[m % WIDTH]!)),
        );
        expect([...arrays.matrix]).toEqual(expected);
      }),
    );
  });

  function laid(lists: { matrix: number[]; by: number[]; into: number[] }) {
    return layOut(
      {
        matrix: Float32Array.from(lists.matrix),
        by: Float32Array.from(lists.by),
        into: Float32Array.from(lists.into),
      },
      engine,
    );
  }
});
