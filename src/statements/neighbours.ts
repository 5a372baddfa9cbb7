import type { Placed } from './likeliest.js';
import { holds, type Link, type Piece } from './link.js';

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
  let enclosed = 0;
  let inSentence = 0;
  let within = 0;
  let shared = 0;
  for (const step of [-1, 1]) {
    for (let k = index + step; k >= 0 && k < links.length; k += step) {
      const { cue, source, cueProbability: p } = links[k]!;
      if (holds(link, cue.from)) {
        if (p > enclosed) enclosed = p;
        within += 1;
      }
      if (sentence[cue.from] === own) {
        if (p > inSentence) inSentence = p;
        if (link.source.from >= 0 && source.from === link.source.from) shared += 1;
      } else if (!reaches(link, cue)) break;
    }
  }
  return {
    enclosing: claim[link.cue.from]!,
    enclosed,
    inSentence,
    before: index > 0 ? links[index - 1]!.cueProbability : 0,
    after: index + 1 < links.length ? links[index + 1]!.cueProbability : 0,
    within,
    shared,
  };
}

/** Whether the content of a link reaches up to a cue of another sentence, so that those beyond may matter as well. */
function reaches({ cue, left, right }: Link, { from }: Piece): boolean {
  return from < cue.from ? left.from >= 0 && from >= left.from : from < right.to;
}
