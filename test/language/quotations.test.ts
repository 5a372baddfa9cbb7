import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuotations } from '../../src/language/quotations.js';

const quoted = (text: string) => findQuotations(text).map(({ start, end }) => text.slice(start, end));

describe('findQuotations', () => {
  test.each<[string, string[]]>([
    ['“Yes,” she said, “and no.”', ['“Yes,”', '“and no.”']],
    ['"Yes," she said, "and no."', ['"Yes,"', '"and no."']],
    ['He said: "It isn\'t so"—twice.', ['"It isn\'t so"']],
    ['“First paragraph.\n\n“Second.” end', ['“First paragraph.', '“Second.”']],
    ['a stray ” mark and “a quotation”', ['“a quotation”']],
    ['“one “two” three', ['“two”']],
    ['“Turned the wrong way.“\nAnd “another.”', ['“Turned the wrong way.“', '“another.”']],
    ['She said: ”Turned too.”', ['”Turned too.”']],
    ['a 6" pipe and "a quotation" here', ['"a quotation"']],
    ["``So be it,'' he said.", ["``So be it,''"]],
    ['‘We don’t know,’ he said of the workers’ plan', ['‘We don’t know,’']],
    ['the ’90s and workers’ rights', []],
    [
      "'We don't know,' she said of the workers' plan. 'It is theirs.'",
      ["'We don't know,'", "'It is theirs.'"],
    ],
    ["He called it 'a disgrace' and 'a workers' fight'.", ["'a disgrace'", "'a workers' fight'"]],
    [
      "The work costs 'about £4m'. Asked again, she replied: 'Get 'em out, or it's double.'",
      ["'about £4m'", "'Get 'em out, or it's double.'"],
    ],
    ["the '90s, rock 'n' roll, go get 'em, and the workers' rights", []],
    ['"We said \'never\' to them," he said', ['"We said \'never\' to them,"']],
    ["''So be it,'' he said of the 'plan'.", ["''So be it,''", "'plan'"]],
    ['«Non», dit-il', ['«Non»']],
    [
      '“They only care when “your team” is meant. Else it is “empty,” all of it,” Bea Ford wrote. “So it is.”',
      ['“They only care when “your team” is meant. Else it is “empty,” all of it,”', '“So it is.”'],
    ],
    [
      '"I will read you it: “Are you well?” Forty said yes," he said.',
      ['"I will read you it: “Are you well?” Forty said yes,"'],
    ],
    ['"“You don’t win by that,” she said, "by states."', ['“You don’t win by that,”', '"by states."']],
    ['“Never closed. He said “yes,” and she said “no.”', ['“yes,”', '“no.”']],
    ['"Never closed. He said “yes,” and she said "no."', ['“yes,”', '"no."']],
    ['“Mixed," he said. “And “even” so.”', ['“Mixed,"', '“And “even” so.”']],
    ['("a word") here', ['"a word"']],
  ])('%s', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test('whatever the marks: in order, apart, within the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('“', '”', '"', '‘', '’', "'", '\n', 'word', ' ', '.', '«', '»', '``', "''", '5'),
        ),
        (parts) => {
          const text = parts.join('');
          let at = 0;
          for (const { start, end } of findQuotations(text)) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
