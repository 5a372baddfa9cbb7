import { KeptCandidates, LINK_BITS } from '../../statements/candidates.js';
import { CueContext } from '../../statements/cueContext.js';
import { CUE_BITS } from '../../statements/cueFeatures.js';
import { glance } from '../../statements/glance.js';
import { leftEnds, leftStarts } from '../../statements/leftContent.js';
import { DECISIONS, type Decision, type StatementModel } from '../../statements/model.js';
import { rightEnds, rightStarts } from '../../statements/rightContent.js';
import { StatementFinder } from '../../statements/StatementFinder.js';
import { sourceEnds, sourceStarts } from '../../statements/sources.js';
import { type View, viewOf } from '../../statements/view.js';
import { trainForest } from '../trainForest.js';
import type { Example, GoldLink } from './examples.js';
import { makeLexicon } from './makeLexicon.js';
import { quantize } from './quantize.js';
import { trainGlance } from './trainGlance.js';
import { type LinkedArticle, trainJudgement } from './trainJudgement.js';
import { Decisions } from './trainRanker.js';
import { trainTagger } from './trainTagger.js';

interface Viewed {
  readonly view: View;
  readonly gold: readonly GoldLink[];
}

/**
 * Trains the whole model from examples. What judges links learns from those that models of the other folds made, so that it
 * sees the mistakes that will be made on new articles. The same examples give the same weights.
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
  const linked: LinkedArticle[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const finder = new StatementFinder(
      withoutJudgement(
        lexicon,
        articles.filter((_, i) => i % folds !== fold),
      ),
    );
    articles.forEach((article, i) => {
      if (i % folds === fold) linked.push({ ...article, choices: finder.links(article.view), fold });
    });
    say(`fold ${fold + 1} of ${folds}`);
  }
  const judgement = trainJudgement(linked, folds);
  return { ...withoutJudgement(lexicon, articles), ...judgement };
}

/** The tagger and the rankers; what judges links left empty. */
function withoutJudgement(lexicon: StatementModel['lexicon'], articles: readonly Viewed[]): StatementModel {
  const glanceTable = trainGlance(articles);
  const open = articles.map((article) => ({ ...article, open: glance(article.view, glanceTable) }));
  const { weights, transition, initial } = trainTagger(open, CUE_BITS);
  const decisions = trainDecisions(articles);
  const judgement = {
    acceptance: quantize(new Float32Array(1)),
    forest: trainForest([], []),
    threshold: 0,
    calibration: [],
  };
  return {
    lexicon,
    glance: glanceTable,
    cue: quantize(weights),
    transition,
    initial,
    decisions,
    ...judgement,
  };
}

function trainDecisions(articles: readonly Viewed[]): StatementModel['decisions'] {
  const seen = Object.fromEntries(DECISIONS.map((name) => [name, new Decisions()])) as Record<
    Decision,
    Decisions
  >;
  const group = new KeptCandidates();
  for (const { view, gold } of articles) {
    for (const { cue, source, left, right } of gold) {
      const context = new CueContext(view, cue);
      sourceStarts(context, group);
      seen.sourceStart.take(group, source.from);
      if (source.from >= 0) {
        sourceEnds(context, source.from, group);
        seen.sourceEnd.take(group, source.to);
      }
      leftEnds(context, source, group);
      seen.leftEnd.take(group, left.from < 0 ? -1 : left.to);
      if (left.from >= 0) {
        leftStarts(context, left.to, group);
        seen.leftStart.take(group, left.from);
      }
      rightStarts(context, { source, left }, group);
      seen.rightStart.take(group, right.from);
      if (right.from >= 0) {
        rightEnds(context, { source, left, from: right.from }, group);
        seen.rightEnd.take(group, right.to);
      }
    }
  }
  return Object.fromEntries(
    DECISIONS.map((name) => [name, quantize(seen[name].train(LINK_BITS))]),
  ) as StatementModel['decisions'];
}
