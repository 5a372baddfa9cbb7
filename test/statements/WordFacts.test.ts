import { expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.js';
import type { Tokens } from '../../src/records.js';
import { statementModel } from '../../src/statements/model.js';
import { ENDING, FACTS, OPENER, ROLE, VERB_FORM, WORD, WordFacts } from '../../src/statements/WordFacts.js';

const { lexicon } = statementModel();

function fact(facts: WordFacts, tokens: Tokens, word: string): (which: number) => number {
  const rows = facts.of(tokens);
  const at = tokens.ids[tokens.lower.indexOf(word)]! * FACTS;
  return (which) => rows[at + which]!;
}

test('tells of each word what lexicon and letters tell', () => {
  const facts = new WordFacts(lexicon);
  const tokens = tokenize('The mayor, who said that Zibbleworking is walking, denied it.');
  expect(fact(facts, tokens, 'said')(WORD)).toBe(lexicon.id.get('said'));
  expect(fact(facts, tokens, 'said')(VERB_FORM)).toBe(3);
  expect(fact(facts, tokens, 'that')(OPENER)).toBe(1);
  expect([',', 'who', 'walking', '.', 'it'].map((word) => fact(facts, tokens, word)(ROLE))).toEqual([
    1, 2, 3, 4, 0,
  ]);
  const unknown = fact(facts, tokens, 'zibbleworking');
  expect([unknown(WORD), unknown(ENDING)]).toEqual([0, 1]);
});

test('looks words up anew in another vocabulary, but for those whose numbers last', () => {
  const facts = new WordFacts(lexicon);
  const tokens = tokenize('She said no.');
  const number = tokens.ids[1]!;
  const other = (word: string, lasting: number): Tokens => ({
    ...tokens,
    lower: ['she', word, 'no', '.'],
    vocabulary: { lasting },
  });
  const known = { ...tokens, vocabulary: { lasting: number + 1 } };
  expect(fact(facts, known, 'said')(WORD)).toBe(lexicon.id.get('said'));
  expect(fact(facts, other('denied', number + 1), 'denied')(WORD)).toBe(lexicon.id.get('said'));
  expect(fact(facts, other('denied', number), 'denied')(WORD)).toBe(lexicon.id.get('denied'));
});
