import { Command } from 'commander';
import { readLast } from '../run/lastRun.js';
import { UsageError } from './command.js';
import { firstRejects } from './firstRejects.js';

/** `onrecord status OUTPUT`: what the last run did. */
export function statusCommand(): Command {
  return new Command('status')
    .description('Tell what the last run read, found and changed')
    .argument('<output>', 'folder that a run wrote')
    .action(async (folder: string) => {
      const report = readLast(folder);
      if (report === null) throw new UsageError(`${folder}: no complete run here (no run.json)`);
      const { statusLines } = await import('./statusLines.js');
      for (const line of statusLines(report, firstRejects(folder))) console.log(line);
    });
}
