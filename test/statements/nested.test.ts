import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.js';
import { NONE, linkByRule } from '../../src/statements/link.js';
import { statementModel } from '../../src/statements/model.js';
import { throughColons } from '../../src/statements/nested.js';
import { viewOf } from '../../src/statements/view.js';

const TEXT =
  'The paper reported that the employees wrote:\n\n“We are deeply concerned. It must end.”\n\nNobody replied.';

function viewed(text: string) {
  const view = viewOf(tokenize(text), statementModel().lexicon);
  const at = (word: string) => view.tokens.lower.indexOf(word);
  const report = {
    link: linkByRule(
      {
        cue: { from: at('reported'), to: at('reported') + 1 },
        source: { from: 0, to: 2 },
        left: NONE,
        right: { from: at('that'), to: at('wrote') + 1 },
      },
      0.9,
    ),
    probability: 0.9,
    parent: null,
  };
  return { view, at, report };
}

describe('throughColons', () => {
  test('reports the quotation as well that a reported verb of saying leads up to', () => {
    const { view, at, report } = viewed(TEXT);
    const [through] = throughColons(view, [report]);
    expect(through!.link.right).toEqual({ from: at('that'), to: at('”') + 1 });
  });

  test.each([
    ['no colon', TEXT.replace('wrote:', 'wrote.')],
    ['no verb of saying', TEXT.replace('wrote:', 'wrote books:')],
    ['no quotation', TEXT.replace(/[“”]/g, '')],
  ])('stays as it is where there is %s', (_, text) => {
    const { view, report } = viewed(text);
    expect(throughColons(view, [report])).toEqual([report]);
  });

  test('leaves a quotation to the statement that has it', () => {
    const { view, at, report } = viewed(TEXT);
    const right = { from: at('“'), to: at('”') + 1 };
    const other = { ...report, link: linkByRule({ ...report.link, right }, 0.9) };
    expect(throughColons(view, [report, other])).toEqual([report, other]);
  });
});
