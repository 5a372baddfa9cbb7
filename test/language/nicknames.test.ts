import { expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.js';

const quoted = (text: string) => {
  const tokens = tokenize(text);
  return tokens.quotations.map(({ start, end }) => text.slice(start, end));
};

test.each<[string, string[]]>([
  ['“We won,” Marcia “Cia” Pike said.', ['“We won,”']],
  ['Earl "The Duke" Hart spoke. "No," he said.', ['"No,"']],
  ['Clara Marsh answered “Yes” Monday.', ['“Yes”']],
  ['Martin Pike called it “A Disgrace.”', ['“A Disgrace.”']],
])('no quotation is part of a name: %s', (text, expected) => {
  expect(quoted(text)).toEqual(expected);
});
