import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Engine, inScript, inWebAssembly, layOut } from '../../src/kernels/layOut.js';
import { bucket } from '../../src/statements/hash.js';

const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const int8 = fc.integer({ min: -128, max: 127 });
const BITS = 10;

/** A table of as many weights a bucket. */
const tableOf = (weights: number) => fc.int8Array({ minLength: weights << BITS, maxLength: weights << BITS });

const engines: [string, Engine][] = [
  ['WebAssembly', inWebAssembly],
  ['plain script', inScript],
];

describe.each(engines)('in %s', (_, engine) => {
  test('arrays keep what is in them, and none lies in another', () => {
    fc.assert(
      fc.property(
        fc.array(int8, { maxLength: 40 }),
        fc.array(int32, { maxLength: 40_000 }),
        fc.array(fc.double(), { maxLength: 40 }),
        (small, whole, real) => {
          const { arrays, at } = layOut(
            {
              small: Int8Array.from(small),
              whole: Int32Array.from(whole),
              real: Float64Array.from(real),
            },
            engine,
          );
          expect([[...arrays.small], [...arrays.whole], [...arrays.real]]).toEqual([small, whole, real]);
          expect(at).toEqual({
            small: arrays.small.byteOffset,
            whole: arrays.whole.byteOffset,
            real: arrays.real.byteOffset,
          });
          arrays.whole.fill(7);
          expect([[...arrays.small], [...arrays.real]]).toEqual([small, real]);
        },
      ),
    );
  });

  test('sums of features are those of their buckets, however many each thing has', () => {
    const things = fc.array(fc.array(int32, { maxLength: 9 }), { maxLength: 6 });
    fc.assert(
      fc.property(things, tableOf(1), (features, table) => {
        let end = 0;
        const { kernels, arrays } = layOut(
          {
            keys: Int32Array.from(features.flat()),
            offset: Int32Array.from([0, ...features.map((own) => (end += own.length))]),
            sums: new Int32Array(features.length),
            table,
          },
          engine,
        );
        const { keys, offset, sums } = arrays;
        kernels.sumFeatures(
          keys.byteOffset,
          offset.byteOffset,
          features.length,
          arrays.table.byteOffset,
          32 - BITS,
          sums.byteOffset,
        );
        const expected = features.map((own) => own.reduce((sum, key) => sum + table[bucket(BITS, key)]!, 0));
        expect([...sums]).toEqual(expected);
      }),
    );
  });

  test('sums of three weights a bucket, to the last bucket', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9 }),
        fc.array(int32, { maxLength: 60 }),
        tableOf(3),
        (width, all, table) => {
          const count = width === 0 ? 0 : Math.floor(all.length / width);
          const { kernels, arrays } = layOut(
            {
              keys: Int32Array.from(all),
              sums: new Int16Array(4 * count),
              table,
            },
            engine,
          );
          const { keys, sums } = arrays;
          kernels.sumTriples(
            keys.byteOffset,
            width,
            count,
            arrays.table.byteOffset,
            32 - BITS,
            sums.byteOffset,
          );
          for (let t = 0; t < count; t += 1) {
            const own = all.slice(t * width, (t + 1) * width).map((key) => 3 * bucket(BITS, key));
            for (let label = 0; label < 3; label += 1)
              expect(sums[4 * t + label]).toBe(own.reduce((sum, at) => sum + table[at + label]!, 0));
          }
        },
      ),
    );
  });

  test('a layer adds up in the order of its inputs, to the last bit', () => {
    const number = fc.double({ noNaN: true, min: -1e6, max: 1e6 });
    const layer = fc.integer({ min: 0, max: 7 }).chain((inputs) =>
      fc.record({
        input: fc.array(number, { minLength: inputs, maxLength: inputs }),
        weights: fc.array(number, { minLength: 48 * inputs, maxLength: 48 * inputs }),
        bias: fc.array(number, { minLength: 48, maxLength: 48 }),
      }),
    );
    fc.assert(
      fc.property(layer, ({ input, weights, bias }) => {
        const { kernels, arrays } = layOut(
          {
            input: Float64Array.from(input),
            weights: Float64Array.from(weights),
            bias: Float64Array.from(bias),
            into: new Float64Array(48),
          },
          engine,
        );
        kernels.addLayer(
          arrays.input.byteOffset,
          input.length,
          arrays.weights.byteOffset,
          arrays.bias.byteOffset,
          48,
          arrays.into.byteOffset,
        );
        const expected = bias.map((own, unit) =>
          input.reduce((sum, value, i) => sum + weights[48 * i + unit]! * value, own),
        );
        expect([...arrays.into]).toEqual(expected);
      }),
    );
  });

  test('channels of tokens are what is above 0 of the sums of their rows, with and without a target', () => {
    const CHANNELS = 8;
    const WORDS = 4;
    const number = fc.float({ noNaN: true, min: -8, max: 8 });
    const words = fc.array(number, { minLength: WORDS * CHANNELS, maxLength: WORDS * CHANNELS });
    const chosen = fc.array(fc.integer({ min: 0, max: WORDS - 1 }), { minLength: 8, maxLength: 8 });
    const tokens = fc.array(chosen, { maxLength: 4 });
    fc.assert(
      fc.property(words, tokens, fc.boolean(), (table, all, isNear) => {
        const { kernels, arrays } = layOut(
          {
            rows: Int32Array.from(
              all.flatMap((row) => row.slice(0, isNear ? 8 : 4)),
              (own) => own * CHANNELS,
            ),
            kinds: Float64Array.from(table),
            words: Float32Array.from(table),
            nearness: Float32Array.from(table),
            above: new Float64Array(all.length * CHANNELS),
          },
          engine,
        );
        kernels.addChannels(
          arrays.rows.byteOffset,
          all.length,
          CHANNELS,
          arrays.kinds.byteOffset,
          arrays.words.byteOffset,
          arrays.nearness.byteOffset,
          isNear,
          arrays.above.byteOffset,
        );
        const expected = all.flatMap((row) =>
          Array.from({ length: CHANNELS }, (_, c) => {
            const at = (k: number) => table[row[k]! * CHANNELS + c]!;
            const sum = at(0) + at(1) + at(2) + at(3);
            return Math.max(0, isNear ? sum - at(4) - at(5) - at(6) + at(7) : sum);
          }),
        );
        expect([...arrays.above]).toEqual(expected);
      }),
    );
  });

  test('a run is pooled in the order of its tokens, to the last bit, each weighed by its place', () => {
    const CHANNELS = 16;
    const PLACES = 3;
    const TOKENS = 4;
    const weight = fc.double({ noNaN: true, min: -3, max: 3 });
    const places = fc.array(weight, { minLength: 2 * PLACES * CHANNELS, maxLength: 2 * PLACES * CHANNELS });
    const value = fc.double({ noNaN: true, min: 0, max: 9 });
    const above = fc.array(value, { minLength: TOKENS * CHANNELS, maxLength: TOKENS * CHANNELS });
    const line = fc.array(fc.tuple(fc.nat(TOKENS - 1), fc.nat(PLACES - 1)), { maxLength: 6 });
    fc.assert(
      fc.property(places, above, line, (weights, values, run) => {
        const { kernels, arrays } = layOut(
          {
            line: Int32Array.from(run.flatMap(([token, place]) => [token * CHANNELS, place * 2 * CHANNELS])),
            above: Float64Array.from(values),
            places: Float64Array.from(weights),
            pooled: new Float64Array(2 * CHANNELS).fill(7),
          },
          engine,
        );
        kernels.poolChannels(
          arrays.line.byteOffset,
          run.length,
          CHANNELS,
          arrays.above.byteOffset,
          arrays.places.byteOffset,
          0.3,
          arrays.pooled.byteOffset,
        );
        const weighed = (half: number, c: number) =>
          run.map(
            ([token, place]) => values[token * CHANNELS + c]! * weights[(2 * place + half) * CHANNELS + c]!,
          );
        const channels = Array.from({ length: CHANNELS }, (_, c) => c);
        const sums = channels.map((c) => weighed(0, c).reduce((sum, x) => sum + x, 0) * 0.3);
        const most = channels.map((c) => Math.max(0, ...weighed(1, c)));
        // Whether a 0 has a sign is all the same.
        expect([...arrays.pooled].map((x) => x + 0)).toEqual([...sums, ...most].map((x) => x + 0));
      }),
    );
  });

  test('rows of a hidden layer: below 0 is cut off, then each output adds up in the order of the units', () => {
    const UNITS = 24;
    const small = fc.integer({ min: -900, max: 900 });
    const table = fc.array(small, { minLength: 5 * UNITS, maxLength: 5 * UNITS });
    const rows = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 8 });
    const output = fc.array(fc.double({ noNaN: true, min: -9, max: 9 }), {
      minLength: 4 * UNITS,
      maxLength: 4 * UNITS,
    });
    fc.assert(
      fc.property(table, rows, output, (numbers, chosen, weights) => {
        const { kernels, arrays } = layOut(
          {
            table: Int16Array.from(numbers),
            rows: Int32Array.from(chosen, (row) => row * UNITS),
            units: new Int16Array(UNITS),
            output: Float64Array.from(weights),
            into: new Float64Array(4),
          },
          engine,
        );
        kernels.scoreRows(
          arrays.table.byteOffset,
          arrays.rows.byteOffset,
          chosen.length,
          arrays.units.byteOffset,
          arrays.output.byteOffset,
          arrays.into.byteOffset,
        );
        const units = Array.from({ length: UNITS }, (_, h) =>
          Math.max(
            0,
            chosen.reduce((sum, row) => sum + numbers[row * UNITS + h]!, 0),
          ),
        );
        const expected = [0, 1, 2, 3].map((c) =>
          units.reduce((sum, unit, h) => sum + unit * weights[4 * h + c]!, 0),
        );
        expect([...arrays.into]).toEqual(expected);
      }),
    );
  });

  test('a word adds from a place what its base and its vector by the taps come to, in whole steps, halves up', () => {
    const UNITS = 24;
    const WIDTH = 16;
    const eighths = fc.integer({ min: -40, max: 40 }).map((n) => n / 8);
    // Halves of steps and eighths add up without a remainder, in whatever order.
    const halves = fc.integer({ min: -999, max: 999 }).map((n) => n / 512);
    const base = fc.array(halves, { minLength: UNITS, maxLength: UNITS });
    const taps = fc.array(eighths, { minLength: UNITS * WIDTH, maxLength: UNITS * WIDTH });
    const vector = fc.array(fc.oneof(fc.constant(0), eighths), { minLength: WIDTH, maxLength: WIDTH });
    fc.assert(
      fc.property(vector, taps, base, fc.integer({ min: 1, max: 2000 }), (own, all, first, most) => {
        const { kernels, arrays, at } = layOut(
          {
            vector: Float64Array.from(own),
            taps: Float64Array.from(all),
            base: Float32Array.from(first),
            into: new Int16Array(UNITS),
          },
          engine,
        );
        kernels.expandRow(at.vector, at.taps, at.base, most, at.into);
        const expected = first.map((value, h) => {
          const sum = own.reduce((total, x, d) => total + x * all[h * WIDTH + d]!, value);
          return Math.max(-most, Math.min(most, Math.round(sum * 256))) + 0;
        });
        expect([...arrays.into]).toEqual(expected);
      }),
    );
  });

  test('each tree says the first leaf that no answer strikes out', () => {
    const TREES = 8;
    const threshold = fc.integer({ min: 0, max: 6 });
    // The last leaf is always left.
    const strike = fc.tuple(fc.integer({ min: 0, max: TREES - 1 }), fc.integer({ min: 0x8000, max: 0xffff }));
    const question = fc.record({ threshold, strike });
    const asked = fc.tuple(
      fc.array(question, { maxLength: 5 }),
      fc.array(question, { maxLength: 5 }),
      fc.nat(5),
      fc.nat(5),
    );
    const row = fc.array(fc.oneof(fc.double({ min: -1, max: 7 }), fc.constant(Number.NaN)), {
      minLength: 2,
      maxLength: 2,
    });
    fc.assert(
      fc.property(asked, fc.array(row, { minLength: 1, maxLength: 11 }), ([a, b, u, v], rows) => {
        const sorted = [a, b].map((own) => own.toSorted((x, y) => x.threshold - y.threshold));
        const all = sorted.flat();
        const usual = [Math.min(u, a.length), a.length + Math.min(v, b.length)];
        const leaf = Float32Array.from({ length: TREES * 16 }, (_, k) => 1 + ((k * 7) % 13));
        const { kernels, arrays } = layOut(
          {
            numbers: Float64Array.from(rows.flat()),
            questions: Int32Array.of(0, usual[0]!, a.length, usual[1]!, all.length),
            threshold: Float64Array.from(all, (one) => one.threshold),
            first: Int32Array.from([...all.keys(), all.length]),
            strike: Int32Array.from(all, ({ strike: [tree, left] }) => (tree << 16) | left),
            leaf,
            within: new Uint16Array(TREES * 8),
            odds: new Float64Array(rows.length).fill(0.5),
          },
          engine,
        );
        kernels.addTrees(
          arrays.numbers.byteOffset,
          rows.length,
          2,
          arrays.questions.byteOffset,
          arrays.threshold.byteOffset,
          arrays.first.byteOffset,
          arrays.strike.byteOffset,
          arrays.leaf.byteOffset,
          TREES,
          arrays.within.byteOffset,
          arrays.odds.byteOffset,
        );
        const expected = rows.map((numbers) => {
          const within = new Array<number>(TREES).fill(0xffff);
          all.forEach((one, q) => {
            const feature = q < a.length ? 0 : 1;
            const isBelow = numbers[feature]! <= one.threshold;
            if (isBelow !== q < usual[feature]!) return;
            within[one.strike[0]]! &= one.strike[1];
          });
          return within.reduce((sum, left, t) => sum + leaf[t * 16 + Math.log2(left & -left)]!, 0.5);
        });
        expect([...arrays.odds]).toEqual(expected);
      }),
    );
  });
});
