import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { UsageError } from './command.js';

interface ToneFlags {
  readonly tsv?: string;
  readonly newsmtsc?: string;
}

/** `onrecord tone`: the tone of sentences of one's own. */
export function toneCommand(): Command {
  return new Command('tone')
    .description('Score the tone of sentences, or toward targets in sentences')
    .option('--tsv <file>', 'lines of id, tab, text: prints id and sentiment (−1…1)')
    .option('--newsmtsc <file>', 'JSON lines in the form of NewsMTSC: prints gid and label of every target')
    .addHelpText('after', HELP)
    .action(async ({ tsv, newsmtsc }: ToneFlags) => {
      const file = tsv ?? newsmtsc;
      if (file === undefined || (tsv !== undefined && newsmtsc !== undefined))
        throw new UsageError('tone: wanted one of --tsv and --newsmtsc');
      if (!existsSync(file)) throw new UsageError(`${file}: no such file`);
      // The models take a moment to load, which no other command should wait for.
      const { labelTargets, scoreTexts } = await import('../sentiment/scoreSentences.js');
      for (const line of tsv === undefined ? labelTargets(file) : scoreTexts(file)) console.log(line);
    });
}

const HELP = `
The text of a --tsv line is its last column; a first line that begins with "id" is a heading.

Examples:
  onrecord tone --tsv sentences.tsv > scores.tsv
  onrecord tone --newsmtsc targets.jsonl > labels.tsv`;
