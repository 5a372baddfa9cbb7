import type { StatementModel } from '../../statements/model.js';
import { readExamples } from './examples.js';
import { prepare } from './prepare.js';
import { type LearnFrom, stagesInThreads } from './stagesInThreads.js';
import { trainStatements } from './trainStatements.js';
import { readWordVectors } from './wordVectors.js';

/** Trains the whole model from a corpus, in threads. `say` is told what is being done. */
export async function learn(from: LearnFrom, say: (line: string) => void): Promise<StatementModel> {
  const stages = stagesInThreads(from);
  try {
    const prepared = prepare(readExamples(from.corpus), readWordVectors(from.vectors));
    return await trainStatements(prepared, { stages, folds: from.folds, say });
  } finally {
    await stages.close();
  }
}
