import type { Link, Piece } from './link.js';
import { rank } from './rank.js';

/** A link and the probability that it is a statement. */
export interface Judged {
  readonly link: Link;
  readonly probability: number;
  /** The statement that reports this one whole; null where none does. */
  readonly parent: Judged | null;
}

/** How many choices are followed up at once. */
const WIDTH = 24;

/** A choice made so far: the last option taken, those before it, and where the last of their tokens ends. */
interface State<T> {
  readonly taken: Option<T> | null;
  readonly before: State<T> | null;
  readonly end: number;
  readonly worth: number;
}

/** A link that may be kept, and the stretch of text from its first to its last token. */
interface Option<T> {
  readonly judged: T;
  /** By how much it exceeds what it must reach. */
  readonly surplus: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The links to keep: of each cue's options at most one, so that their surplus adds up to the most, and none whose cue or content
 * meets the content of another, since one stretch of text is said by one speaker. In order of position. A beam search that
 * begins anew wherever nothing that may be kept reaches across.
 */
export function choose<T extends Judged>(
  options: readonly (readonly T[])[],
  surplus: (option: T) => number,
): T[] {
  const groups = options.map((group) => openOptions(group, surplus)).filter((group) => group.length > 0);
  groups.sort((a, b) => placeOf(a[0]!) - placeOf(b[0]!));
  // Where the first token stands that any option from a group on may take.
  const ahead = new Int32Array(groups.length);
  for (let g = groups.length - 1, first = Number.MAX_SAFE_INTEGER; g >= 0; g -= 1) {
    for (const { from } of groups[g]!) if (from < first) first = from;
    ahead[g] = first;
  }
  let states: State<T>[] = [{ taken: null, before: null, end: 0, worth: 0 }];
  groups.forEach((group, g) => {
    if (states.every(({ end }) => end <= ahead[g]!)) states = [states[0]!];
    const next = [...states];
    for (const state of states) {
      for (const option of group) {
        const worth = state.worth + option.surplus;
        if (next.length === WIDTH && worth <= next[WIDTH - 1]!.worth) continue;
        if (meetsAny(state, option)) continue;
        rank(next, { taken: option, before: state, end: Math.max(state.end, option.to), worth }, WIDTH);
      }
    }
    states = next;
  });
  const kept: T[] = [];
  for (let state: State<T> | null = states[0]!; state !== null; state = state.before)
    if (state.taken !== null) kept.push(state.taken.judged);
  return kept.reverse();
}

/** Where an option's cue stands, or, where it has none, its first token. */
function placeOf<T extends Judged>({ judged, from }: Option<T>): number {
  return judged.link.cue.from < 0 ? from : judged.link.cue.from;
}

function openOptions<T extends Judged>(group: readonly T[], surplusOf: (option: T) => number): Option<T>[] {
  const open: Option<T>[] = [];
  for (const judged of group) {
    const { cue, left, right } = judged.link;
    const surplus = surplusOf(judged);
    if (surplus < 0 || (left.from < 0 && right.from < 0)) continue;
    let { from } = cue.from < 0 ? (left.from < 0 ? right : left) : cue;
    if (left.from >= 0 && left.from < from) from = left.from;
    if (right.from >= 0 && right.from < from) from = right.from;
    open.push({ judged, surplus, from, to: Math.max(cue.to, left.to, right.to) });
  }
  return open;
}

/** Whether an option meets any that is taken. */
function meetsAny<T extends Judged>(state: State<T>, option: Option<T>): boolean {
  for (let at: State<T> | null = state; at !== null && at.end > option.from; at = at.before)
    if (at.taken !== null && meets(at.taken.judged.link, option.judged.link)) return true;
  return false;
}

function meets(a: Link, b: Link): boolean {
  return (
    cross(a.left, b.cue) ||
    cross(a.right, b.cue) ||
    cross(a.cue, b.left) ||
    cross(a.cue, b.right) ||
    cross(a.left, b.left) ||
    cross(a.left, b.right) ||
    cross(a.right, b.left) ||
    cross(a.right, b.right)
  );
}

const cross = (a: Piece, b: Piece): boolean => a.from >= 0 && b.from >= 0 && a.from < b.to && b.from < a.to;
