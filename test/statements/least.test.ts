import { expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.js';
import { leastFor } from '../../src/statements/least.js';
import { linkByRule, NONE, type Piece } from '../../src/statements/link.js';
import { statementModel } from '../../src/statements/model.js';
import { viewOf } from '../../src/statements/view.js';

const view = viewOf(
  tokenize('“It is safe,” said Ann, and the “safe” port stayed open.'),
  statementModel().lexicon,
);
const words = view.tokens.words;
const piece = (first: string, last: string): Piece => ({
  from: words.indexOf(first),
  to: words.lastIndexOf(last) + 1,
});

test.each<[string, { left?: Piece; right?: Piece }, number]>([
  ['a quotation before the cue', { left: piece('“', ',') }, 0.3],
  ['a quoted word in the content', { right: piece('and', 'open') }, 0.3],
  ['no quotation', { right: piece('port', 'open') }, 0.5],
])('%s', (_, { left = NONE, right = NONE }, least) => {
  const link = linkByRule({ cue: piece('said', 'said'), source: NONE, left, right }, 1);
  expect(leastFor(view, 0.5)({ link, probability: 1, parent: null })).toBeCloseTo(least, 10);
});
