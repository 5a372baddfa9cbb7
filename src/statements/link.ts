import type { CueReading } from './reading.js';

/** A stretch of tokens, half-open; `from` is −1 where there is none. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

export const NONE: Piece = { from: -1, to: -1 };

/** In tokens; 0 where there is none. */
export function lengthOf({ from, to }: Piece): number {
  return from < 0 ? 0 : to - from;
}

/** A cue with what was linked to it: its source, and its content before (`left`) and after (`right`) it. */
export interface Link {
  readonly cue: Piece;
  /** Probability that the cue is one, by the tagger alone. */
  readonly cueProbability: number;
  /** What the reader says of the cue; null where no model made the link. */
  readonly reading: CueReading | null;
  readonly source: Piece;
  readonly left: Piece;
  readonly right: Piece;
  /** Further quotations with which the same speaker goes on. */
  readonly more: readonly Piece[];
  /** How sure each decision was: source start and end, left end and start, right start and end; 1 where none was to take. */
  readonly certainty: readonly number[];
  /** How probable it is, against the most probable link of its cue; 1 for that one. */
  readonly share: number;
}

/** A link that no model made, and that is right with a probability. */
export function linkByRule(
  { cue, source, left, right }: Pick<Link, 'cue' | 'source' | 'left' | 'right'>,
  cueProbability: number,
): Link {
  return {
    cue,
    cueProbability,
    reading: null,
    source,
    left,
    right,
    more: [],
    certainty: [1, 1, 1, 1, 1, 1],
    share: 1,
  };
}

/** A link with other parts. Field by field, as what `...` copies is of another hidden class, which makes every reader slow. */
export function changed(
  link: Link,
  { cue, source, left, right, more }: Partial<Pick<Link, 'cue' | 'source' | 'left' | 'right' | 'more'>>,
): Link {
  return {
    cue: cue ?? link.cue,
    cueProbability: link.cueProbability,
    reading: link.reading,
    source: source ?? link.source,
    left: left ?? link.left,
    right: right ?? link.right,
    more: more ?? link.more,
    certainty: link.certainty,
    share: link.share,
  };
}

/** Whether a token stands in the link's content. */
export function holds({ left, right }: Link, token: number): boolean {
  return (left.from <= token && token < left.to) || (right.from <= token && token < right.to);
}
