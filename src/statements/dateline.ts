import { changed, type Link } from './link.js';
import { AUX, VERB } from './tags.js';
import type { View } from './view.js';

const CAPITALS = 2;
const DASHES = new Set(['―', '—', '–', '--', '-']);
/** In tokens. */
const LONGEST = 12;

/** The link without the place and agency that an article opens with: in `LEEDS (PA) — The bridge is safe, police said` they are no content. */
export function withoutDateline(view: View, link: Link): Link {
  const { left } = link;
  if (left.from < 0) return link;
  const from = datelineEnd(view, left.from);
  return from > left.from && from < left.to ? changed(link, { left: { from, to: left.to } }) : link;
}

/** Where the dateline that begins at a token ends, behind its dash; the token itself where none begins. */
function datelineEnd({ tokens, pos, shape, quote }: View, from: number): number {
  const { words, paragraph, start, end } = tokens;
  if (shape[from] !== CAPITALS || paragraph[from - 1] === paragraph[from]) return from;
  for (let i = from + 1; i < from + LONGEST && paragraph[i] === paragraph[from]; i += 1) {
    if (pos[i] === VERB || pos[i] === AUX || quote[i] !== 0) break;
    if (DASHES.has(words[i]!) && (start[i]! > end[i - 1]! || (words[i] === '—' && i === from + 1)))
      return i + 1;
  }
  return from;
}
