import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.js';
import { markCues } from '../../src/statements/attributed.js';
import { CueContext } from '../../src/statements/cueContext.js';
import { statementModel } from '../../src/statements/model.js';
import type { Piece } from '../../src/statements/link.js';
import { Odds } from '../../src/statements/reading.js';
import { type View, viewOf } from '../../src/statements/view.js';

function contextOf(view: View, cue: Piece): CueContext {
  const reading = { content: new Odds(view.inContent), source: new Odds(view.inSource) };
  return new CueContext(view, { ...cue, reading });
}

/** What stands right before the closing mark that the marks give to the cue; null for none. */
function attributed(text: string, cue: string): string | null {
  const view = viewOf(tokenize(text), statementModel().lexicon);
  const from = view.tokens.lower.lastIndexOf(cue);
  const { close } = contextOf(view, { from, to: from + 1 });
  return close < 0 ? null : view.tokens.words[close - 1]!;
}

describe('the quotation that a cue’s clause attributes', () => {
  test.each<[string, string, string | null]>([
    ['“The gate will stay shut,” Ann Lee said.', 'said', ','],
    ['“The gate will stay shut,” said Ann Lee.', 'said', ','],
    ["''The gate will stay shut,'' Ann Lee said.", 'said', ','],
    ['“The gate will stay ‘shut,’” Ann Lee said.', 'said', '’'],
    ['"The gate will stay shut", Ann Lee said.', 'said', 'shut'],
    ['“Will the gate stay shut?” asked Ann Lee.', 'asked', '?'],
    ['“The gate will stay shut” for a year, Ann Lee said.', 'said', null],
    ['She called it “a sad and needless end,” Ann Lee said.', 'said', null],
    ['“Shut,” Ann Lee said.', 'said', null],
    ['“The gate will stay shut.” Ann Lee said so.', 'said', null],
  ])('%s', (text, cue, expected) => {
    expect(attributed(text, cue)).toBe(expected);
  });

  test('is the verb’s that only a pronoun parts from it, however unlikely', () => {
    const text = '“The gate will stay shut,” it continues, referring to the town.';
    const view = viewOf(tokenize(text), statementModel().lexicon);
    const at = (word: string) => view.tokens.lower.indexOf(word);
    markCues(view, [
      { from: at('continues'), to: at('continues') + 1, probability: 0.2 },
      { from: at('referring'), to: at('referring') + 2, probability: 0.9 },
    ]);
    expect(contextOf(view, { from: at('continues'), to: at('continues') + 1 }).close).toBeGreaterThan(0);
    expect(contextOf(view, { from: at('referring'), to: at('referring') + 2 }).close).toBe(-1);
    expect(view.attributed[0]).toBe(1);
  });

  test('is another’s where a likelier cue stands between', () => {
    const text = '“The gate will stay shut,” Ann Lee said, according to a report.';
    const view = viewOf(tokenize(text), statementModel().lexicon);
    const from = view.tokens.lower.indexOf('according');
    const context = () => contextOf(view, { from, to: from + 2 });
    expect(context().close).toBeGreaterThan(0);
    view.likely[view.tokens.lower.indexOf('said')] = 4;
    expect(context().close).toBe(-1);
  });
});
