import { tokenize } from '../../language/tokenize.js';
import type { ToneLabel } from '../../records.js';
import { ToneJudge } from '../../sentiment/ToneJudge.js';
import { targetRange, windowOf } from '../../sentiment/targetsOf.js';
import type { RatedSentence } from './readRatings.js';
import { readSamples } from './readSamples.js';
import type { TargetSentence } from './readTargets.js';
import { trainTone } from './trainTone.js';
import type { TrainingVocabulary } from './vocabulary.js';

/** What was predicted for whom by weights that have not seen the document. */
export interface CrossValidation {
  /** Of each rated text, in order. */
  readonly scores: readonly number[];
  /** Of each labelled target, in order: shares of negative, neutral, positive. */
  readonly shares: readonly (readonly number[])[];
  readonly labels: readonly ToneLabel[];
}

interface Options {
  readonly folds: number;
  readonly vocabulary: TrainingVocabulary;
  /** Told of every fold done, from 1. */
  readonly onFold?: (fold: number) => void;
}

/** Predicts every document by weights learned from the documents of all other folds, as the shipped weights are learned. */
export function crossValidate(
  read: { ratings: readonly RatedSentence[]; targets: readonly TargetSentence[] },
  options: Options,
): CrossValidation {
  const { folds, vocabulary, onFold } = options;
  const foldOf = foldsOf([...read.ratings, ...read.targets], folds);
  const samples = readSamples(read, vocabulary);
  const scores = new Array<number>(read.ratings.length).fill(0);
  const shares: number[][] = [];
  const labels: ToneLabel[] = [];
  const firstOf = read.targets.map((sentence) => {
    const first = labels.length;
    for (const { label } of sentence.targets) if (label !== null) labels.push(label);
    return first;
  });
  for (let fold = 0; fold < folds; fold += 1) {
    const others = ({ document }: { document: string }): boolean => foldOf.get(document) !== fold;
    const model = trainTone(
      {
        texts: samples.texts.filter(others),
        targets: samples.targets.filter(others),
        sentences: samples.sentences.filter(others),
      },
      vocabulary,
    );
    const judge = new ToneJudge(model);
    read.ratings.forEach((rated, i) => {
      if (others(rated)) return;
      const tokens = tokenize(rated.text);
      scores[i] = judge.text(tokens, [{ from: 0, to: tokens.length }]);
    });
    read.targets.forEach((sentence, i) => {
      if (others(sentence)) return;
      sharesOf(judge, sentence).forEach((share, k) => {
        shares[firstOf[i]! + k] = share;
      });
    });
    onFold?.(fold + 1);
  }
  return { scores, shares, labels };
}

/** Documents take turns, in order of first appearance. */
function foldsOf(read: readonly { document: string }[], folds: number): Map<string, number> {
  const documents = [...new Set(read.map(({ document }) => document))];
  return new Map(documents.map((document, i) => [document, i % folds]));
}

function sharesOf(judge: ToneJudge, sentence: TargetSentence): number[][] {
  const tokens = tokenize(sentence.text);
  const into = new Float64Array(3);
  return sentence.targets.flatMap(({ span, label }) => {
    if (label === null) return [];
    const target = targetRange(tokens, span);
    if (target === null) return [[0, 1, 0]];
    judge.target(tokens, windowOf(tokens, [0, sentence.text.length], target), into);
    return [[...into]];
  });
}
