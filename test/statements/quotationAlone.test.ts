import { expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.js';
import { linkByRule, NONE, type Piece } from '../../src/statements/link.js';
import { statementModel } from '../../src/statements/model.js';
import { withQuotationAlone } from '../../src/statements/quotationAlone.js';
import { viewOf } from '../../src/statements/view.js';

const view = viewOf(
  tokenize('“We cannot wait,” Okafor said. “The dam” will break.'),
  statementModel().lexicon,
);
const words = view.tokens.words;
const piece = (first: string, last: string): Piece => ({
  from: words.indexOf(first),
  to: words.lastIndexOf(last) + 1,
});

const quotation: Piece = { from: 0, to: words.indexOf('”') + 1 };
const behind: Piece = { from: words.lastIndexOf('“'), to: words.indexOf('break') + 1 };
const option = (left: Piece, right: Piece) => ({
  link: linkByRule({ cue: piece('said', 'said'), source: piece('Okafor', 'Okafor'), left, right }, 1),
  probability: 0.8,
  parent: null,
});

test('a quotation with more behind it may also be had alone, for less', () => {
  const [group] = withQuotationAlone(view, [[option(quotation, behind)]]);
  expect(group).toHaveLength(2);
  expect(group![1]!.link).toMatchObject({ left: quotation, right: NONE });
  expect(group![1]!.probability).toBeLessThan(0.8);
});

test.each([
  ['that has nothing behind it', [option(quotation, NONE)]],
  ['that is no whole quotation', [option(piece('We', 'wait'), behind)]],
  ['that is an option already', [option(quotation, behind), option(quotation, NONE)]],
])('not one %s', (_, group) => {
  expect(withQuotationAlone(view, [group])).toEqual([group]);
});
