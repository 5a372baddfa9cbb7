import { readFileSync } from 'node:fs';
import { tokenize } from '../language/tokenize.js';
import { targetsOf } from '../sentiment/targetsOf.js';
import { toneOf } from '../sentiment/toneOf.js';
import { readTargets } from '../training/tone/readTargets.js';

export interface ToneOptions {
  /** A file of `id TAB … TAB text` lines (the text is the last column). */
  readonly tsv?: string | undefined;
  /** A file in the form of NewsMTSC, one JSON object a line. */
  readonly newsmtsc?: string | undefined;
}

/**
 * `onrecord tone`: scores sentences. Gives the lines of output: id and sentiment for a `tsv`, id and label for `newsmtsc`.
 *
 * @throws Error naming the file, where it cannot be read or has another form.
 */
export function* tone(options: ToneOptions): Generator<string> {
  if (options.tsv !== undefined) yield* scores(options.tsv);
  if (options.newsmtsc !== undefined) yield* labels(options.newsmtsc);
}

function* scores(file: string): Generator<string> {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i]!;
    if (line === '' || (i === 0 && /^id\t/i.test(line))) continue;
    const columns = line.split('\t');
    const text = columns.at(-1)!;
    if (columns.length < 2) throw new Error(`${file}:${i + 1}: wanted an id and a text parted by a tab`);
    yield `${columns[0]}\t${toneOf(tokenize(text), [[0, text.length]]).score.toFixed(4)}`;
  }
}

function* labels(file: string): Generator<string> {
  for (const { text, targets } of readTargets(file)) {
    const tokens = tokenize(text);
    const whole = [[0, text.length]] as const;
    for (const { id, span } of targets) {
      const [found] = targetsOf(tokens, whole, [{ span, name: id }]);
      yield `${id}\t${found?.label ?? 'neutral'}`;
    }
  }
}
