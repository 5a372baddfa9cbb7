import { Candidates, LINK_BITS, PAIRS, pairOf } from '../../statements/candidates.js';
import { CueContext, type ReadCue } from '../../statements/cueContext.js';
import { leftEnds, leftStarts } from '../../statements/leftContent.js';
import { DECISIONS, type Decision, type StatementModel } from '../../statements/model.js';
import { rightEnds, rightStarts } from '../../statements/rightContent.js';
import { sourceEnds, sourceStarts } from '../../statements/sources.js';
import type { View } from '../../statements/view.js';
import type { GoldLink } from './examples.js';
import { quantize } from './quantize.js';
import { Decisions } from './trainRanker.js';

/** An article whose attributions have the cues that a tagger found, and what a reader says of them, which had not seen it. */
export interface CuedArticle {
  readonly view: View;
  readonly gold: readonly GoldLink[];
  /** The cue of each attribution of the gold. Ranked are those that are found, which begin and end elsewhere at times than the marked ones. */
  readonly found: readonly ReadCue[];
}

/** Decisions that learn at another pace: where a content ends has the most features, and fits the known articles too soon. */
const PACE: Partial<Record<Decision, { rate: number; decay: number }>> = {
  rightEnd: { rate: 0.05, decay: 1e-3 },
};

/** A pair of parts of speech is shut where fewer than this share of the places between them were right. */
const LEAST_SHARE = 0.002;
/** How often such a pair must have been met. */
const LEAST_MET = 100;

/** Trains what ranks the places where sources and contents begin and end. */
export function trainDecisions(articles: readonly CuedArticle[]): StatementModel['decisions'] {
  const rankers = DECISIONS.map((name) => {
    const shut = rarePairs(articles, name);
    const seen = new Decisions();
    const group = new Candidates();
    group.shut = shut;
    decide(articles, { name, group }, (_, right) => seen.take(group, right));
    return [name, { table: quantize(seen.train(LINK_BITS, PACE[name])), shut }];
  });
  return Object.fromEntries(rankers) as StatementModel['decisions'];
}

/** The pairs of parts of speech between which the right place of a decision hardly ever lies. */
function rarePairs(articles: readonly CuedArticle[], name: Decision): Uint8Array {
  const met = new Int32Array(PAIRS);
  const right = new Int32Array(PAIRS);
  const group = new Candidates();
  decide(articles, { name, group }, ({ pos, tokens }, place) => {
    for (let c = 0; c < group.size; c += 1) {
      const i = group.value[c]!;
      if (i <= 0 || i >= pos.length || tokens.sentence[i - 1] !== tokens.sentence[i]) continue;
      const pair = pairOf(pos[i - 1]!, pos[i]!);
      met[pair]! += 1;
      if (i === place) right[pair]! += 1;
    }
  });
  return Uint8Array.from(met, (n, pair) => (n >= LEAST_MET && right[pair]! < n * LEAST_SHARE ? 1 : 0));
}

/** Goes over all attributions with the candidates of a decision; tells `each` which place is the right one. */
function decide(
  articles: readonly CuedArticle[],
  { name, group }: { name: Decision; group: Candidates },
  each: (view: View, right: number) => void,
): void {
  for (const { view, gold, found } of articles) {
    gold.forEach((link, k) => {
      const right = candidates(new CueContext(view, found[k]!), link, { name, group });
      if (right !== null) each(view, right);
    });
  }
}

/** Fills in the candidates of a decision, and returns the right one; null where there is nothing to decide. */
function candidates(
  context: CueContext,
  { source, left, right }: GoldLink,
  { name, group }: { name: Decision; group: Candidates },
): number | null {
  if (name === 'sourceStart') {
    sourceStarts(context, group);
    return source.from;
  }
  if (name === 'sourceEnd') {
    if (source.from < 0) return null;
    sourceEnds(context, source.from, group);
    return source.to;
  }
  if (name === 'leftEnd') {
    leftEnds(context, source, group);
    return left.from < 0 ? -1 : left.to;
  }
  if (name === 'leftStart') {
    if (left.from < 0) return null;
    leftStarts(context, left.to, group);
    return left.from;
  }
  if (name === 'rightStart') {
    rightStarts(context, { source, left }, group);
    return right.from;
  }
  if (right.from < 0) return null;
  rightEnds(context, { source, from: right.from }, group);
  return right.to;
}
