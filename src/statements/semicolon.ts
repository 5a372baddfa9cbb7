import { changed, type Link, type Piece } from './link.js';
import { ADV, AUX, NOUN, PRON, PROPN, PUNCT, VERB } from './tags.js';
import type { View } from './view.js';

/**
 * The link with the subject of its own clause as its source, where it took that of the one before: in `Lee has called for a law; her
 * deputy, Ann Roe, said it would pass` it is the deputy who said so.
 */
export function withOwnSubject(view: View, link: Link): Link {
  const { source, cue } = link;
  if (source.from < 0 || source.to > cue.from) return link;
  let mark = cue.from - 1;
  while (mark >= source.to && view.tokens.words[mark] !== ';') mark -= 1;
  if (mark < source.to) return link;
  const subject = subjectOf(view, { from: mark + 1, to: cue.from });
  return subject === null ? link : changed(link, { source: subject });
}

/** The stretch without the adverbs at its end, where it names somebody and does nothing; null where it does not. */
function subjectOf({ pos }: View, { from, to }: Piece): Piece | null {
  let end = to;
  while (end > from && pos[end - 1] === ADV) end -= 1;
  let named = false;
  for (let i = from; i < end; i += 1) {
    if (pos[i] === VERB || pos[i] === AUX) return null;
    if (pos[i] === NOUN || pos[i] === PROPN || pos[i] === PRON) named = true;
  }
  const last = pos[end - 1];
  return named && (last === NOUN || last === PROPN || last === PRON || last === PUNCT)
    ? { from, to: end }
    : null;
}
