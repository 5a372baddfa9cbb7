import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.js';
import { aheadForm, comingForm, contentForm, leadAt } from '../../src/statements/clauses.js';
import { NONE } from '../../src/statements/link.js';
import { statementModel } from '../../src/statements/model.js';
import { type View, viewOf } from '../../src/statements/view.js';

const view = (text: string): View => viewOf(tokenize(text), statementModel().lexicon);

describe('clauses', () => {
  test.each([
    ['The mayor said that the bridge will close.', 'that', 1],
    ['The mayor wants to close the bridge.', 'to', 2],
    ['The mayor called it “a sad day” for all.', '“', 3],
    ['The mayor asked whether the bridge would hold.', 'whether', 4],
    ['The mayor regrets calling them liars.', 'calling', 6],
    ['The mayor said the bridge will close.', 'the', 7],
    ['The mayor opposed a new bridge over the river.', 'a', 0],
  ])('%s: form of the content at “%s”', (text, word, form) => {
    const seen = view(text);
    expect(contentForm(seen, seen.tokens.lower.lastIndexOf(word))).toBe(form);
  });

  test('tell what a content soon begins with, and no further than the limit', () => {
    const seen = view('She told reporters in Oslo that the plan works.');
    const that = seen.tokens.lower.indexOf('that');
    expect(comingForm(seen, 2, seen.length)).toBe(1);
    expect(comingForm(seen, 2, that)).toBe(0);
  });

  test('tell the form of the verb that follows a possible end, none beyond the sentence', () => {
    const seen = view('They rejected the offer and walked away. It rained.');
    const { lower, sentenceStart } = seen.tokens;
    const heading = sentenceStart[1]!;
    expect(aheadForm(seen, lower.indexOf('and'), heading)).toBe(9);
    expect(aheadForm(seen, lower.indexOf('away'), heading)).toBe(0);
    expect(aheadForm(seen, heading, heading)).toBe(1);
  });

  test.each([
    ['a source before the cue', { from: 1, to: 2 }, 0],
    ['no source', NONE, 1],
    ['a source behind the cue', { from: 3, to: 4 }, 1],
    ['a source that begins the sentence', { from: 0, to: 2 }, -1],
  ])('what leads up to an attribution: %s', (_, source, lead) => {
    expect(leadAt(0, { source, cue: { from: 2, to: 3 } })).toBe(lead);
  });
});
