import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordSet } from '../../src/language/WordSet.js';

test('holds what was added since it was emptied', () => {
  const words = new WordSet();
  fc.assert(
    fc.property(fc.array(fc.nat(5000)), fc.array(fc.nat(5000)), (added, asked) => {
      words.clear();
      for (const word of added) words.add(word);
      for (const word of [...added, ...asked]) expect(words.has(word)).toBe(added.includes(word));
    }),
  );
});
