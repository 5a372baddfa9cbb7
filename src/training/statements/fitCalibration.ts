import { ACCEPTANCE_BITS } from '../../statements/acceptance.js';
import { trainAcceptance } from './trainAcceptance.js';

interface Held {
  readonly features: Int32Array;
  readonly right: boolean;
  /** Whether content and source are both right. */
  readonly sure: boolean;
  readonly fold: number;
}

const BINS = 20;

/**
 * How often a statement is right, content and source, at each probability of the acceptance model: measured on folds it was not
 * trained on, averaged in bins of equal size and made monotone (isotonic regression, pooling adjacent violators).
 */
export function fitCalibration(held: readonly Held[], folds: number): [number, number][] {
  const points: { probability: number; sure: number }[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const weights = trainAcceptance(
      held.filter((link) => link.fold !== fold),
      ACCEPTANCE_BITS,
    );
    for (const { features, sure } of held.filter((link) => link.fold === fold)) {
      let odds = 0;
      for (const f of features) odds += weights[f]!;
      points.push({ probability: 1 / (1 + Math.exp(-odds)), sure: sure ? 1 : 0 });
    }
  }
  points.sort((a, b) => a.probability - b.probability);
  const size = Math.max(1, Math.ceil(points.length / BINS));
  const pools: { probability: number; sure: number; weight: number }[] = [];
  for (let i = 0; i < points.length; i += size) {
    const bin = points.slice(i, i + size);
    pools.push({
      probability: mean(bin.map((p) => p.probability)),
      sure: mean(bin.map((p) => p.sure)),
      weight: bin.length,
    });
    while (pools.length > 1 && pools.at(-2)!.sure > pools.at(-1)!.sure) {
      const b = pools.pop()!;
      const a = pools.pop()!;
      const weight = a.weight + b.weight;
      const merge = (x: number, y: number) => (x * a.weight + y * b.weight) / weight;
      pools.push({ probability: merge(a.probability, b.probability), sure: merge(a.sure, b.sure), weight });
    }
  }
  const round = (x: number) => Math.round(x * 1e4) / 1e4;
  return pools.map(({ probability, sure }) => [round(probability), round(sure)]);
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
