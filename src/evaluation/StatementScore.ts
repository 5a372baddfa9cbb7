import type { Kind } from '../records.js';
import { type Match, matchAttributions } from './matchAttributions.js';
import type { WordAttribution } from './wordAttribution.js';
import { shared } from './wordSet.js';

/** Precision, recall and their harmonic mean, 0…1; 0 where nothing is counted. */
export type PrecisionRecallF1 = readonly [precision: number, recall: number, f1: number];

/** The figures for statements; names and meaning are fixed, other scripts compare with them. */
export type StatementReport = {
  readonly token: PrecisionRecallF1;
  readonly overlap: PrecisionRecallF1;
  readonly exact: PrecisionRecallF1;
  readonly end_to_end: PrecisionRecallF1;
  /** Source right where content matched and the gold names a source. */
  readonly source: number;
} & { readonly [K in `${'recall' | 'precision' | 'source' | 'n'}_${Kind}`]: number };

const KINDS = ['direct', 'mixed', 'indirect'] as const;

interface Counts {
  gold: number;
  predicted: number;
  matchedGold: number;
  matchedPredicted: number;
  exact: number;
  endToEnd: number;
  withSource: number;
  sourceRight: number;
}

const none = (): Counts => ({
  gold: 0,
  predicted: 0,
  matchedGold: 0,
  matchedPredicted: 0,
  exact: 0,
  endToEnd: 0,
  withSource: 0,
  sourceRight: 0,
});

/** Whether both name a source and share a word of it, or neither names one. */
export function sameSource(gold: WordAttribution, predicted: WordAttribution): boolean {
  if (gold.source.length === 0 && predicted.source.length === 0) return true;
  return shared(gold.source, predicted.source) > 0;
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

export function precisionRecallF1(right: number, predicted: number, gold: number): PrecisionRecallF1 {
  return [ratio(right, predicted), ratio(right, gold), ratio(2 * right, predicted + gold)];
}

/** Adds up the scores of statements, article by article. */
export class StatementScore {
  readonly #counts: Record<Kind | 'all', Counts> = {
    direct: none(),
    mixed: none(),
    indirect: none(),
    all: none(),
  };
  #tokensRight = 0;
  #tokensPredicted = 0;
  #tokensGold = 0;

  /** Counts one article and returns how its attributions were matched. */
  add(gold: readonly WordAttribution[], predicted: readonly WordAttribution[]): Match[] {
    const counts = this.#counts;
    const goldTokens = contentWords(gold);
    const predictedTokens = contentWords(predicted);
    this.#tokensGold += goldTokens.size;
    this.#tokensPredicted += predictedTokens.size;
    for (const token of goldTokens) if (predictedTokens.has(token)) this.#tokensRight++;
    for (const { kind } of gold) for (const key of [kind, 'all'] as const) counts[key].gold++;
    for (const { kind } of predicted) for (const key of [kind, 'all'] as const) counts[key].predicted++;
    const matches = matchAttributions(gold, predicted);
    for (const match of matches) {
      const g = gold[match.gold]!;
      const p = predicted[match.predicted]!;
      for (const key of [g.kind, 'all'] as const) {
        counts[key].matchedGold++;
        if (match.overlap === 1) counts[key].exact++;
        if (g.source.length > 0) {
          counts[key].withSource++;
          if (shared(g.source, p.source) > 0) counts[key].sourceRight++;
        }
        if (sameSource(g, p)) counts[key].endToEnd++;
      }
      counts[p.kind].matchedPredicted++;
    }
    return matches;
  }

  report(): StatementReport {
    const { all } = this.#counts;
    const byKind: Record<string, number> = {};
    for (const kind of KINDS) {
      const of = this.#counts[kind];
      byKind[`recall_${kind}`] = ratio(of.matchedGold, of.gold);
      byKind[`precision_${kind}`] = ratio(of.matchedPredicted, of.predicted);
      byKind[`source_${kind}`] = ratio(of.sourceRight, of.withSource);
      byKind[`n_${kind}`] = of.gold;
    }
    return {
      token: precisionRecallF1(this.#tokensRight, this.#tokensPredicted, this.#tokensGold),
      overlap: precisionRecallF1(all.matchedGold, all.predicted, all.gold),
      exact: precisionRecallF1(all.exact, all.predicted, all.gold),
      end_to_end: precisionRecallF1(all.endToEnd, all.predicted, all.gold),
      ...byKind,
      source: ratio(all.sourceRight, all.withSource),
    } as StatementReport;
  }
}

function contentWords(attributions: readonly WordAttribution[]): Set<number> {
  return new Set(attributions.flatMap(({ content }) => content));
}
