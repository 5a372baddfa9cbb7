import type { Link } from './link.js';
import type { View } from './view.js';

/** How far, in tokens, the content of a link can lie from its cue. */
export const REACH = 700;

/** What other links are around one; a probability is 0 where there is none. */
export interface Neighbours {
  /** The most probable cue in whose content this one stands, that stands in its content, that stands in its sentence. */
  readonly enclosing: number;
  readonly enclosed: number;
  readonly inSentence: number;
  /** Probability of the cue right before, and right after. */
  readonly before: number;
  readonly after: number;
  /** How many cues stand in its content. */
  readonly within: number;
  /** Whether another link's source is its own. */
  readonly shared: number;
}

/** Looks at the links around the one at `index`; all in order of position. */
export function neighboursOf(view: View, links: readonly Link[], index: number): Neighbours {
  const link = links[index]!;
  const { sentence } = view.tokens;
  const found = {
    enclosing: 0,
    enclosed: 0,
    inSentence: 0,
    before: links[index - 1]?.cueProbability ?? 0,
    after: links[index + 1]?.cueProbability ?? 0,
    within: 0,
    shared: 0,
  };
  const look = (other: Link): boolean => {
    const p = other.cueProbability;
    if (holds(other, link.cue.from)) found.enclosing = Math.max(found.enclosing, p);
    if (holds(link, other.cue.from)) {
      found.enclosed = Math.max(found.enclosed, p);
      found.within += 1;
    }
    if (sentence[other.cue.from] === sentence[link.cue.from]) {
      found.inSentence = Math.max(found.inSentence, p);
      if (link.source.from >= 0 && other.source.from === link.source.from) found.shared += 1;
    }
    return Math.abs(other.cue.from - link.cue.from) <= REACH;
  };
  for (let k = index - 1; k >= 0 && look(links[k]!); k -= 1);
  for (let k = index + 1; k < links.length && look(links[k]!); k += 1);
  return found;
}

/** Whether a token stands in the link's content. */
function holds({ left, right }: Link, token: number): boolean {
  return (left.from <= token && token < left.to) || (right.from <= token && token < right.to);
}
