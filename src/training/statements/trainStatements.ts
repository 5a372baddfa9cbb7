import { CUE_BITS } from '../../statements/cueFeatures.js';
import { type CueCandidate, CueFinder } from '../../statements/cues.js';
import { glance } from '../../statements/glance.js';
import { Linker } from '../../statements/linker.js';
import type { StatementModel } from '../../statements/model.js';
import { LEAST_CUE } from '../../statements/StatementFinder.js';
import { markLikely, type View, viewOf } from '../../statements/view.js';
import type { Example, GoldLink } from './examples.js';
import { makeLexicon } from './makeLexicon.js';
import { quantize } from './quantize.js';
import { trainDecisions } from './trainDecisions.js';
import { trainGlance } from './trainGlance.js';
import { type LinkedArticle, trainJudgement } from './trainJudgement.js';
import { trainTagger } from './trainTagger.js';

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
 * @param options.folds how many folds; at least 2.
 * @param options.say told what is being done.
 */
export function trainStatements(
  examples: readonly Example[],
  options: { clusters: ReadonlyMap<string, number>; folds: number; say: (line: string) => void },
): StatementModel {
  const { folds, say } = options;
  const lexicon = makeLexicon(examples, options.clusters);
  const articles: Viewed[] = examples.map(({ tokens, gold }) => ({ view: viewOf(tokens, lexicon), gold }));
  say(
    `${articles.length} articles, ${articles.reduce((n, { gold }) => n + gold.length, 0)} attributions, ${lexicon.id.size} words`,
  );
  const cued = articles.map((article, i): Cued => ({ ...article, fold: i % folds, cues: [] }));
  for (let fold = 0; fold < folds; fold += 1) {
    const finder = new CueFinder({ lexicon, ...trainCues(cued.filter((article) => article.fold !== fold)) });
    for (const article of cued) {
      if (article.fold !== fold) continue;
      article.cues = finder.find(article.view, LEAST_CUE);
      markLikely(article.view, article.cues);
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
  return { lexicon, ...trainCues(articles), decisions: trainDecisions(cued), ...judgement };
}

/** What finds cues: the first look and the tagger. */
function trainCues(
  articles: readonly Viewed[],
): Pick<StatementModel, 'glance' | 'cue' | 'transition' | 'initial'> {
  const glanceTable = trainGlance(articles);
  const open = articles.map((article) => ({ ...article, open: glance(article.view, glanceTable) }));
  const { weights, transition, initial } = trainTagger(open, CUE_BITS);
  return { glance: glanceTable, cue: quantize(weights), transition, initial };
}
