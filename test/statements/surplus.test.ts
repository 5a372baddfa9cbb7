import { expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.js';
import { linkByRule, NONE, type Piece } from '../../src/statements/link.js';
import { statementModel } from '../../src/statements/model.js';
import { surplusFor } from '../../src/statements/surplus.js';
import { viewOf } from '../../src/statements/view.js';

const view = viewOf(
  tokenize('“It is safe,” said Ann, and the “open” port stayed closed.'),
  statementModel().lexicon,
);
const words = view.tokens.words;
const piece = (first: string, last: string): Piece => ({
  from: words.indexOf(first),
  to: words.lastIndexOf(last) + 1,
});

const quotation = { left: piece('“', 'safe') };
const partly = { right: piece('the', 'closed') };
const plain = { right: piece('stayed', 'closed') };

const option = ({ left = NONE, right = NONE }: { left?: Piece; right?: Piece }, probability: number) => ({
  link: linkByRule({ cue: piece('said', 'said'), source: NONE, left, right }, 1),
  probability,
  parent: null,
});
const surplus = surplusFor(view, 0.5);

test.each<[string, { left?: Piece; right?: Piece }, number, boolean]>([
  ['a quotation that reaches the threshold', quotation, 0.5, true],
  ['a quotation just below it', quotation, 0.38, true],
  ['a quotation well below it', quotation, 0.37, false],
  ['a content quoted in part, well below it', partly, 0.2, true],
  ['a content quoted in part, too far below it', partly, 0.1, false],
  ['no quotation, below it', plain, 0.49, false],
])('%s', (_, pieces, probability, isKept) => {
  expect(surplus(option(pieces, probability)) >= 0).toBe(isKept);
});

test('what is kept below the threshold counts for less than what is somewhat above it', () => {
  expect(surplus(option(partly, 0.49))).toBeLessThan(surplus(option(plain, 0.55)));
});
