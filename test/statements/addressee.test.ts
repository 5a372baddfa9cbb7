import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.js';
import { withoutAddressee } from '../../src/statements/addressee.js';
import { linkByRule, NONE, type Piece } from '../../src/statements/link.js';
import { statementModel } from '../../src/statements/model.js';
import { viewOf } from '../../src/statements/view.js';

/** Cue and content after `withoutAddressee`, of a text in which the cue is marked {so} and what follows, to the stop, or from a bar on, is content. */
function settled(marked: string): [cue: string, content: string] {
  const text = marked.replace(/[{}|]/g, '');
  const tokens = tokenize(text);
  const tokenAt = (offset: number) => tokens.start.findIndex((start) => start >= offset);
  const cue = { from: tokenAt(marked.indexOf('{')), to: tokenAt(marked.indexOf('}') - 1) };
  const bar = marked.indexOf('|');
  const behind = tokens.words[cue.to] === 'to' ? cue.to + 1 : cue.to;
  const right = { from: bar < 0 ? behind : tokenAt(bar - 2), to: tokens.length - 1 };
  const view = viewOf(tokens, statementModel().lexicon);
  const link = withoutAddressee(view, linkByRule({ cue, source: NONE, left: NONE, right }, 1));
  const words = ({ from, to }: Piece) => text.slice(tokens.start[from], tokens.end[to - 1]);
  return [words(link.cue), words(link.right)];
}

describe('whom something is sent to', () => {
  test.each<[string, string, string]>([
    ['They {wrote} to Ann Lee protesting the contract.', 'wrote to Ann Lee protesting', 'the contract'],
    [
      'They {wrote a letter to} Ann Lee, the mayor, pointing to the contract.',
      'wrote a letter to Ann Lee, the mayor, pointing to',
      'the contract',
    ],
    [
      'They {sent a letter to} the company demanding that it end.',
      'sent a letter to the company demanding',
      'that it end',
    ],
    ['They {wrote to} Ann Lee |protesting the contract.', 'wrote to Ann Lee protesting', 'the contract'],
    ['She {announced to} her employees that the dam leaks.', 'announced to', 'that the dam leaks'],
    ['She {explained} to me and the mayor that it leaks.', 'explained', 'that it leaks'],
    ['She {announced to} her employees, |the dam leaks that day.', 'announced to', 'the dam leaks that day'],
    ['She {said to} those who asked that it leaks.', 'said to', 'those who asked that it leaks'],
    ['She {responded to} claims that the dam leaks.', 'responded to', 'claims that the dam leaks'],
    ['They {pointed to} Ann Lee endorsing the mayor.', 'pointed to', 'Ann Lee endorsing the mayor'],
    ['They {wrote} to ask that it end.', 'wrote', 'ask that it end'],
    [
      'They {wrote} that Ann Lee was protesting the contract.',
      'wrote',
      'that Ann Lee was protesting the contract',
    ],
  ])('%s', (marked, cue, content) => {
    expect(settled(marked)).toEqual([cue, content]);
  });
});
