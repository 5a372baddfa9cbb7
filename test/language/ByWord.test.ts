import { expect, test } from 'vitest';
import { ByWord } from '../../src/language/ByWord.js';
import { tokenize } from '../../src/language/tokenize.js';

test('looks a word up once for all texts, and again in another vocabulary', () => {
  const asked: string[] = [];
  const lengths = new ByWord((word) => {
    asked.push(word);
    return word.length;
  });
  const read = (text: string, vocabulary?: object): number[] => {
    const tokens = { ...tokenize(text), ...(vocabulary === undefined ? {} : { vocabulary }) };
    return tokens.lower.map((_, i) => lengths.of(tokens, i));
  };
  expect(read('The mayor, the Zorbla')).toEqual([3, 5, 1, 3, 6]);
  expect(read('Zorbla the mayor')).toEqual([6, 3, 5]);
  expect(asked).toEqual(['the', 'mayor', ',', 'zorbla']);
  expect(read('zorbla', {})).toEqual([6]);
  expect(asked).toHaveLength(5);
});
