import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.js';
import { findStatements } from '../../src/statements/findStatements.js';
import { attributionsByLayout } from '../../src/statements/layout.js';
import { statementModel } from '../../src/statements/model.js';
import { viewOf } from '../../src/statements/view.js';

/** Speaker and content of each statement, as they stand in the text. */
function said(text: string): [string | null, string][] {
  return findStatements(tokenize(text), 0).map(({ mentionSpan, contentSpans }) => [
    mentionSpan && text.slice(...mentionSpan),
    contentSpans.map((span) => text.slice(...span)).join(' … '),
  ]);
}

describe('attribution without a verb', () => {
  test.each<[string, string, [string | null, string][]]>([
    [
      'a signature behind the quotation',
      'What readers wrote.\n\n“The new timetable leaves my village with one bus a day.” ― Ines Marchetti',
      [['Ines Marchetti', '“The new timetable leaves my village with one bus a day.”']],
    ],
    [
      'nothing behind a signature',
      'What readers wrote.\n\n“The new timetable leaves my village with one bus a day.” ― Ines Marchetti\n\n“No one asked us what we need on Sundays.”',
      [['Ines Marchetti', '“The new timetable leaves my village with one bus a day.”']],
    ],
    [
      'a signature in the next paragraph',
      'What readers wrote.\n\n“The new timetable leaves my village with one bus a day.”\n\n— Ines Marchetti, Oldport',
      [['Ines Marchetti, Oldport', '“The new timetable leaves my village with one bus a day.”']],
    ],
    [
      'a name before the quotation',
      'What readers wrote.\n\nInes Marchetti, bus driver – “One bus a day.”',
      [['Ines Marchetti, bus driver', '“One bus a day.”']],
    ],
    [
      'what goes on without a label within a transcript, and a question',
      'The briefing.\n\nOKAFOR: Good morning.\n\nThe dam is safe.\n\nQ: And the bridge?\n\nOKAFOR: It is too.\n\nLINDQVIST: So it is.\n\nThe briefing ended.',
      [
        ['OKAFOR', 'Good morning.\n\nThe dam is safe.'],
        ['Q', 'And the bridge?'],
        ['OKAFOR', 'It is too.'],
        ['LINDQVIST', 'So it is.'],
      ],
    ],
    [
      'the labels of a transcript',
      'The hearing went on.\n\nOKAFOR: We never saw the report.\n\nLINDQVIST: It was sent in March.',
      [
        ['OKAFOR', 'We never saw the report.'],
        ['LINDQVIST', 'It was sent in March.'],
      ],
    ],
    [
      'questions and answers',
      'Five questions\n\nQ: Why did you leave?\n\nA: They did not listen.\n\nB: They left.',
      [
        ['Q', 'Why did you leave?'],
        ['A', 'They did not listen.'],
      ],
    ],
    ['an answer without a question', 'Five answers\n\nA: The first one.\n\nA: The second one.', []],
    [
      'a transcript quoted whole, with quotations in it',
      'The hearing went on.\n\n"OKAFOR: We never saw the “Green Report.” She thinks it was lost.\n\n"LINDQVIST: It was sent in March."',
      [
        ['OKAFOR', 'We never saw the “Green Report.” She thinks it was lost.'],
        ['LINDQVIST', 'It was sent in March."'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  test('one label in capitals is no transcript', () => {
    const tokens = tokenize('The shop sells tea.\n\nNOTE: It is closed on Monday.');
    expect(attributionsByLayout(viewOf(tokens, statementModel().lexicon))).toEqual([]);
  });
});

describe('quotations are a hard fact', () => {
  test('a quotation of several sentences is not cut', () => {
    const quotation = '“We looked at it. It was empty. Nobody had been there for years, and nobody will be.”';
    expect(said(`Lindqvist said: ${quotation}`)).toEqual([['Lindqvist', quotation]]);
  });

  test('a quotation that goes on in the next paragraph is the same speaker’s', () => {
    const text =
      '“We are ready to begin the work,” said Ruth Okafor.\n\n“The rest is up to the council, as it always was.”';
    expect(said(text)).toEqual([
      [
        'Ruth Okafor',
        '“We are ready to begin the work,” … “The rest is up to the council, as it always was.”',
      ],
    ]);
  });

  test('a word held at arm’s length is no statement', () => {
    expect(said('The “smart” meter is on the wall.')).toEqual([]);
  });
});

test('a quotation that a paper reports is its speaker’s, reported by the paper', () => {
  const text = 'The Courier reported that the nurses wrote: “We watched in horror as the ward was closed.”';
  const found = findStatements(tokenize(text), 0);
  const inner = found.find(({ parent }) => parent !== null);
  expect(inner?.mentionSpan && text.slice(...inner.mentionSpan)).toBe('the nurses');
  const outer = found[inner!.parent!]!;
  expect(outer.mentionSpan && text.slice(...outer.mentionSpan)).toBe('The Courier');
});

test('what is written in a document is said by the document', () => {
  const text = 'As written in the letter, “We will not wait to find out how these machines will be used.”';
  const [statement] = findStatements(tokenize(text), 0);
  expect(statement?.mentionSpan && text.slice(...statement.mentionSpan)).toBe('the letter');
});

test.each<[string, string, number]>([
  ['labels', `The hearing\n\n${'OKAFOR: We did.\n\n'.repeat(6000)}`, 6000],
  ['quotations that nobody is named for', '“Green doors and old blue walls stay.”\n\n'.repeat(20_000), 0],
])('thousands of %s are read in one pass', (_, text, count) => {
  const tokens = tokenize(text);
  const began = process.cpuUsage();
  expect(findStatements(tokens, 0)).toHaveLength(count);
  expect(process.cpuUsage(began).user / 1e6).toBeLessThan(2);
});
