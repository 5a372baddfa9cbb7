import type { ToneLabel } from '../../records.js';
import { labelOf } from '../../sentiment/labelOf.js';
import { type Baseline, readBaselines } from './baselines.js';
import { crossValidate } from './crossValidate.js';
import { macroF1, pearson } from './figures.js';
import { readRatings } from './readRatings.js';
import { readTargets } from './readTargets.js';
import { readVocabulary } from './vocabulary.js';

const LABELS: readonly ToneLabel[] = ['negative', 'neutral', 'positive'];
/** A rating this far from 0 is called positive or negative: half a step of the scale of −4…4. */
const RATED_NEUTRAL_BELOW = 0.125;

/** What a cross-validation found: a table to print, and the predictions as files. */
export interface Validation {
  readonly table: readonly string[];
  readonly scores: string;
  readonly labels: string;
}

/** Cross-validates on two files, and judges the same sentences by lexicon scores as they come. */
export function validate(
  files: { ratings: string; targets: string },
  options: { folds: number; say: (line: string) => void },
): Validation {
  const { folds, say } = options;
  const vocabulary = readVocabulary();
  const ratings = readRatings(files.ratings);
  const targets = readTargets(files.targets);
  const found = crossValidate(
    { ratings, targets },
    { folds, vocabulary, onFold: (fold) => say(`fold ${fold} of ${folds}`) },
  );
  const rated = ratings.map(({ rating }) => rating);
  const ratedLabels = rated.map((rating) =>
    rating >= RATED_NEUTRAL_BELOW ? 'positive' : rating <= -RATED_NEUTRAL_BELOW ? 'negative' : 'neutral',
  );
  const predicted = found.shares.map((share) => LABELS[share.indexOf(Math.max(...share))]!);
  const row = (name: string, scores: readonly number[], labels: readonly ToneLabel[]): string =>
    [
      name.padEnd(28),
      pearson(scores, rated).toFixed(3).padStart(6),
      macroF1(ratedLabels, scores.map(labelOf)).toFixed(3).padStart(10),
      macroF1(found.labels, labels).toFixed(3).padStart(10),
    ].join('  ');
  const baseline = ({ name, score }: Baseline): string =>
    row(
      name,
      ratings.map(({ text }) => score(text)),
      targets.flatMap(({ text, targets }) =>
        targets.flatMap(({ label }) => (label === null ? [] : [labelOf(score(text))])),
      ),
    );
  const ids = targets.flatMap((sentence) =>
    sentence.targets.flatMap(({ id, label }) => (label === null ? [] : [id])),
  );
  return {
    table: [
      `${''.padEnd(28)}  text r  text F1  target F1`,
      row(`onrecord, ${folds} folds`, found.scores, predicted),
      ...readBaselines().map(baseline),
    ],
    scores: ratings.map(({ id }, i) => `${id}\t${found.scores[i]!.toFixed(4)}\n`).join(''),
    labels: ids.map((id, i) => `${id.replace(/[\t\r\n]+/g, ' ')}\t${predicted[i]!}\n`).join(''),
  };
}
