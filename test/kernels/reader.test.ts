import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Engine, inScript, inWebAssembly, layOut } from '../../src/kernels/layOut.js';
import { GATES, LOGITS, outputAt, STATES, weightAt } from '../../src/statements/readerLayout.js';

const ROW = 2 * GATES;
const int16 = (most: number, count: number) =>
  fc.int16Array({ min: -most, max: most, minLength: count, maxLength: count });

const engines: [string, Engine][] = [
  ['WebAssembly', inWebAssembly],
  ['plain script', inScript],
];

test('each weight has a place of its own', () => {
  for (const [rows, columns] of [
    [STATES, GATES],
    [2 * STATES, ROW],
  ] as const) {
    const weights = range(rows).flatMap((row) => range(columns).map((column) => weightAt(rows, row, column)));
    expect(weights.sort((a, b) => a - b)).toEqual(range(rows * columns));
  }
  const output = range(2 * STATES).flatMap((state) => range(LOGITS).map((logit) => outputAt(state, logit)));
  expect(output.sort((a, b) => a - b)).toEqual(range(2 * STATES * LOGITS));
});

describe.each(engines)('in %s', (_, engine) => {
  test('a token’s input is the sum of its four rows', () => {
    const chosen = fc.array(fc.tuple(...range(4).map(() => fc.nat(2))), { maxLength: 3 });
    fc.assert(
      fc.property(int16(8191, 3 * ROW), chosen, (table, tokens) => {
        const { kernels, arrays, at } = layOut(
          {
            table,
            rows: Int32Array.from(tokens.flat(), (row) => row * ROW),
            into: new Int16Array(tokens.length * ROW),
          },
          engine,
        );
        kernels.addRows(at.table, at.rows, tokens.length, at.into);
        const expected = tokens.flatMap((own) =>
          range(ROW).map((k) => own.reduce((sum, row) => sum + table[row * ROW + k]!, 0)),
        );
        expect([...arrays.into]).toEqual(expected);
      }),
    );
  });

  test('states are kept as far as their gates are open, forward and back', () => {
    const tokens = fc.integer({ min: 0, max: 3 }).chain((count) => int16(4000, count * ROW));
    const lookUps = int16(16384, 2 * 4096);
    fc.assert(
      fc.property(tokens, int16(8191, 2 * STATES * GATES), lookUps, (inputs, weights, tables) => {
        const count = inputs.length / ROW;
        const { kernels, arrays, at } = layOut(
          {
            inputs,
            weights,
            gates: new Int32Array(3 * GATES),
            keep: tables.slice(0, 4096),
            fresh: tables.slice(4096).map((x) => x >> 3),
            none: new Int16Array(STATES),
            states: new Int16Array(count * 2 * STATES),
          },
          engine,
        );
        kernels.readBothWays(at.inputs, count, at.weights, at.gates, at.keep, at.fresh, at.none, at.states);
        for (const way of [0, 1]) {
          const own = weights.subarray(way * STATES * GATES);
          let before = range(STATES).map(() => 0);
          for (const t of way === 0 ? range(count) : range(count).reverse()) {
            const gate = range(GATES).map((g) => {
              const sum = before.reduce((all, state, s) => all + state * own[weightAt(STATES, s, g)]!, 0);
              const place = (sum >> 13) + inputs[t * ROW + way * GATES + g]!;
              return Math.max(-2048, Math.min(2047, place)) + 2048;
            });
            before = before.map((old, s) => {
              const fresh = arrays.fresh[gate[STATES + s]!]!;
              return fresh + ((arrays.keep[gate[s]!]! * (old - fresh) + 0x4000) >> 15);
            });
            const from = (2 * t + way) * STATES;
            expect([...arrays.states.subarray(from, from + STATES)]).toEqual(before);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test('rows are what the states of both ways weigh, within bounds', () => {
    const states = fc.integer({ min: 0, max: 3 }).chain((count) => int16(2048, count * 2 * STATES));
    fc.assert(
      fc.property(states, int16(8191, 2 * STATES * ROW), (seen, weights) => {
        const count = seen.length / (2 * STATES);
        const { kernels, arrays, at } = layOut(
          { seen, weights, sums: new Int32Array(32), into: new Int16Array(count * ROW) },
          engine,
        );
        kernels.tellRows(at.seen, count, at.weights, at.sums, at.into);
        const expected = range(count).flatMap((t) =>
          range(ROW).map((k) => {
            const sum = range(2 * STATES).reduce(
              (all, s) => all + seen[t * 2 * STATES + s]! * weights[weightAt(2 * STATES, s, k)]!,
              0,
            );
            return Math.max(-8191, Math.min(8191, sum >> 13));
          }),
        );
        expect([...arrays.into]).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  test('logits are what the states of both ways weigh', () => {
    const states = fc.integer({ min: 0, max: 3 }).chain((count) => int16(2048, count * 2 * STATES));
    fc.assert(
      fc.property(states, int16(8191, 2 * STATES * LOGITS), (seen, weights) => {
        const count = seen.length / (2 * STATES);
        const { kernels, arrays, at } = layOut(
          { seen, weights, bias: Int32Array.of(1, -2, 3, -4), into: new Int32Array(count * LOGITS) },
          engine,
        );
        kernels.sayLogits(at.seen, count, at.weights, at.bias, at.into);
        const expected = range(count).flatMap((t) =>
          range(LOGITS).map((l) =>
            range(2 * STATES).reduce(
              (sum, s) => sum + seen[t * 2 * STATES + s]! * weights[outputAt(s, l)]!,
              arrays.bias[l]!,
            ),
          ),
        );
        expect([...arrays.into]).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });
});

function range(count: number): number[] {
  return [...Array(count).keys()];
}
