import { readFileSync } from 'node:fs';
import { tokenize } from '../language/tokenize.js';
import { readTargets } from '../training/tone/readTargets.js';
import { targetsOf } from './targetsOf.js';
import { toneOf } from './toneOf.js';

/**
 * The tone of the texts of a TSV file, `id TAB … TAB text` (the text is the last column; a heading line that begins with
 * `id` is passed over): lines `id TAB sentiment`.
 *
 * @throws Error naming the file and the line that is not of this form.
 */
export function* scoreTexts(file: string): Generator<string> {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i]!;
    if (line === '' || (i === 0 && /^\uFEFF?id\t/i.test(line))) continue;
    const columns = line.split('\t');
    const text = columns.at(-1)!;
    if (columns.length < 2) throw new Error(`${file}:${i + 1}: wanted an id and a text parted by a tab`);
    yield `${columns[0]}\t${toneOf(tokenize(text), [[0, text.length]]).score.toFixed(4)}`;
  }
}

/**
 * The tone toward the targets of a file in the form of NewsMTSC: lines `gid TAB label`; line breaks in a gid become blanks.
 *
 * @throws Error naming the file and the line that is not of this form.
 */
export function* labelTargets(file: string): Generator<string> {
  for (const { text, targets } of readTargets(file)) {
    const tokens = tokenize(text);
    for (const { id, span } of targets) {
      const [found] = targetsOf(tokens, [[0, text.length]], [{ span, name: id }]);
      yield `${id.replace(/[\t\r\n]+/g, ' ')}\t${found?.label ?? 'neutral'}`;
    }
  }
}
