import { expect, test } from 'vitest';
import { tokenize } from '../../../src/language/tokenize.js';
import { NONE } from '../../../src/statements/link.js';
import { viewOf } from '../../../src/statements/view.js';
import { makeLexicon } from '../../../src/training/statements/makeLexicon.js';
import { countWords, leaveOwnOut } from '../../../src/training/statements/wordCounts.js';

/** An article whose second word is a cue. */
function article(text: string) {
  const cue = { from: 1, to: 2 };
  return { tokens: tokenize(text), gold: [{ cue, source: NONE, contents: [], left: NONE, right: NONE }] };
}

test('an article’s own cues tell nothing of its words; those of the others do', () => {
  const articles = [
    article('Ito grumbled. Ito grumbled.'),
    article('Ito said so.'),
    article('Varga said no.'),
    article('Nyberg said no.'),
  ];
  const all = countWords(articles);
  const lexicon = makeLexicon(all, new Map([['grumbled', 1]]));
  const cueness = (k: number, i: number) => {
    const { tokens } = articles[k]!;
    const view = viewOf(tokens, lexicon);
    const counted = view.cueness[i]!;
    leaveOwnOut(view, { all, own: countWords([articles[k]!]) });
    return { counted, left: view.cueness[i]!, never: view.neverCue[i]! };
  };
  expect(cueness(0, 1)).toEqual({ counted: 4, left: 0, never: 0 });
  expect(cueness(1, 1)).toEqual({ counted: 6, left: 5, never: 2 });
});
