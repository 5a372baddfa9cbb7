import { expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.js';
import { addAgreementNumbers } from '../../src/statements/agreementNumbers.js';
import { Likeliest } from '../../src/statements/likeliest.js';
import { type Link, linkByRule, NONE, type Piece } from '../../src/statements/link.js';
import { statementModel } from '../../src/statements/model.js';
import { NumberRows } from '../../src/statements/NumberRows.js';
import { viewOf } from '../../src/statements/view.js';

const view = viewOf(tokenize('Ann said that one two three four five six seven.'), statementModel().lexicon);
const at = (from: number, to: number): Piece => ({ from, to });
const option = (right: Piece, share: number, parts: Partial<Link> = {}): Link => ({
  ...linkByRule({ cue: at(1, 2), source: at(0, 1), left: NONE, right }, 1),
  share,
  ...parts,
});

test.each<[string, Link[], number[]]>([
  ['one choice agrees with itself', [option(at(2, 6), 1)], [1, 1, 1, 1]],
  [
    'each agrees as much as it is probable and overlaps',
    [option(at(2, 4), 1), option(at(2, 10), 0.5), option(at(2, 6), 0.5)],
    [1.5 / 2, (1 + 0.5 * (2 / 8) + 0.5 * (2 / 4)) / 2, 1, 3],
  ],
  [
    'content on both sides counts together, and so does none',
    [option(at(4, 6), 1, { left: at(8, 10) }), option(NONE, 1)],
    [1 / 2, 1 / 2, 1, 2],
  ],
  ['another source', [option(at(2, 6), 1), option(at(2, 6), 1, { source: NONE })], [1, 1, 1 / 2, 2]],
])('%s', (_, own, numbers) => {
  const row = new NumberRows(1, numbers.length);
  addAgreementNumbers(row, { among: new Likeliest(view, [own]), link: own[0]!, index: 0 });
  expect([...row.numbers]).toEqual(numbers);
});
