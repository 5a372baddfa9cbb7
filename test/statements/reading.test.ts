import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LOWEST, mostAmong, peakAmong } from '../../src/statements/reading.js';

const odds = fc.int8Array({ min: LOWEST, max: 127, minLength: 1, maxLength: 12 });

test('the highest odds ahead are found once and hold for every later token up to them', () => {
  fc.assert(
    fc.property(odds, (all) => {
      let peak = -1;
      for (let from = 0; from <= all.length; from += 1) {
        const most = Math.max(LOWEST, ...all.subarray(from));
        expect(mostAmong(all, from, all.length)).toBe(most);
        if (peak < from) peak = peakAmong(all, from, all.length);
        expect(peak < 0 ? LOWEST : all[peak]).toBe(most);
      }
    }),
  );
});
