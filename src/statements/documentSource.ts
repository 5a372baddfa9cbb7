import { DOCUMENTS } from './documents.data.js';
import { holds, type Link, NONE, type Piece } from './link.js';
import { ADP, AUX, NOUN, PUNCT, VERB } from './tags.js';
import type { View } from './view.js';

const LONGEST = 8;
const PLACES = new Set(['in', 'by']);

/**
 * The document that a cue without a source points at, or that has been taken into the cue: `as written in the letter`, `said in a
 * statement`; NONE where there is none.
 */
export function documentSource(view: View, link: Link): Piece {
  if (link.source.from >= 0) return NONE;
  for (let k = link.cue.from + 1; k <= link.cue.to; k += 1)
    if (PLACES.has(view.tokens.lower[k] ?? '')) return documentAt(view, link, k + 1);
  return NONE;
}

function documentAt(view: View, link: Link, from: number): Piece {
  const { lower, sentence } = view.tokens;
  for (let i = from; i < Math.min(view.length, from + LONGEST); i += 1) {
    const tag = view.pos[i]!;
    if (holds(link, i) || sentence[i] !== sentence[link.cue.from]) return NONE;
    if (DOCUMENTS.has(lower[i]!) && view.pos[i + 1] !== NOUN) return { from, to: i + 1 };
    if (tag === PUNCT || tag === VERB || tag === AUX || tag === ADP) return NONE;
  }
  return NONE;
}
