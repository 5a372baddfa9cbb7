import { expect, test } from 'vitest';
import { ByWord } from '../../src/language/ByWord.js';
import { tokenize } from '../../src/language/tokenize.js';
import type { Vocabulary } from '../../src/records.js';

test('looks a word up once for all texts, and again in another vocabulary', () => {
  const asked: string[] = [];
  const lengths = new ByWord((word) => {
    asked.push(word);
    return word.length;
  });
  const read = (text: string, vocabulary?: Vocabulary): number[] => {
    const tokens = { ...tokenize(text), ...(vocabulary === undefined ? {} : { vocabulary }) };
    return tokens.lower.map((_, i) => lengths.of(tokens, i));
  };
  expect(read('The mayor, the Zorbla')).toEqual([3, 5, 1, 3, 6]);
  expect(read('Zorbla the mayor')).toEqual([6, 3, 5]);
  expect(asked).toEqual(['the', 'mayor', ',', 'zorbla']);
  const { lasting } = tokenize('').vocabulary;
  expect(read('zorbla mayor', { lasting })).toEqual([6, 5]);
  expect(asked.slice(4)).toEqual(['zorbla']);
  expect(read('zorbla mayor', { lasting: 0 })).toEqual([6, 5]);
  expect(asked.slice(5)).toEqual(['zorbla', 'mayor']);
});
