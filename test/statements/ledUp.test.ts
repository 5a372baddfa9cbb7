import { expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.js';
import { attributionsByName } from '../../src/statements/ledUp.js';
import { statementModel } from '../../src/statements/model.js';
import { viewOf } from '../../src/statements/view.js';

const QUOTATION = '“While the mayor is silent, our neighbours stand up and take people in.”';

test.each([
  [`To this Ruth Okafor, who runs the shelter, ${QUOTATION}`, 'Ruth Okafor, who runs the shelter'],
  [`From Ruth Okafor, a volunteer: ${QUOTATION}`, 'Ruth Okafor, a volunteer'],
  [`Ruth Okafor closed the shelter, ${QUOTATION}`, null],
  ['From Ruth Okafor, a volunteer: “A sad and needless end.”', null],
  [`From a volunteer: ${QUOTATION}`, null],
])('%s', (text, source) => {
  const tokens = tokenize(text);
  const found = attributionsByName(viewOf(tokens, statementModel().lexicon)).map(({ link }) =>
    text.slice(tokens.start[link.source.from], tokens.end[link.source.to - 1]),
  );
  expect(found).toEqual(source === null ? [] : [source]);
});
