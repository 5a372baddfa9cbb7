import type { ReaderWeights } from '../../statements/SentenceReader.js';
import type { View } from '../../statements/view.js';
import type { Table } from '../../statements/table.js';
import { random, shuffle } from '../random.js';
import { MeanWeights } from './MeanWeights.js';
import { type ReadGold, ReaderTrainer } from './ReaderTrainer.js';
import type { GoldLink } from './examples.js';

const EPOCHS = 8;
/** The weights are the mean of those after each of the last epochs. */
const AVERAGED = 4;
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
  const [taps, rows, recurrent, output, bias] = mean.mean;
  return { words, taps: taps!, rows: rows!, recurrent: recurrent!, output: output!, bias: bias! };
}

function sentencesOf({ view, gold: links }: ReadArticle): ReadSentence[] {
  const cue = new Uint8Array(view.length);
  const content = new Uint8Array(view.length);
  const source = new Uint8Array(view.length);
  for (const link of links) {
    cue.fill(2, link.cue.from, link.cue.to);
    if (link.source.from >= 0) source.fill(1, link.source.from, link.source.to);
    for (const { from, to } of link.contents) content.fill(1, from, to);
  }
  for (const link of links) cue[link.cue.from] = 1;
  const { sentenceStart } = view.tokens;
  const sentences: ReadSentence[] = [];
  for (let s = 0; s + 1 < sentenceStart.length; s += 1) {
    const first = sentenceStart[s]!;
    const last = sentenceStart[s + 1]!;
    const own = (of: Uint8Array): Uint8Array => of.slice(first, last);
    sentences.push({
      view,
      first,
      last,
      gold: { cue: own(cue), content: own(content), source: own(source) },
    });
  }
  return sentences;
}
