import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { FirstStage, Found } from './firstStage.js';
import type { FirstStages } from './trainStatements.js';

/** Where a thread finds what it learns from. */
export interface LearnFrom {
  readonly corpus: string;
  /** File of word vectors; null for none. */
  readonly vectors: string | null;
  readonly folds: number;
}

/** A fold to find cues in, after training on the others; null to train on all. */
export interface StageTask {
  readonly fold: number | null;
}

/** Trains the first stages in as many threads as there are cores. A thread takes some 500 MB. */
export function stagesInThreads(from: LearnFrom): FirstStages & { close(): Promise<void> } {
  const pool = new Piscina({
    filename: new URL('./learnStage.js', import.meta.url).href,
    workerData: from,
    maxThreads: Math.min(availableParallelism(), from.folds + 1),
  });
  return {
    findInFold: (fold) => pool.run({ fold } satisfies StageTask) as Promise<Found[]>,
    trainOnAll: () => pool.run({ fold: null } satisfies StageTask) as Promise<FirstStage>,
    close: () => pool.destroy(),
  };
}
