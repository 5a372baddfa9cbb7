import { Command, InvalidArgumentError } from 'commander';
import { Cron } from 'croner';
import type { Definition } from '../definition/definition.js';
import { watchFolders } from '../run/watchFolders.js';
import { rootOf } from '../run/within.js';
import { Interrupted, UsageError } from './command.js';
import { type Log, makeLog } from './log.js';
import { definitionFor, type RunFlags, runOnce, withRunFlags } from './run.js';

interface WatchFlags extends RunFlags {
  readonly every?: string;
}

/** `onrecord watch`: runs again whenever articles arrive, or at set times. */
export function watchCommand(): Command {
  return withRunFlags(new Command('watch'))
    .description('Run now, and again whenever articles arrive or at set times')
    .option(
      '--every <schedule>',
      'at these times instead, in cron’s form: "0 6 * * *" is six every morning',
      schedule,
    )
    .action(async (path: string, flags: WatchFlags) => {
      const definition = definitionFor(path, flags);
      if (definition.inputs.includes('-'))
        throw new UsageError('standard input cannot be watched: expected files or folders');
      const log = await makeLog(flags);
      const runs = new Runs(definition, { ...flags, log });
      const stop =
        flags.every === undefined
          ? watchFolders(definition.inputs.map(rootOf), {
              except: definition.outputs.folder,
              onChange: () => runs.wanted(),
              onError: (error) => log.warn(`cannot go on watching: ${error.message}`),
            })
          : cron(flags.every, { runs, log });
      if (flags.every === undefined) runs.wanted();
      try {
        throw await runs.ended;
      } finally {
        stop();
      }
    });
}

/** One run at a time; what is wanted while one goes on follows it. */
class Runs {
  /** What ended the watch. */
  readonly ended: Promise<Interrupted>;
  #end: (reason: Interrupted) => void = () => {};
  #running = false;
  #again = false;
  #signal: 'SIGINT' | 'SIGTERM' | null = null;

  constructor(
    private readonly definition: Definition,
    private readonly options: RunFlags & { log: Log },
  ) {
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        // A run that is going on ends itself first, and says how; it may come to its end all the same.
        if (this.#running) this.#signal = signal;
        else this.#end(new Interrupted('watch ended', signal));
      });
    }
  }

  wanted(): void {
    if (this.#running) this.#again = true;
    else void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    try {
      await runOnce(this.definition, this.options);
    } catch (error) {
      if (error instanceof Interrupted) return this.#end(error);
      // Another run on the same output, a full disk: the next time may go well.
      this.options.log.warn((error as Error).message);
    } finally {
      this.#running = false;
    }
    if (this.#signal !== null) return this.#end(new Interrupted('watch ended', this.#signal));
    if (this.#again) {
      this.#again = false;
      await this.#run();
    }
  }
}

function cron(pattern: string, { runs, log }: { runs: Runs; log: Log }): () => void {
  const job = new Cron(pattern, () => runs.wanted());
  log.info(`next run at ${job.nextRun()?.toISOString()}`);
  return () => job.stop();
}

function schedule(pattern: string): string {
  try {
    if (new Cron(pattern, { paused: true }).nextRun() === null) throw new Error('never comes');
    return pattern;
  } catch (error) {
    throw new InvalidArgumentError(`expected five fields, as in "0 6 * * *": ${(error as Error).message}`);
  }
}
