import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.js';
import { findStatements } from '../../src/statements/findStatements.js';

/** Cue and contents of each statement, as they stand in the text. */
function said(text: string): [string, ...string[]][] {
  return findStatements(tokenize(text), 0).map(({ cueSpan, contentSpans }) => [
    text.slice(...cueSpan!),
    ...contentSpans.map((span) => text.slice(...span)),
  ]);
}

describe('a sentence that its attribution interrupts', () => {
  test.each([
    'pointing at the dam',
    'looking at the crowd',
    'gesturing toward the river',
    'waving a copy of the report',
    'shaking her head',
    'her voice rising',
  ])('goes on behind “%s”', (meanwhile) => {
    const text = `The hearing lasted for hours. “If you ask the board,” Okafor said, ${meanwhile}, “they tell you to wait.”`;
    expect(said(text)).toEqual([['said', '“If you ask the board,”', '“they tell you to wait.”']]);
  });

  test('does not go on where another verb of saying leads up to the second part', () => {
    const text = '“The dam will hold,” Okafor said, but added, “we will watch it.”';
    expect(said(text).map(([cue]) => cue)).toEqual(['said', 'added']);
  });
});
