import type { Link, Piece } from './link.js';

/** A link and the probability that it is a statement. */
export interface Judged {
  readonly link: Link;
  readonly probability: number;
  /** The statement that reports this one whole. */
  readonly parent?: Judged;
}

/**
 * The links to keep: the most probable first, none below `least`, and none whose cue or content meets the content of one that
 * is kept, since one stretch of text is said by one speaker. In order of position. `length` is the number of tokens.
 */
export function select(judged: readonly Judged[], options: { least: number; length: number }): Judged[] {
  const taken = new Uint8Array(options.length);
  const CUE = 1;
  const CONTENT = 2;
  const kept: Judged[] = [];
  const meets = (piece: Piece, what: number): boolean => {
    for (let i = Math.max(0, piece.from); i < piece.to; i += 1) if ((taken[i]! & what) !== 0) return true;
    return false;
  };
  const take = (piece: Piece, what: number): void => {
    for (let i = Math.max(0, piece.from); i < piece.to; i += 1) taken[i]! |= what;
  };
  const ranked = judged.filter(
    ({ link, probability }) => probability >= options.least && (link.left.from >= 0 || link.right.from >= 0),
  );
  ranked.sort((a, b) => b.probability - a.probability || a.link.cue.from - b.link.cue.from);
  for (const candidate of ranked) {
    const { cue, left, right } = candidate.link;
    if (meets(cue, CONTENT) || meets(left, CUE | CONTENT) || meets(right, CUE | CONTENT)) continue;
    take(cue, CUE);
    take(left, CONTENT);
    take(right, CONTENT);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.link.cue.from - b.link.cue.from);
}
