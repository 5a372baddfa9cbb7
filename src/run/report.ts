import type { PublishedFile } from '../datasets/Datasets.js';
import type { Definition } from '../definition/definition.js';
import { VERSION } from '../version.js';
import type { ChangeReport } from './Changes.js';
import type { Progress } from './progress.js';
import type { Tally } from './Tally.js';

/** `run.json`: what a run read, found and wrote. Its clocks are all that differs between two runs over the same inputs. */
export interface Report {
  readonly onrecord: string;
  readonly node: string;
  readonly started: string;
  readonly finished: string;
  /** Seconds by stage, in the order of the flow. */
  readonly seconds: Readonly<Record<string, number>>;
  /** Articles analyzed in this run, by the second of reading. */
  readonly articlesPerSecond: number;
  readonly peakMemoryMb: number;
  /** What somebody should look at, most urgent first. */
  readonly warnings: readonly string[];
  readonly counts: ReturnType<typeof countsOf>;
  /** Against the publication before. */
  readonly changes: ChangeReport;
  readonly files: readonly PublishedFile[];
  readonly pipeline: Definition;
  /** Names what the datasets were made from; the next run with the same has nothing to do. */
  readonly publication: string;
}

/** What a publication came to; `key` names what it was made from. */
export interface Made {
  readonly files: readonly PublishedFile[];
  readonly changes: ChangeReport;
  readonly key: string;
}

/** Keeps the clocks of a run and makes its report. */
export class ReportMaker {
  readonly #started = new Date();
  readonly #seconds: Record<string, number> = {};
  #stage: { name: Progress['stage']; since: number } | null = null;
  made: Report | null = null;

  constructor(
    private readonly definition: Definition,
    private readonly progress: Progress,
  ) {}

  begin(stage: Progress['stage']): void {
    this.#end();
    this.progress.stage = stage;
    this.#stage = { name: stage, since: performance.now() };
  }

  /** The text of `run.json`. */
  make(tally: Tally, from: Made): string {
    this.#end();
    this.made = {
      onrecord: VERSION,
      node: process.version,
      started: this.#started.toISOString(),
      finished: new Date().toISOString(),
      seconds: this.#seconds,
      articlesPerSecond:
        Math.round((10 * this.progress.analyzed) / Math.max(0.001, this.#seconds.reading ?? 0)) / 10,
      peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
      warnings: warningsOf(tally, { definition: this.definition, changes: from.changes }),
      counts: countsOf(tally, { definition: this.definition, progress: this.progress }),
      changes: from.changes,
      files: from.files,
      pipeline: this.definition,
      publication: from.key,
    };
    return `${JSON.stringify(this.made, null, 2)}\n`;
  }

  #end(): void {
    if (this.#stage === null) return;
    this.#seconds[this.#stage.name] = Math.round(performance.now() - this.#stage.since) / 1000;
    this.#stage = null;
  }
}

function countsOf(tally: Tally, run: { definition: Definition; progress: Progress }) {
  return {
    files: run.progress.files,
    analyzed: run.progress.analyzed,
    articles: tally.tallied.articles,
    empty: tally.tallied.empty,
    languages: tally.tallied.languages,
    words: tally.tallied.sums.words,
    statements: tally.tallied.sums.statements,
    kinds: tally.tallied.kinds,
    acts: tally.tallied.acts,
    leftOut: tally.tallied.leftOut,
    belowLeastConfidence: tally.tallied.sums.unsure,
    groups: tally.groups,
    targets: tally.targets(run.definition.targets.map((target) => target.name)),
    rejected: tally.rejected,
    rejects: tally.rejects,
  };
}

function warningsOf(tally: Tally, from: { definition: Definition; changes: ChangeReport }): string[] {
  const warnings = from.changes.emptyOutlets.map(
    (outlet) => `all new articles of ${outlet} came out empty; have its pages changed?`,
  );
  const share = tally.rejected / Math.max(1, tally.read + tally.rejected);
  if (tally.rejected > 0 && share >= from.definition.limits.rejectsShare) {
    const percent = Math.round(100 * share);
    warnings.unshift(`${percent} % of the records were rejected (${tally.rejected}); rejects.jsonl says why`);
  }
  return warnings;
}
