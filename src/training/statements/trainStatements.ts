import { ACCEPTANCE_BITS, acceptanceFeatures } from '../../statements/acceptance.js';
import { CueContext } from '../../statements/cueContext.js';
import { CUE_BITS } from '../../statements/cueFeatures.js';
import { Group, LINK_BITS } from '../../statements/group.js';
import { leftEnds, leftStarts } from '../../statements/leftContent.js';
import { DECISIONS, type Decision, type StatementModel } from '../../statements/model.js';
import { rightEnds, rightStarts } from '../../statements/rightContent.js';
import { StatementFinder } from '../../statements/StatementFinder.js';
import { sourceEnds, sourceStarts } from '../../statements/sources.js';
import { type View, viewOf } from '../../statements/view.js';
import type { Example, GoldLink } from './examples.js';
import { fitCalibration } from './fitCalibration.js';
import { isRight, overlaps } from './isRight.js';
import { makeLexicon } from './makeLexicon.js';
import { quantize } from './quantize.js';
import { trainAcceptance } from './trainAcceptance.js';
import { Decisions } from './trainRanker.js';
import { trainTagger } from './trainTagger.js';

/** Least probability with which a link is taken for a statement: where precision and recall balance on held-out folds. */
const THRESHOLD = 0.37;

interface Viewed {
  readonly view: View;
  readonly gold: readonly GoldLink[];
}

/**
 * Trains the whole model from examples. Acceptance and calibration learn from links that models of the other folds made, so that
 * they see the mistakes that will be made on new articles. The same examples give the same weights.
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
  const held: { features: Int32Array; right: boolean; sure: boolean; fold: number }[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const finder = new StatementFinder(
      withoutAcceptance(
        lexicon,
        articles.filter((_, i) => i % folds !== fold),
      ),
    );
    for (const { view, gold } of articles.filter((_, i) => i % folds === fold)) {
      const links = finder.judge(view).map(({ link }) => link);
      links.forEach((link, i) => {
        held.push({
          features: acceptanceFeatures(view, links, i),
          right: overlaps(view, gold, link),
          sure: isRight(view, gold, link),
          fold,
        });
      });
    }
    say(`fold ${fold + 1} of ${folds}`);
  }
  const model = withoutAcceptance(lexicon, articles);
  const acceptance = quantize(trainAcceptance(held, ACCEPTANCE_BITS));
  return { ...model, acceptance, threshold: THRESHOLD, calibration: fitCalibration(held, folds) };
}

/** The tagger and the rankers; acceptance left empty. */
function withoutAcceptance(lexicon: StatementModel['lexicon'], articles: readonly Viewed[]): StatementModel {
  const { weights, transition, initial } = trainTagger(articles, CUE_BITS);
  const decisions = trainDecisions(articles);
  const acceptance = { values: new Int8Array(1 << ACCEPTANCE_BITS), scale: 1 };
  return {
    lexicon,
    cue: quantize(weights),
    transition,
    initial,
    decisions,
    acceptance,
    threshold: 0,
    calibration: [],
  };
}

function trainDecisions(articles: readonly Viewed[]): StatementModel['decisions'] {
  const seen = Object.fromEntries(DECISIONS.map((name) => [name, new Decisions()])) as Record<
    Decision,
    Decisions
  >;
  const group = new Group();
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
