import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.js';
import { findStatements } from '../../src/statements/findStatements.js';

const found = (text: string) =>
  findStatements(tokenize(text), 0).map((statement) => ({
    kind: statement.kind,
    content: statement.contentSpans.map((span) => text.slice(...span)),
    cue: statement.cueSpan && text.slice(...statement.cueSpan),
    mention: statement.mentionSpan && text.slice(...statement.mentionSpan),
  }));

describe('findStatements', () => {
  test.each<[string, ReturnType<typeof found>]>([
    [
      '“The bridge will close in May,” said Mayor Ruth Okafor.',
      [
        {
          kind: 'direct',
          content: ['“The bridge will close in May,”'],
          cue: 'said',
          mention: 'Mayor Ruth Okafor',
        },
      ],
    ],
    [
      '“We are ready,” Lindqvist said. “The rest is up to the council.”',
      [
        {
          kind: 'direct',
          content: ['“We are ready,”', '“The rest is up to the council.”'],
          cue: 'said',
          mention: 'Lindqvist',
        },
      ],
    ],
    [
      'The company said that it would sell the plant.',
      [{ kind: 'indirect', content: ['that it would sell the plant'], cue: 'said', mention: 'The company' }],
    ],
    [
      'LEEDS, England (PA) -- The dam had leaked for years, the report said.',
      [{ kind: 'indirect', content: ['The dam had leaked for years'], cue: 'said', mention: 'the report' }],
    ],
    [
      'Lee has called for a new law; her deputy in Leeds, Ann Roe, said last year that it would pass.',
      [
        { kind: 'indirect', content: ['a new law'], cue: 'has called for', mention: 'Lee' },
        {
          kind: 'indirect',
          content: ['that it would pass'],
          cue: 'said',
          mention: 'her deputy in Leeds, Ann Roe,',
        },
      ],
    ],
    [
      'According to the report, the dam had leaked for years.',
      [
        {
          kind: 'indirect',
          content: ['the dam had leaked for years'],
          cue: 'According to',
          mention: 'the report',
        },
      ],
    ],
    [
      '“Every time you ask,” Okafor said, pointing at the dam, “you give them a reason to wait.”',
      [
        {
          kind: 'direct',
          content: ['“Every time you ask,”', '“you give them a reason to wait.”'],
          cue: 'said',
          mention: 'Okafor',
        },
      ],
    ],
    ['The dam is forty meters high and was built in 1931.', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each<[string, string[], string]>([
    [
      '“The gate is shut,” Linda Stone, a teacher, explained.',
      ['“The gate is shut,”'],
      'Linda Stone, a teacher,',
    ],
    ['“The gate is shut,” said shop owner Peter Gray.', ['“The gate is shut,”'], 'shop owner Peter Gray'],
    ['“The gate is shut,” Maj. Gen. Walter Cole said.', ['“The gate is shut,”'], 'Maj. Gen. Walter Cole'],
    ['“The gate is shut,” Marcia “Cia” Pike said.', ['“The gate is shut,”'], 'Marcia “Cia” Pike'],
    ["'The gate is shut,' she said.", ["'The gate is shut,'"], 'she'],
    ['"The gate is shut", the engineer said.', ['"The gate is shut"'], 'the engineer'],
  ])('the marks tell content from source: %s', (text, content, mention) => {
    expect(found(text)).toMatchObject([{ kind: 'direct', content, mention }]);
  });

  test.each<[string, string[]]>([
    [
      '“We are ready,” Lindqvist said. The council, by contrast, “has never been ready for anything at all.”',
      ['“We are ready,”', 'The council, by contrast, “has never been ready for anything at all.”'],
    ],
    [
      '“We are ready,” Lindqvist said. He is now host of “The Nightly Show with Larry Wilmore.” It is on at nine.',
      ['“We are ready,”'],
    ],
    [
      'Lindqvist said the dam was safe. It had, however, “never been looked at in all the years since the war.”',
      ['the dam was safe', 'It had, however, “never been looked at in all the years since the war.”'],
    ],
    ['Lindqvist, a “Friend of the Dam” for years, said it was safe.', ['it was safe']],
    [
      'Lindqvist said that the dam was safe.\n\n“We looked at it for a year. Nobody found a thing.”\n\nIt rained.',
      ['that the dam was safe', '“We looked at it for a year. Nobody found a thing.”'],
    ],
  ])('what a quotation adds to the statement before it: %s', (text, content) => {
    expect(found(text)[0]).toMatchObject({ mention: 'Lindqvist', content });
  });

  test('a quotation that each paragraph opens anew is one statement to its end', () => {
    const paragraphs = Array.from({ length: 8 }, (_, i) => `“The dam of year ${i} leaked. Nobody came.`);
    const statements = found(`Okafor told the council: ${paragraphs.join('\n\n')}”\n\n“Harbor” is a film.`);
    expect(statements).toHaveLength(1);
    expect(statements[0]!.content.join('\n\n')).toBe(`${paragraphs.join('\n\n')}”`);
  });

  test('spans lie in the text, in order and apart, whatever the text', () => {
    const part = fc.constantFrom(
      '“',
      '”',
      '"',
      'said',
      'Ms. Ito',
      'that',
      'they',
      'told reporters',
      ',',
      '.',
      '\n\n',
      'the plan failed',
      ':',
      'according to',
      '😀',
      '‘',
      '’',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = parts.join(' ');
        for (const { contentSpans, cueSpan, mentionSpan, confidence } of findStatements(tokenize(text), 0)) {
          expect(contentSpans.length).toBeGreaterThan(0);
          let at = 0;
          for (const [start, end] of contentSpans) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
            at = end;
          }
          expect(Math.max(at, cueSpan?.[1] ?? 0, mentionSpan?.[1] ?? 0)).toBeLessThanOrEqual(text.length);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test.each([
    ['"', '"'],
    ["''", "''"],
    ['“', '”'],
  ])('each quotation of a paragraph is its own speaker’s: %s…%s', (open, close) => {
    const quoted = (words: string) => `${open}${words}${close}`;
    const text = [
      `${quoted('Thank you for the welcome,')} said Asa Tabor, an engineer who came decades ago.`,
      `${quoted('No thanks to the mayor,')} he added.`,
      `${quoted('Will it rain!')} Rep. Gwen Moore told the crowd.`,
      `Two officials said, ${quoted('There is no evidence for that.')}`,
      `${quoted('It scares me,')} says Jorge Ames, 31, of Ashford.`,
    ].join(' ');
    expect(found(text).map(({ mention, content }) => [mention, ...content])).toEqual([
      ['Asa Tabor, an engineer who came decades ago', quoted('Thank you for the welcome,')],
      ['he', quoted('No thanks to the mayor,')],
      ['Rep. Gwen Moore', quoted('Will it rain!')],
      ['Two officials', quoted('There is no evidence for that.')],
      ['Jorge Ames, 31, of Ashford', quoted('It scares me,')],
    ]);
  });
});
