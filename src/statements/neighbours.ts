import type { Placed } from './likeliest.js';
import { holds, type Link } from './link.js';

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

/** Looks at what is around a link. No link holds its own cue. */
export function neighboursOf({ among, link, index }: Placed): Neighbours {
  const { links, claim } = among;
  const { sentence } = among.view.tokens;
  const own = sentence[link.cue.from];
  const found = {
    enclosing: claim[link.cue.from]!,
    enclosed: 0,
    inSentence: 0,
    before: links[index - 1]?.cueProbability ?? 0,
    after: links[index + 1]?.cueProbability ?? 0,
    within: 0,
    shared: 0,
  };
  /** Whether the links beyond this one may matter as well. */
  const look = ({ cue, source, cueProbability: p }: Link): boolean => {
    if (holds(link, cue.from)) {
      found.enclosed = Math.max(found.enclosed, p);
      found.within += 1;
    }
    if (sentence[cue.from] === own) {
      found.inSentence = Math.max(found.inSentence, p);
      if (link.source.from >= 0 && source.from === link.source.from) found.shared += 1;
      return true;
    }
    return cue.from < link.cue.from
      ? link.left.from >= 0 && cue.from >= link.left.from
      : cue.from < link.right.to;
  };
  for (let k = index - 1; k >= 0 && look(links[k]!); k -= 1);
  for (let k = index + 1; k < links.length && look(links[k]!); k += 1);
  return found;
}
