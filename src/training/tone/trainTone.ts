import { tokenize } from '../../language/tokenize.js';
import { distanceSums } from '../../sentiment/targetsOf.js';
import { tokensIn } from '../../sentiment/tokensIn.js';
import { readWeights, type ToneFile } from '../../sentiment/toneWeights.js';
import { wordWeights } from '../../sentiment/wordWeights.js';
import { lexicon } from './lexicon.js';
import type { RatedSentence } from './readRatings.js';
import type { TargetSentence } from './readTargets.js';
import { ridge, type SparseRow } from './ridge.js';

/**
 * Learns the weights of the tone stage: a ridge regression over words that starts from the lexicon's ratings, then one over
 * what these weigh around a target, by distance. Deterministic.
 */
export function trainTone(ratings: readonly RatedSentence[], targets: readonly TargetSentence[]): ToneFile {
  const rated = lexicon();
  const columnOf = new Map<string, number>();
  const column = (word: string): number => {
    const known = columnOf.get(word);
    if (known !== undefined) return known;
    columnOf.set(word, columnOf.size);
    return columnOf.size - 1;
  };
  const prior = column('\tlexicon');
  const bias = column('\tbias');
  const one = { from: 0, to: 0, into: new Float64Array(4096) };
  const rows = ratings.map(({ text }): SparseRow => {
    const tokens = tokenize(text);
    const row = new Map<number, number>([[bias, 1]]);
    const scale = 1 / Math.sqrt(tokens.length + 3);
    const signs = { words: new Map(tokens.lower.map((word) => [word, 1])) };
    one.to = tokens.length;
    wordWeights(tokens, one, signs);
    for (let i = 0; i < tokens.length; i += 1) {
      const word = tokens.lower[i]!;
      const sign = one.into[i]! * scale;
      row.set(prior, (row.get(prior) ?? 0) + sign * (rated.get(word) ?? 0));
      row.set(column(word), (row.get(column(word)) ?? 0) + sign);
    }
    return { at: Int32Array.from(row.keys()), value: Float64Array.from(row.values()) };
  });
  const learned = ridge(
    rows,
    ratings.map((r) => r.rating),
    { columns: columnOf.size, iterations: 60 },
  );
  const weightOf = new Map<string, number>();
  for (const word of [...rated.keys(), ...columnOf.keys()]) {
    if (word.startsWith('\t')) continue;
    const at = columnOf.get(word);
    const weight = Math.round(
      1000 * (learned[prior]! * (rated.get(word) ?? 0) + (at === undefined ? 0 : learned[at]!)),
    );
    if (weight !== 0) weightOf.set(word, weight);
  }
  const words = [...weightOf.keys()].sort();
  const text = {
    words: words.join(' '),
    weights: words.map((word) => weightOf.get(word)!),
    bias: learned[bias]!,
  };
  return { ...text, ...trainDistances(text, targets) };
}

const RATING = { negative: -1, neutral: 0, positive: 1 } as const;

function trainDistances(
  text: Pick<ToneFile, 'words' | 'weights' | 'bias'>,
  sentences: readonly TargetSentence[],
): Pick<ToneFile, 'distance' | 'targetBias' | 'targetCuts'> {
  const weights = readWeights({ ...text, distance: [], targetBias: 0, targetCuts: [0, 0] });
  const sums: Float64Array[] = [];
  const gold: number[] = [];
  for (const { text, targets } of sentences) {
    const tokens = tokenize(text);
    for (const { span, label } of targets) {
      const [from, to] = tokensIn(tokens, span);
      if (label === null || to <= from) continue;
      sums.push(distanceSums(tokens, { from, to }, weights));
      gold.push(RATING[label]);
    }
  }
  const width = sums[0]!.length;
  const at = Int32Array.from({ length: width + 1 }, (_, k) => k);
  const rows = sums.map((sum): SparseRow => ({ at, value: Float64Array.from([...sum, 1]) }));
  const learned = ridge(rows, gold, { columns: width + 1, iterations: 60 });
  const scores = rows.map(({ value }) => value.reduce((sum, x, k) => sum + x * learned[k]!, 0));
  return {
    distance: [...learned.subarray(0, width)],
    targetBias: learned[width]!,
    targetCuts: bestCuts(scores, gold),
  };
}

/** The two cuts that give the best macro-F1, among the scores' own fiftieths. */
function bestCuts(scores: readonly number[], gold: readonly number[]): [number, number] {
  const sorted = [...scores].sort((a, b) => a - b);
  const marks = Array.from({ length: 49 }, (_, k) => sorted[Math.floor(((k + 1) * sorted.length) / 50)]!);
  let best: [number, number] = [0, 0];
  let most = -1;
  for (const low of marks)
    for (const high of marks) {
      if (high < low) continue;
      const f = macroF1(
        gold,
        scores.map((s) => (s < low ? -1 : s > high ? 1 : 0)),
      );
      if (f > most) {
        most = f;
        best = [low, high];
      }
    }
  return best;
}

/** The mean F1 of negative, neutral and positive (−1, 0, 1). */
export function macroF1(gold: readonly number[], predicted: readonly number[]): number {
  let sum = 0;
  for (const label of [-1, 0, 1]) {
    let both = 0;
    let either = 0;
    for (let i = 0; i < gold.length; i += 1) {
      const mine = Number(gold[i] === label);
      const theirs = Number(predicted[i] === label);
      both += mine * theirs;
      either += mine + theirs;
    }
    sum += (2 * both) / Math.max(1, either);
  }
  return sum / 3;
}
