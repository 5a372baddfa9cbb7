import { markCues } from '../../statements/attributed.js';
import { type CueCandidate, CueFinder, type CueModel } from '../../statements/cues.js';
import { Glance } from '../../statements/glance.js';
import { Linker } from '../../statements/linker.js';
import type { StatementModel } from '../../statements/model.js';
import { SentenceReader } from '../../statements/SentenceReader.js';
import { type View, viewOf } from '../../statements/view.js';
import { clusterWords } from './clusterWords.js';
import type { Example, GoldLink } from './examples.js';
import { makeLexicon } from './makeLexicon.js';
import { readerWords, startVectors } from './startVectors.js';
import { trainDecisions } from './trainDecisions.js';
import { trainGlance } from './trainGlance.js';
import { type LinkedArticle, trainJudgement } from './trainJudgement.js';
import { trainReader } from './trainReader.js';
import { trainTagger } from './trainTagger.js';
import { countWords, leaveOwnOut } from './wordCounts.js';
import type { WordVectors } from './wordVectors.js';

interface Viewed {
  readonly view: View;
  readonly gold: readonly GoldLink[];
}

/** An article with the cues that a tagger finds which was trained on the other folds. */
interface Cued extends Viewed {
  readonly fold: number;
  cues: readonly CueCandidate[];
}

/**
 * Trains the whole model from examples. Rankers learn on the cues, and what judges links on the links, that models of the other
 * folds made, so that they see the mistakes that will be made on new articles. The same examples give the same weights.
 *
 * @param options.vectors by which words unseen in the examples are known; NO_VECTORS for none.
 * @param options.folds how many folds; at least 2.
 * @param options.say told what is being done.
 */
export function trainStatements(
  examples: readonly Example[],
  options: { vectors: WordVectors; folds: number; say: (line: string) => void },
): StatementModel {
  const { vectors, folds, say } = options;
  const counts = countWords(examples);
  const lexicon = makeLexicon(counts, clusterWords(vectors));
  const start = startVectors(lexicon, vectors);
  const words = readerWords(lexicon, vectors);
  const articles: Viewed[] = examples.map((example) => {
    const view = viewOf(example.tokens, lexicon);
    leaveOwnOut(view, { all: counts, own: countWords([example]) });
    return { view, gold: example.gold };
  });
  say(
    `${articles.length} articles, ${articles.reduce((n, { gold }) => n + gold.length, 0)} attributions, ${lexicon.id.size} words`,
  );
  const cued = articles.map((article, i): Cued => ({ ...article, fold: i % folds, cues: [] }));
  for (let fold = 0; fold < folds; fold += 1) {
    const others = cued.filter((article) => article.fold !== fold);
    const finder = new CueFinder({ lexicon, ...trainCues(others, start) }, true);
    const reader = new SentenceReader(trainReader(others, words));
    for (const article of cued) {
      if (article.fold !== fold) continue;
      reader.read(article.view);
      article.cues = finder.find(article.view);
      markCues(article.view, article.cues);
    }
    say(`cues, fold ${fold + 1} of ${folds}`);
  }
  const linked: LinkedArticle[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const linker = new Linker({ decisions: trainDecisions(cued.filter((article) => article.fold !== fold)) });
    for (const article of cued) {
      if (article.fold === fold)
        linked.push({ ...article, choices: linker.linkAll(article.view, article.cues) });
    }
    say(`links, fold ${fold + 1} of ${folds}`);
  }
  const judgement = trainJudgement(linked, folds);
  const reader = trainReader(articles, words);
  return { lexicon, ...trainCues(articles, start), reader, decisions: trainDecisions(cued), ...judgement };
}

/** What finds cues: the first look and the tagger. */
function trainCues(articles: readonly Viewed[], start: Float32Array): Omit<CueModel, 'lexicon'> {
  const glanceTable = trainGlance(articles);
  const glance = new Glance(glanceTable, true);
  const glanced = articles.map((article) => ({ ...article, odds: glance.odds(article.view) }));
  return { glance: glanceTable, ...trainTagger(glanced, start) };
}
