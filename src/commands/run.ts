import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Definition } from '../definition/definition.js';
import { readDefinition } from '../definition/readDefinition.js';
import { InputError } from '../ingest/InputError.js';
import { Progress } from '../run/progress.js';
import { type Finish, Interrupted, UsageError } from './command.js';
import { makeLog } from './log.js';
import { showProgress } from './progressLine.js';

export interface RunFlags {
  readonly input?: string[];
  readonly output?: string;
  readonly jobs: number;
  readonly fresh?: true;
  readonly quiet?: true;
  readonly logJson?: true;
}

/** `onrecord run`: from raw files to datasets. */
export function runCommand(finish: Finish): Command {
  return withRunFlags(new Command('run'))
    .description('Read raw articles and write the datasets')
    .addHelpText('after', HELP)
    .action(async (path: string, flags: RunFlags) => {
      const rejected = await runOnce(definitionFor(path, flags), flags);
      if (rejected > 0) finish('done-with-rejects');
    });
}

const HELP = `
Inputs are files, folders (walked whole), globs or - for standard input; what they hold is told by content:
text, Markdown, HTML, JSON (one article, an array, or an array inside), JSON lines, and more; see the README.
A run on the same output takes up only what is new or changed, and can be stopped at any time.

Examples:
  onrecord run                                      the seed story: input/ to output/
  onrecord run my.yaml --input clips/ --output out  your own
  onrecord run my.yaml --quiet --log-json           for cron`;

export function withRunFlags(command: Command): Command {
  return command
    .argument('[pipeline]', 'pipeline file', 'pipelines/rekognition.yaml')
    .option('-i, --input <path...>', 'files, folders or globs instead of the pipeline’s')
    .option('-o, --output <folder>', 'where the datasets go instead of the pipeline’s')
    .addOption(
      new Option('-j, --jobs <n>', 'worker threads')
        .argParser(positive)
        .default(availableParallelism(), 'the cores at hand'),
    )
    .option('--fresh', 'forget what earlier runs found')
    .option('-q, --quiet', 'print warnings and errors only')
    .option('--log-json', 'write log lines in JSON to standard error');
}

/** The pipeline with the inputs and output of the command line, which are relative to where it is given. */
export function definitionFor(path: string, flags: RunFlags): Definition {
  const definition = readDefinition(path);
  const inputs = flags.input?.map((input) => (input === '-' ? input : resolve(input))) ?? definition.inputs;
  const folder = flags.output === undefined ? definition.outputs.folder : resolve(flags.output);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new UsageError(`${folder}: not a folder; name one for the datasets with --output`);
  return { ...definition, inputs, outputs: { ...definition.outputs, folder } };
}

/** One run with everything around it that a person or a log needs. Gives the number of rejects. */
export async function runOnce(definition: Definition, flags: RunFlags): Promise<number> {
  const log = await makeLog(flags);
  // The readers of all formats take longer to load than a help text may take.
  const { runPipeline } = await import('../pipeline.js');
  const progress = new Progress();
  const stop = new AbortController();
  const onSignal = (signal: 'SIGINT' | 'SIGTERM') => {
    log.info('stopping: finishing the articles in hand (once more to stop at once)');
    stop.abort(signal);
  };
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const hide = flags.quiet
    ? () => {}
    : await showProgress(progress, { terminal: process.stderr.isTTY && !flags.logJson, log: log.info });
  try {
    const result = await runPipeline(definition, {
      jobs: flags.jobs,
      fresh: flags.fresh ?? false,
      progress,
      stop: stop.signal,
    });
    hide();
    if (result.state === 'stopped') {
      throw new Interrupted(
        'stopped before the end; nothing was published. Run the same command again to go on.',
        stop.signal.reason,
      );
    }
    const { report } = result;
    for (const warning of report.warnings) log.warn(warning);
    log.done(result.state, report);
    if (!flags.quiet && !flags.logJson) {
      const [{ summaryLines }, { firstRejects }] = await Promise.all([
        import('./summary.js'),
        import('./firstRejects.js'),
      ]);
      if (result.state === 'unchanged') console.log('Nothing new: the datasets stand as they were.');
      for (const line of summaryLines(report, firstRejects(definition.outputs.folder))) console.log(line);
    }
    return report.counts.rejected;
  } catch (error) {
    // The message is for the person at the command line, who gave the path.
    throw error instanceof InputError ? new UsageError(error.message) : error;
  } finally {
    hide();
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 1024)
    throw new InvalidArgumentError('expected a whole number from 1.');
  return value;
}
