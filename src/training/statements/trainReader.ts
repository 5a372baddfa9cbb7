import type { Piece } from '../../statements/link.js';
import { READER_PARTS, type ReaderWeights } from '../../statements/readerWeights.js';
import type { Table } from '../../statements/table.js';
import type { View } from '../../statements/view.js';
import { random, shuffle } from '../random.js';
import type { GoldLink } from './examples.js';
import { MeanWeights } from './MeanWeights.js';
import { type ReadGold, ReaderTrainer } from './ReaderTrainer.js';

const EPOCHS = 16;
/** The weights are the mean of those after each of the last epochs. */
const AVERAGED = 8;
/** Longer sentences are learned from in part. */
const MOST = 128;

interface ReadArticle {
  readonly view: View;
  readonly gold: readonly GoldLink[];
}

interface ReadSentence {
  readonly view: View;
  readonly first: number;
  readonly last: number;
  readonly gold: ReadGold;
}

/** Trains the reader. `words`: the vectors of the lexicon's words. */
export function trainReader(articles: readonly ReadArticle[], words: Table): ReaderWeights {
  const next = random(3);
  const trainer = new ReaderTrainer(words, { next, most: MOST });
  const sentences = articles.flatMap(sentencesOf);
  const order = Int32Array.from(sentences.keys());
  const mean = new MeanWeights();
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, next);
    const share = Math.min(1, 1.6 - (1.5 * epoch) / EPOCHS);
    for (const s of order) {
      const { view, first, last, gold } = sentences[s]!;
      trainer.learn(view, { first, last }, gold, share);
    }
    if (epoch >= EPOCHS - AVERAGED) mean.take(trainer.weights);
  }
  const parts = READER_PARTS.map((name, k) => [name, mean.mean[k]!]);
  return { words, ...Object.fromEntries(parts) };
}

function sentencesOf({ view, gold: links }: ReadArticle): ReadSentence[] {
  const cue = new Uint8Array(view.length);
  for (const link of links) cue.fill(2, link.cue.from, link.cue.to);
  for (const link of links) cue[link.cue.from] = 1;
  const content = marked(
    view,
    links.flatMap(({ contents }) => contents),
  );
  const source = marked(
    view,
    links.map((link) => link.source),
  );
  const { sentence, sentenceStart } = view.tokens;
  return [...sentenceStart.keys()].slice(0, -1).map((s): ReadSentence => {
    const first = sentenceStart[s]!;
    const last = sentenceStart[s + 1]!;
    const own = (of: Uint8Array): Uint8Array => of.slice(first, last);
    const ofSentence = links.filter((link) => sentence[link.cue.from] === s);
    const given = ofSentence.map((link) => ({
      cue: { from: link.cue.from - first, to: link.cue.to - first },
      content: own(marked(view, link.contents)),
      source: own(marked(view, [link.source])),
    }));
    const gold = { cue: own(cue), content: own(content), source: own(source), given };
    return { view, first, last, gold };
  });
}

/** 1 for the tokens of the pieces. */
function marked(view: View, pieces: readonly Piece[]): Uint8Array {
  const marks = new Uint8Array(view.length);
  for (const { from, to } of pieces) if (from >= 0) marks.fill(1, from, to);
  return marks;
}
