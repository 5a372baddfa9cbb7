import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rank } from '../../src/statements/rank.js';

test('a list ranked item by item is what sorting all of them and taking the first gives', () => {
  const items = fc.array(fc.record({ worth: fc.integer({ min: 0, max: 9 }), name: fc.nat() }));
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 6 }), (all, most) => {
      const list: { worth: number; name: number }[] = [];
      for (const item of all) rank(list, item, most);
      expect(list).toEqual([...all].sort((a, b) => b.worth - a.worth).slice(0, most));
    }),
  );
});
