import type { ToneLabel } from '../../records.js';

/** Pearson's correlation; 0 where one side does not vary. */
export function pearson(a: readonly number[], b: readonly number[]): number {
  const meanA = mean(a);
  const meanB = mean(b);
  let both = 0;
  let squareA = 0;
  let squareB = 0;
  for (let i = 0; i < a.length; i += 1) {
    const x = a[i]! - meanA;
    const y = b[i]! - meanB;
    both += x * y;
    squareA += x * x;
    squareB += y * y;
  }
  const spread = Math.sqrt(squareA * squareB);
  return spread > 0 ? both / spread : 0;
}

function mean(of: readonly number[]): number {
  return of.reduce((a, b) => a + b, 0) / Math.max(1, of.length);
}

const LABELS: readonly ToneLabel[] = ['negative', 'neutral', 'positive'];

/** Mean over the three labels of F1 = 2 × right / (gold + predicted). */
export function macroF1(gold: readonly ToneLabel[], predicted: readonly ToneLabel[]): number {
  let sum = 0;
  for (const label of LABELS) {
    let right = 0;
    let named = 0;
    for (let i = 0; i < gold.length; i += 1) {
      const mine = Number(gold[i] === label);
      const theirs = Number(predicted[i] === label);
      right += mine * theirs;
      named += mine + theirs;
    }
    sum += (2 * right) / Math.max(1, named);
  }
  return sum / LABELS.length;
}
