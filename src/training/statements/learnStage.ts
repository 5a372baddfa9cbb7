import { workerData } from 'node:worker_threads';
import { readExamples } from './examples.js';
import { type FirstStage, type Found, findInFold, trainFirstStage } from './firstStage.js';
import { prepare } from './prepare.js';
import type { LearnFrom, StageTask } from './stagesInThreads.js';
import { readWordVectors } from './wordVectors.js';

const { corpus, vectors, folds } = workerData as LearnFrom;
const prepared = prepare(readExamples(corpus), readWordVectors(vectors));

/** What a thread does in training: one of the first stages. */
export default function learnStage({ fold }: StageTask): Found[] | FirstStage {
  return fold === null ? trainFirstStage(prepared, prepared.articles) : findInFold(prepared, { fold, folds });
}
