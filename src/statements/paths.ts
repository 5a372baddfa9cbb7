import { NONE, type Piece } from './link.js';
import { rank } from './rank.js';

/** How many links are made of a cue. */
const MOST_LINKS = 7;

/** A link in the making: what was chosen so far. */
export class Path {
  source: Piece = NONE;
  left: Piece = NONE;
  right: Piece = NONE;
  /** How probable it is. */
  worth = 1;
  /** The path to the decision before, and how sure the two choices were that this one took. */
  readonly before: Path | null;
  readonly first: number;
  readonly second: number;

  constructor(before: Path | null, first: number, second: number) {
    this.before = before;
    this.first = first;
    this.second = second;
    if (before === null) return;
    this.source = before.source;
    this.left = before.left;
    this.right = before.right;
    this.worth = before.worth * first * second;
  }
}

/** How sure each choice of a whole path was: sources, lefts, rights. */
export function certaintyOf(right: Path): number[] {
  const left = right.before!;
  const source = left.before!;
  return [source.first, source.second, left.first, left.second, right.first, right.second];
}

/** The likeliest of those that have the same content. */
export function differing(paths: readonly Path[]): readonly Path[] {
  if (paths.length === 1) return paths;
  return paths.filter(
    ({ left, right }, k) =>
      !paths.slice(0, k).some((path) => isSame(path.left, left) && isSame(path.right, right)),
  );
}

const isSame = (a: Piece, b: Piece): boolean => a.from === b.from && a.to === b.to;

/** The best paths that come near the very best, best first. */
export function likeliest(paths: Path[], least: number): Path[] {
  if (paths.length === 1) return paths;
  const best: Path[] = [];
  for (const path of paths) rank(best, path, MOST_LINKS);
  while (best.at(-1)!.worth < least * best[0]!.worth) best.pop();
  return best;
}
