import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeUnits } from '../../src/language/codeUnits.js';
import { TextTable } from '../../src/language/TextTable.js';

test('numbers texts as they come, and finds them again inside longer ones', () => {
  const text = fc.string({ unit: 'binary', maxLength: 30 }).map((s) => s.replaceAll(/\s|\ufeff/g, '_'));
  fc.assert(
    fc.property(fc.uniqueArray(text, { maxLength: 60 }), (texts) => {
      const table = new TextTable(4);
      expect(texts.map((one) => table.numberOf(one))).toEqual(texts.map((_, i) => i));
      expect(texts.map((one) => table.numberOf(one))).toEqual(texts.map((_, i) => i));
      expect(table.texts).toEqual(texts);
      for (const [i, one] of texts.entries()) {
        expect(table.findFrom(codeUnits(`x ${one} y`), 2)).toBe(i);
        expect(table.end).toBe(2 + one.length);
      }
      const kept = texts.length >> 1;
      table.cutTo(kept);
      for (const [i, one] of texts.entries())
        expect(table.findFrom(codeUnits(one), 0)).toBe(i < kept ? i : -1);
    }),
    { numRuns: 40 },
  );
});
