import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { UsageError } from './command.js';

interface EvaluateFlags {
  readonly corpus: string;
  readonly minConfidence: number;
  readonly speakers?: string;
  readonly errors?: number;
  readonly json?: true;
}

/** `onrecord evaluate`: how good the statements are, by a corpus that people have marked. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('Score the analysis against a corpus marked by people')
    .requiredOption('-c, --corpus <folder>', 'brat standoff: text/NAME.txt, attributions/NAME_ANNOTATOR.ann')
    .option('--min-confidence <x>', 'leave out statements below this confidence', share, 0)
    .option('--speakers <file>', 'who spoke: JSON lines with article, id, speaker, aliases, type')
    .option('--errors <n>', 'show up to this many wrong cases of each kind', count)
    .option('--json', 'print the figures as JSON')
    .addHelpText('after', HELP)
    .action(async (flags: EvaluateFlags) => {
      for (const part of ['text', 'attributions']) {
        if (!existsSync(join(flags.corpus, part)))
          throw new UsageError(`${flags.corpus}: no corpus (wanted the folders text and attributions in it)`);
      }
      const [{ readSpeakers }, { evaluateCorpus }, { evaluationJson, formatEvaluation }, { formatErrors }] =
        await Promise.all([
          import('../evaluation/readSpeakers.js'),
          import('../evaluation/evaluateCorpus.js'),
          import('../evaluation/formatEvaluation.js'),
          import('../evaluation/formatErrors.js'),
        ]);
      const speakers = flags.speakers === undefined ? {} : { speakers: readSpeakers(flags.speakers) };
      // The models take half a second to load, which no other command should wait for.
      const { analyzeTexts } = await import('../evaluation/analyzeTexts.js');
      const read = await analyzeTexts(flags.corpus);
      const evaluation = evaluateCorpus(flags.corpus, (name) => read.get(name) ?? null, {
        leastConfidence: flags.minConfidence,
        ...speakers,
      });
      if (flags.json) {
        console.log(JSON.stringify(evaluationJson(evaluation), null, 2));
        return;
      }
      for (const line of formatEvaluation(evaluation)) console.log(line);
      if (flags.errors !== undefined)
        for (const line of formatErrors(evaluation.errors, flags.errors)) console.log(line);
    });
}

const HELP = `
A statement counts as found where at least half of the words of both contents are the same (overlap), or all (exact);
end to end wants the source right too. Where an article has several annotators the first by name counts, and how well
they agree is shown by the same measure. In wrong cases [content], {cue} and <source> are marked.

Examples:
  onrecord evaluate --corpus polnear/dev
  onrecord evaluate --corpus polnear/dev --errors 10 | less`;

function share(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 1)) throw new InvalidArgumentError('expected 0 to 1.');
  return value;
}

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError('expected a whole number from 1.');
  return value;
}
