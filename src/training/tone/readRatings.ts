import { readFileSync } from 'node:fs';

/** A sentence and how people rated it, −1…1. */
export interface RatedSentence {
  readonly id: string;
  readonly text: string;
  readonly rating: number;
  /** The document it comes from: sentences of one document never part in cross-validation. */
  readonly document: string;
}

/** Ratings in the file run from −4 to 4 (Hutto & Gilbert 2014). */
const HIGHEST = 4;

/**
 * Reads rated sentences: a heading line, then `id TAB valence TAB text`, where the id begins with the document's number and `_`.
 *
 * @throws Error naming the file and line that is not of this form.
 */
export function readRatings(file: string): RatedSentence[] {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  const read: RatedSentence[] = [];
  for (let i = 1; i < lines.length; i += 1) {
    if (lines[i] === '') continue;
    const [id, valence, text] = lines[i]!.split('\t');
    const rating = Number(valence) / HIGHEST;
    if (id === undefined || text === undefined || !Number.isFinite(rating))
      throw new Error(`${file}:${i + 1}: wanted id, valence and text parted by tabs`);
    read.push({ id, text, rating, document: id.split('_')[0]! });
  }
  return read;
}
