import { markCues } from '../../statements/attributed.js';
import { Linker } from '../../statements/linker.js';
import type { StatementModel } from '../../statements/model.js';
import { type FirstStage, type Found, takeUp } from './firstStage.js';
import type { Prepared } from './prepare.js';
import { trainDecisions } from './trainDecisions.js';
import { type LinkedArticle, trainJudgement } from './trainJudgement.js';

/** Who trains the first stage, which takes the most time by far: several at once, where there are threads for it. */
export interface FirstStages {
  /** What a stage that was trained on the other folds finds in a fold. */
  findInFold(fold: number): Promise<Found[]>;
  /** The stage of all articles. */
  trainOnAll(): Promise<FirstStage>;
}

/**
 * Trains the whole model from examples. Rankers learn on the cues, and what judges links on the links, that models of the other
 * folds made, so that they see the mistakes that will be made on new articles. The same examples give the same weights.
 *
 * @param options.stages who trains the first stages; of the same examples and folds.
 * @param options.folds how many folds; at least 2.
 * @param options.say told what is being done.
 */
export async function trainStatements(
  { lexicon, articles }: Prepared,
  options: { stages: FirstStages; folds: number; say: (line: string) => void },
): Promise<StatementModel> {
  const { stages, folds, say } = options;
  say(
    `${articles.length} articles, ${articles.reduce((n, { gold }) => n + gold.length, 0)} attributions, ${lexicon.id.size} words`,
  );
  const finding = [...Array(folds).keys()].map(async (fold) => {
    const found = await stages.findInFold(fold);
    say(`cues, fold ${fold + 1} of ${folds}`);
    return found;
  });
  const onAll = stages.trainOnAll();
  const found = (await Promise.all(finding)).flat().sort((a, b) => a.article - b.article);
  const cued = found.map((own, i) => {
    const { view, gold } = articles[i]!;
    const { cues, own: found } = takeUp(view, own);
    markCues(view, cues);
    return { view, gold, fold: i % folds, cues, found };
  });
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
  const decisions = trainDecisions(cued);
  return { lexicon, ...(await onAll), decisions, ...judgement };
}
