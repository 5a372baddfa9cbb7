import type { WordAttribution } from './wordAttribution.js';
import { overlapOf } from './wordSet.js';

/** One pair of gold and predicted attributions (indices) and how well their contents overlap. */
export interface Match {
  readonly gold: number;
  readonly predicted: number;
  /** Shared words over all words of both, 0…1. */
  readonly overlap: number;
}

/**
 * Pairs gold with predicted attributions one to one, greedily by overlap of their contents' words; of equal overlaps
 * the later gold, then the later predicted one goes first. What overlaps by less than `least` is left alone.
 */
export function matchAttributions(
  gold: readonly WordAttribution[],
  predicted: readonly WordAttribution[],
  least = 0.5,
): Match[] {
  const pairs: Match[] = [];
  for (const [i, g] of gold.entries()) {
    for (const [j, p] of predicted.entries()) {
      if (g.content.at(-1)! < p.content[0]! || p.content.at(-1)! < g.content[0]!) continue;
      const overlap = overlapOf(g.content, p.content);
      if (overlap > 0 && overlap >= least) pairs.push({ gold: i, predicted: j, overlap });
    }
  }
  pairs.sort((a, b) => b.overlap - a.overlap || b.gold - a.gold || b.predicted - a.predicted);
  const usedGold = new Set<number>();
  const usedPredicted = new Set<number>();
  return pairs.filter((pair) => {
    if (usedGold.has(pair.gold) || usedPredicted.has(pair.predicted)) return false;
    usedGold.add(pair.gold);
    usedPredicted.add(pair.predicted);
    return true;
  });
}
