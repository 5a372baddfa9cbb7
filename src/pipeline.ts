import { join } from 'node:path';
import type { Definition } from './definition/definition.js';
import { discover } from './ingest/discover.js';
import { Analysts } from './run/analysts.js';
import { collect } from './run/collect.js';
import { fingerprint } from './run/fingerprint.js';
import { publicationKey, readLast } from './run/lastRun.js';
import { Ledger } from './run/ledger.js';
import { takeLock } from './run/lock.js';
import type { Progress } from './run/progress.js';
import { publish } from './run/publish.js';
import { type Report, ReportMaker } from './run/report.js';
import { byFile, goneEntries } from './run/sourceEntry.js';

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
  const { progress, stop, jobs } = options;
  const folder = definition.outputs.folder;
  const state = join(folder, '.onrecord');
  const report = new ReportMaker(definition, progress);
  const unlock = await takeLock(state);
  const marks = fingerprint(definition);
  const ledger = Ledger.open(join(state, 'ledger'), { analysis: marks.analysis, fresh: options.fresh });
  const analysts = new Analysts(definition, { jobs });
  try {
    report.begin('finding');
    const { files, rejects } = await discover(definition.inputs, { except: folder });
    progress.files = files.length;
    progress.bytes = files.reduce((sum, file) => sum + file.size, 0);

    report.begin('reading');
    const entries = await collect(files, { definition, ledger, analysts, jobs, progress, stop });
    if (stop.aborted) return { state: 'stopped' };
    const gone = [...goneEntries(ledger, { files, inputs: definition.inputs })];
    if (definition.gone === 'keep') entries.push(...gone);
    entries.sort(byFile);

    report.begin('writing');
    const key = publicationKey(marks.publication, { entries, rejects });
    const last = readLast(folder);
    if (last?.publication === key) return { state: 'unchanged', report: last };
    const tally = await publish(entries, {
      definition,
      ledger,
      state,
      progress,
      rejects,
      stop,
      report: (tally, from) => report.make(tally, { ...from, key }),
    });
    return tally === null ? { state: 'stopped' } : { state: 'published', report: report.made! };
  } finally {
    await analysts.close();
    ledger.sync();
    ledger.close();
    await unlock();
  }
}
