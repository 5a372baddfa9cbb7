import { type CueCandidate, CueFinder } from '../../statements/cues.js';
import { Glance } from '../../statements/glance.js';
import type { LinkedCue } from '../../statements/linker.js';
import type { StatementModel } from '../../statements/model.js';
import { Odds, type OwnOdds } from '../../statements/reading.js';
import { SentenceReader } from '../../statements/SentenceReader.js';
import type { View } from '../../statements/view.js';
import type { Prepared, Viewed } from './prepare.js';
import { trainGlance } from './trainGlance.js';
import { trainReader } from './trainReader.js';
import { trainTagger } from './trainTagger.js';

/** What finds cues and reads around them. */
export type FirstStage = Pick<StatementModel, 'glance' | 'cue' | 'network' | 'transition' | 'reader'>;

/** A cue, and what was read of it, as it goes from thread to thread. */
interface ToldCue extends CueCandidate {
  readonly content: OwnOdds;
  readonly source: OwnOdds;
}

/** What is found and read in an article by models that had not seen it. */
export interface Found {
  /** Its number among all. */
  readonly article: number;
  readonly cues: readonly ToldCue[];
  /** The cue found for each attribution of the gold; the marked one where none was. */
  readonly own: readonly ToldCue[];
  readonly inCue: Int8Array;
  readonly inContent: Int8Array;
  readonly inSource: Int8Array;
}

/** Trains the first stage on some articles. */
export function trainFirstStage({ words, start }: Prepared, articles: readonly Viewed[]): FirstStage {
  const glance = trainGlance(articles);
  const look = new Glance(glance, true);
  const glanced = articles.map((article) => ({ ...article, odds: look.odds(article.view) }));
  return { glance, ...trainTagger(glanced, start), reader: trainReader(articles, words) };
}

/** Trains the first stage on all folds but one, and has it find and read what there is in that one. */
export function findInFold(prepared: Prepared, { fold, folds }: { fold: number; folds: number }): Found[] {
  const { lexicon, articles } = prepared;
  const stage = trainFirstStage(
    prepared,
    articles.filter((_, i) => i % folds !== fold),
  );
  const finder = new CueFinder({ lexicon, ...stage }, true);
  const reader = new SentenceReader(stage.reader);
  return articles.flatMap(({ view, gold }, article): Found[] => {
    if (article % folds !== fold) return [];
    reader.read(view);
    const cues = reader.readAround(view, finder.find(view)).map(told);
    const own = gold.map(
      ({ cue }) =>
        cues.find(({ from, to }) => from < cue.to && cue.from < to) ??
        told(reader.readAround(view, [{ ...cue, probability: 1 }])[0]!),
    );
    const { inCue, inContent, inSource } = view;
    return [
      { article, cues, own, inCue: inCue.slice(), inContent: inContent.slice(), inSource: inSource.slice() },
    ];
  });
}

/** Takes up in a view what was found in it. */
export function takeUp(
  view: View,
  { cues, own, inCue, inContent, inSource }: Found,
): { cues: LinkedCue[]; own: LinkedCue[] } {
  view.inCue.set(inCue);
  view.inContent.set(inContent);
  view.inSource.set(inSource);
  const heard = ({ content, source, ...cue }: ToldCue): LinkedCue => ({
    ...cue,
    reading: { content: new Odds(view.inContent, content), source: new Odds(view.inSource, source) },
  });
  return { cues: cues.map(heard), own: own.map(heard) };
}

function told({ reading, ...cue }: LinkedCue): ToldCue {
  return { ...cue, content: reading.content.own, source: reading.source.own };
}
