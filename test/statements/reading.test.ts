import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOWEST, Odds } from '../../src/statements/reading.js';

const odds = fc.int8Array({ min: LOWEST, max: 127, minLength: 1, maxLength: 12 });

describe('odds', () => {
  test('the highest ahead are found once and hold for every later token up to them', () => {
    fc.assert(
      fc.property(odds, (values) => {
        const all = new Odds(values);
        let peak = -1;
        for (let from = 0; from <= all.length; from += 1) {
          const most = Math.max(LOWEST, ...values.subarray(from));
          expect(all.mostAmong(from, all.length)).toBe(most);
          if (peak < from) peak = all.peakAmong(from, all.length);
          expect(peak < 0 ? LOWEST : all.at(peak)).toBe(most);
        }
      }),
    );
  });

  test('of a stretch of its own are told instead of the article’s, wherever they are kept', () => {
    const stretch = odds.chain((all) =>
      fc.record({
        all: fc.constant(all),
        kept: odds,
        from: fc.nat(all.length - 1),
        at: fc.nat(11),
        count: fc.nat(12),
      }),
    );
    fc.assert(
      fc.property(stretch, ({ all, kept, from, at, count }) => {
        const fits = Math.max(0, Math.min(count, kept.length - at, all.length - from));
        const own = new Odds(all, { odds: kept, at, from, count: fits });
        const expected = [...all];
        expected.splice(from, fits, ...kept.subarray(at, at + fits));
        expect([...all.keys()].map((i) => own.at(i))).toEqual(expected);
        expect(own.levelAt(-1)).toBe(own.levelAt(all.length));
      }),
    );
  });
});
