import { Piscina } from 'piscina';
import type { Definition } from '../definition/definition.js';

/** An article leaves little behind; with more room a worker's memory goes on growing for hours before it is collected. */
const YOUNG_MB = 16;

/** The worker threads of a run. Begun at need, so that a run with nothing new loads nothing. */
export class WorkerPool {
  #pool: Piscina | null = null;

  constructor(
    readonly definition: Definition,
    readonly options: { readonly jobs: number },
  ) {}

  /** Begins `threads` threads and has them load a module, so that they are ready when its first tasks come. */
  begin(module: URL, options: { threads: number }): void {
    this.#pool ??= new Piscina({
      filename: module.href,
      workerData: this.definition,
      minThreads: Math.max(1, Math.min(options.threads, this.options.jobs)),
      maxThreads: this.options.jobs,
      idleTimeout: 60_000,
      resourceLimits: {
        maxOldGenerationSizeMb: this.definition.limits.memoryPerWorkerMb,
        maxYoungGenerationSizeMb: YOUNG_MB,
      },
    });
  }

  /** Has the default function of a module do a task; the definition is its `workerData`. `room` is memory of the task that goes over to the worker. */
  async run<Task, Result>(
    task: Task,
    { module, signal, room }: { module: URL; signal?: AbortSignal; room?: readonly ArrayBuffer[] },
  ): Promise<Result> {
    this.begin(module, { threads: 1 });
    return this.#pool!.run(task, {
      filename: module.href,
      signal: signal ?? null,
      transferList: [...(room ?? [])],
    });
  }

  /** Lets the threads go, with all that they have loaded; the next task begins new ones. */
  async close(): Promise<void> {
    const pool = this.#pool;
    this.#pool = null;
    await pool?.destroy();
  }
}
