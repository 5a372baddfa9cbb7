import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeUnits } from '../../src/language/codeUnits.js';
import { WordTable } from '../../src/language/WordTable.js';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'z'), minLength: 1, maxLength: 20 });
const word = letters.chain((small) =>
  fc.constantFrom(small, small.toUpperCase(), small[0]!.toUpperCase() + small.slice(1), `${small}A`),
);

test('finds what is known of a word, and of no other', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const table = new WordTable<string>();
      const known = new Set<string>();
      for (const one of words) {
        const found = table.find(codeUnits(`“${one}’`), 1);
        expect(table.end).toBe(1 + one.length);
        expect(found).toBe(known.has(one) ? one : undefined);
        if (found !== undefined) continue;
        table.set(one);
        if (isPacked(one)) known.add(one);
      }
      table.clear();
      for (const one of words) expect(table.find(codeUnits(one), 0)).toBeUndefined();
    }),
  );
});

/** Whether a word is not too long, and its capitals stand as usual. */
function isPacked(text: string): boolean {
  return text.length <= 18 && /^(?:[a-z]+|[A-Z][a-z]*|[A-Z]+)$/.test(text);
}

test('keeps more words than it has room for at first', () => {
  const table = new WordTable<number>();
  const words = Array.from({ length: 3000 }, (_, i) => spelled(i));
  for (const [i, one] of words.entries()) {
    expect(table.find(codeUnits(one), 0)).toBeUndefined();
    table.set(i);
  }
  for (const [i, one] of words.entries()) expect(table.find(codeUnits(one), 0)).toBe(i);
});

/** A number in letters. */
function spelled(number: number): string {
  return [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}
