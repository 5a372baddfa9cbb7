import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Definition } from './definition/definition.js';
import { discover } from './ingest/discover.js';
import { ANALYZE } from './run/Analysts.js';
import { collect } from './run/collect.js';
import { compact } from './run/compact.js';
import { fingerprint } from './run/fingerprint.js';
import { letHeapsGrow } from './run/heaps.js';
import { publicationKey, readLast } from './run/lastRun.js';
import type { Ledger } from './run/ledger.js';
import { locked } from './run/lock.js';
import type { Progress } from './run/progress.js';
import { publish } from './run/publish.js';
import { type Made, type Report, ReportMaker } from './run/report.js';
import { byFile, goneEntries } from './run/sourceEntry.js';
import { Surveyor } from './run/survey.js';
import { WorkerPool } from './run/WorkerPool.js';
import type { Tally } from './run/Tally.js';
import { withLedger } from './run/withLedger.js';

export interface RunOptions {
  /** Worker threads. */
  readonly jobs: number;
  /** Forget what earlier runs found. */
  readonly fresh: boolean;
  readonly progress: Progress;
  /** Ends the run in good order: what is in hand is finished and kept, nothing is published. */
  readonly stop: AbortSignal;
}

/** What a run came to. */
export type RunResult =
  | { readonly state: 'published' | 'unchanged'; readonly report: Report }
  | { readonly state: 'stopped' };

/** Files become articles, articles become statements, statements become rows: one run of a pipeline, from files to datasets. */
export async function runPipeline(definition: Definition, options: RunOptions): Promise<RunResult> {
  const workers = new WorkerPool(definition, { jobs: options.jobs });
  try {
    return await runWith(workers, options);
  } finally {
    await workers.close();
  }
}

async function runWith(workers: WorkerPool, options: RunOptions): Promise<RunResult> {
  const { definition } = workers;
  const { progress, stop } = options;
  const folder = definition.outputs.folder;
  const state = join(folder, '.onrecord');
  const path = join(state, 'ledger');
  const report = new ReportMaker(definition, progress);

  // In a first run all is new: a worker loads the models while the files are being found.
  if (options.fresh || !existsSync(path)) workers.begin(ANALYZE, { threads: 1 });
  report.begin('finding');
  const { files, rejects } = await discover(definition.inputs, { except: folder });
  progress.files = files.length;
  progress.bytes = files.reduce((sum, file) => sum + file.size, 0);

  const marks = fingerprint(definition);
  const work = async (ledger: Ledger): Promise<RunResult> => {
    report.begin('reading');
    const surveyor = new Surveyor({ ledger, definition });
    const entries = await collect(files, { workers, ledger, surveyor, progress, stop });
    if (stop.aborted) return { state: 'stopped' };
    // While the datasets are made the disk has time for it.
    ledger.beginSync();
    if (definition.gone === 'keep')
      entries.push(...goneEntries(ledger, { files, inputs: definition.inputs }));
    entries.sort(byFile);

    report.begin('writing');
    const key = publicationKey(marks.publication, { entries, rejects });
    const last = readLast(folder);
    if (last?.publication === key) return { state: 'unchanged', report: last };
    const make = (tally: Tally, from: Omit<Made, 'key'>) => report.make(tally, { ...from, key });
    // The threads that analyzed hold models; those that make rows need none, and the rows need the room.
    await workers.close();
    letHeapsGrow();
    const whole = { workers, ledger, surveyor, state, progress, rejects, stop, report: make };
    if ((await publish(entries, whole)) === null) return { state: 'stopped' };
    await compact(ledger, { path, entries });
    return { state: 'published', report: report.made! };
  };
  return locked(state, () => withLedger(path, { analysis: marks.analysis, fresh: options.fresh }, work));
}
