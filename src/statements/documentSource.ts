import { DOCUMENTS } from './documents.data.js';
import { type Link, NONE, type Piece } from './link.js';
import { ADP, AUX, NOUN, PUNCT, VERB } from './tags.js';
import type { View } from './view.js';

const LONGEST = 8;
const PLACES = new Set(['in', 'by']);

/** The document that a cue without a source points at: `as written in the letter`, `said in a statement`; NONE where there is none. */
export function documentSource(view: View, { cue, source, left, right }: Link): Piece {
  const { lower, sentence } = view.tokens;
  if (source.from >= 0 || !PLACES.has(lower[cue.to] ?? '')) return NONE;
  const from = cue.to + 1;
  for (let i = from; i < Math.min(view.length, from + LONGEST); i += 1) {
    const inContent = (left.from <= i && i < left.to) || (right.from <= i && i < right.to);
    const tag = view.pos[i]!;
    if (inContent || sentence[i] !== sentence[cue.from]) return NONE;
    if (DOCUMENTS.has(lower[i]!) && view.pos[i + 1] !== NOUN) return { from, to: i + 1 };
    if (tag === PUNCT || tag === VERB || tag === AUX || tag === ADP) return NONE;
  }
  return NONE;
}
