import type { Lexicon } from '../../statements/lexicon.js';
import type { Table } from '../../statements/table.js';
import { type View, viewOf } from '../../statements/view.js';
import { clusterWords } from './clusterWords.js';
import type { Example, GoldLink } from './examples.js';
import { makeLexicon } from './makeLexicon.js';
import { alongAxes, readerWords, startVectors } from './startVectors.js';
import { countWords, leaveOwnOut } from './wordCounts.js';
import type { WordVectors } from './wordVectors.js';

/** An article as the models see it, and what is to be found in it. */
export interface Viewed {
  readonly view: View;
  readonly gold: readonly GoldLink[];
}

/** What training begins with. */
export interface Prepared {
  readonly lexicon: Lexicon;
  /** Vectors of the lexicon's words: those that the tagger's begin with, and the reader's. */
  readonly start: Float32Array;
  readonly words: Table;
  readonly articles: readonly Viewed[];
}

/** The words of the examples, and each of them as the models see it. `vectors`: by which words unseen in the examples are known. */
export function prepare(examples: readonly Example[], vectors: WordVectors): Prepared {
  const counts = countWords(examples);
  const lexicon = makeLexicon(counts, clusterWords(vectors));
  const articles = examples.map((example) => {
    const view = viewOf(example.tokens, lexicon);
    leaveOwnOut(view, { all: counts, own: countWords([example]) });
    return { view, gold: example.gold };
  });
  const along = alongAxes(lexicon, vectors);
  return { lexicon, start: startVectors(lexicon, along), words: readerWords(along), articles };
}
