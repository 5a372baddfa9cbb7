import { ByteSink } from '../datasets/ByteSink.js';
import type { Definition } from '../definition/definition.js';
import { encodeFound } from './finding.js';
import { writeRecord } from './ledgerRecord.js';
import { reusable } from './reusable.js';
import { CLOCK_BYTES, type Finding, type Task, type Waiting } from './task.js';
import type { WorkerPool } from './WorkerPool.js';

const WATCH_EVERY_MS = 100;
/** What a worker thread does with articles. */
export const ANALYZE = new URL('./analyzeArticles.js', import.meta.url);

/** Why an article has no finding. */
type Failure = 'time-limit' | 'memory-limit' | 'crash';

/** Has worker threads analyze articles; one that hangs, crashes or runs out of memory costs its article and no other. */
export class Analysts {
  readonly #limits: Definition['limits'];
  readonly #spare: ArrayBuffer[] = [];

  constructor(
    private readonly workers: WorkerPool,
    private readonly module: URL = ANALYZE,
  ) {
    this.#limits = workers.definition.limits;
  }

  /** Findings of some articles, in their order. */
  async analyze(articles: readonly Waiting[], options = { alone: false }): Promise<Finding[]> {
    if (articles.length === 0) return [];
    const done = await this.#attempt(articles);
    if (Array.isArray(done)) return done;
    const culprit = done.at;
    // What happened may not be its fault (memory left by others, a machine put to sleep): it gets a worker of its own once.
    const own = options.alone
      ? [this.#reject(articles[culprit]!.key, done.reason)]
      : await this.analyze([articles[culprit]!], { alone: true });
    const before = await this.analyze(articles.slice(0, culprit), options);
    const after = await this.analyze(articles.slice(culprit + 1), options);
    return [...before, ...own, ...after];
  }

  /** Takes the memory of findings that are needed no more, for later ones. */
  handBack(findings: readonly Finding[]): void {
    this.#spare.push(...reusable(new Set(findings.map(({ record }) => record.buffer))));
  }

  async #attempt(articles: readonly Waiting[]): Promise<Finding[] | { at: number; reason: Failure }> {
    const clock = new SharedArrayBuffer(CLOCK_BYTES);
    const begun = new Float64Array(clock, 8, 1);
    const room = this.#spare.pop() ?? null;
    const watch = new AbortController();
    const timer = setInterval(() => {
      if (begun[0]! > 0 && Date.now() - begun[0]! > this.#limits.secondsPerArticle * 1000) watch.abort();
    }, WATCH_EVERY_MS);
    try {
      return await this.workers.run<Task, Finding[]>(
        { articles, clock, room },
        { module: this.module, signal: watch.signal, room: room === null ? [] : [room] },
      );
    } catch (error) {
      return { at: new Int32Array(clock, 0, 1)[0]!, reason: failureOf(error, watch.signal) };
    } finally {
      clearInterval(timer);
    }
  }

  #reject(key: string, reason: Failure): Finding {
    const { secondsPerArticle, memoryPerWorkerMb } = this.#limits;
    const detail = {
      'time-limit': `not done after ${secondsPerArticle} s; limits.secondsPerArticle in the pipeline file sets how long it may take`,
      'memory-limit': `needs more than ${memoryPerWorkerMb} MB; limits.memoryPerWorkerMb in the pipeline file sets how much it may take`,
      crash: 'ended its worker thread twice; please report it with this article',
    }[reason];
    const sink = new ByteSink();
    writeRecord(sink, {
      kind: 'A',
      key,
      ...encodeFound({ rejected: { stage: 'analyze', reason, detail } }),
    });
    return { record: sink.take(), statements: 0, rejected: true };
  }
}

/** @throws the error, unless it tells of a worker that is gone */
function failureOf(error: unknown, signal: AbortSignal): Failure {
  if (signal.aborted) return 'time-limit';
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'memory-limit';
  if (/worker exited/i.test(message)) return 'crash';
  throw error;
}
