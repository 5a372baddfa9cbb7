import type { Piece } from './link.js';
import { LOWER_CASE, type View } from './view.js';

/** Letters of a word that a title sets with a capital. */
const LONGER = 5;

/** Whether a quotation may be the name of a book or a show: it has longer words, each with a capital. */
export function isTitle({ shape, tokens }: View, { from, to }: Piece): boolean {
  let longer = 0;
  for (let i = from; i < to; i += 1) {
    if (tokens.words[i]!.length < LONGER) continue;
    if (shape[i] === LOWER_CASE) return false;
    longer += 1;
  }
  return longer > 0;
}
