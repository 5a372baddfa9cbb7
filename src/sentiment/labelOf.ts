import type { ToneLabel } from '../records.js';

/** Scores nearer to 0 than this are neutral: the customary threshold (Hutto & Gilbert 2014, VADER). */
const NEUTRAL_BELOW = 0.05;

/** The label of a score from −1 to 1. */
export function labelOf(score: number): ToneLabel {
  if (score >= NEUTRAL_BELOW) return 'positive';
  return score <= -NEUTRAL_BELOW ? 'negative' : 'neutral';
}
