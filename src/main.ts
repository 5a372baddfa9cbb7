#!/usr/bin/env node
import './commands/tuneEngine.js';
import { Command, CommanderError } from 'commander';
import { checkCommand } from './commands/check.js';
import { type CommandResult, type Finish, Interrupted, UsageError } from './commands/command.js';
import { evaluateCommand } from './commands/evaluate.js';
import { explainCommand } from './commands/explain.js';
import { plainMessage } from './commands/plainMessage.js';
import { runCommand } from './commands/run.js';
import { statusCommand } from './commands/status.js';
import { toneCommand } from './commands/tone.js';
import { trainCommand } from './commands/train.js';
import { trainToneCommand } from './commands/trainTone.js';
import { watchCommand } from './commands/watch.js';
import { DefinitionError } from './definition/problems.js';
import { VERSION } from './version.js';

const CODES = { done: 0, failed: 1, usage: 2, 'done-with-rejects': 3, SIGINT: 130, SIGTERM: 143 };

async function main(argv: readonly string[]): Promise<number> {
  let result: CommandResult = 'done';
  const finish: Finish = (r) => {
    result = r;
  };
  const program = new Command('onrecord')
    .description('Who said what: raw news articles in, a dataset of attributed statements out.')
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError('(onrecord --help tells what there is)')
    .addHelpText('after', EXIT_CODES);
  for (const command of COMMANDS.map((make) => make(finish))) program.addCommand(command.exitOverride());
  try {
    await program.parseAsync(argv);
  } catch (error) {
    return codeOf(error);
  }
  return CODES[result];
}

/** In the order of the help. */
const COMMANDS: readonly ((finish: Finish) => Command)[] = [
  runCommand,
  watchCommand,
  checkCommand,
  statusCommand,
  explainCommand,
  evaluateCommand,
  toneCommand,
  trainCommand,
  trainToneCommand,
];

const EXIT_CODES = `
Exit codes: 0 done, 1 failed, 2 wrong usage or pipeline file, 3 done but some inputs were rejected.`;

function codeOf(error: unknown): number {
  // Commander has said its piece already, and its help is no error.
  if (error instanceof CommanderError) return error.exitCode === 0 ? CODES.done : CODES.usage;
  console.error(`onrecord: ${plainMessage(error)}`);
  if (error instanceof Interrupted) return CODES[error.signal];
  return error instanceof DefinitionError || error instanceof UsageError ? CODES.usage : CODES.failed;
}

process.exitCode = await main(process.argv);
