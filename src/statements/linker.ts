import { Candidates } from './candidates.js';
import { CueContext } from './cueContext.js';
import type { CueCandidate } from './cues.js';
import { leftEnds, leftStarts } from './leftContent.js';
import { type Link, NONE, type Piece } from './link.js';
import { DECISIONS, type Decision, type StatementModel } from './model.js';
import { leftKind, rightEnds, rightStarts } from './rightContent.js';
import { sourceEnds, sourceStarts } from './sources.js';
import type { Table } from './table.js';
import { markLikely, type View } from './view.js';

/** Least probability, against the first, with which a further choice is followed up. */
const LEAST_CHOICE = 0.25;
/** The same in a sentence with a quotation, whose edges leave few places that matter. */
const LEAST_BY_QUOTATION = 0.08;
/** A cue less probable than this has its first choices only: most are none, and choice among many finds one too easily. */
const LEAST_IN_DOUBT = 0.25;
/** How many choices of a decision are followed up. */
const MOST_CHOICES = 3;
/** How many links are made of a cue. */
const MOST_LINKS = 5;

/** What a link without any content is worth: a cue is there to bring one. */
const WITHOUT_CONTENT = 0.1;

/** One of the better candidates of a decision. */
interface Choice {
  readonly value: number;
  readonly certainty: number;
}

/** A link in the making. */
interface Path {
  readonly source: Piece;
  readonly left: Piece;
  readonly right: Piece;
  /** The path to the decision before, and how sure the beginning and the end were that this one took. */
  readonly before: Path | null;
  readonly start: number;
  readonly end: number;
  readonly probability: number;
}

const NOWHERE: Path = {
  source: NONE,
  left: NONE,
  right: NONE,
  before: null,
  start: 1,
  end: 1,
  probability: 1,
};

/**
 * Links a cue to its source, then to the content before it, then to the content after it. Each decision is a choice among places
 * by a log-linear ranker, conditioned on those taken before; where one is in doubt its next choices are followed up too.
 */
export class Linker {
  readonly #model: Pick<StatementModel, 'decisions'>;
  readonly #group = new Candidates();
  /** What was asked of the decisions that several paths of a cue share, and the answers. */
  #asked: number[] = [];
  #answers: (readonly Choice[])[] = [];
  /** What the decision in hand goes by. */
  #table: Table;
  #likeliest: Piece = NONE;
  #least = LEAST_CHOICE;

  constructor(model: Pick<StatementModel, 'decisions'>) {
    this.#model = model;
    this.#table = model.decisions[DECISIONS[0]].table;
  }

  /** For each cue of an article, in order of position, the links that it may have. */
  linkAll(view: View, cues: readonly CueCandidate[]): Link[][] {
    markLikely(view, cues);
    return cues.map((cue) => this.links(view, cue));
  }

  /** The most probable links of a cue, the likeliest first; at least one. */
  links(view: View, cue: CueCandidate): Link[] {
    const context = new CueContext(view, cue);
    this.#least = leastChoice(context, cue);
    this.#asked = [];
    this.#answers = [];
    let paths: Path[] = [NOWHERE];
    for (const step of [this.#sources, this.#lefts, this.#rights]) {
      const next: Path[] = [];
      this.#likeliest = paths[0]!.source;
      for (const path of paths) step.call(this, context, path, next);
      // Where no place will do, the link goes without.
      paths = next.length === 0 ? paths.map((path) => taken(path, {}, [1, 1])) : likeliest(next, this.#least);
    }
    return differing(paths).map((path) => ({
      cue: { from: cue.from, to: cue.to },
      cueProbability: cue.probability,
      source: path.source,
      left: path.left,
      right: path.right,
      more: [],
      certainty: certaintyOf(path),
      share: path.probability / paths[0]!.probability,
    }));
  }

  #sources(context: CueContext, path: Path, paths: Path[]): void {
    sourceStarts(context, this.#for('sourceStart'));
    for (const start of this.#choose()) {
      if (start.value < 0) {
        paths.push(taken(path, {}, [start.certainty, 1]));
        continue;
      }
      sourceEnds(context, start.value, this.#for('sourceEnd'));
      for (const end of this.#choose()) {
        const source = { from: start.value, to: end.value };
        paths.push(taken(path, { source }, [start.certainty, end.certainty]));
      }
    }
  }

  #lefts(context: CueContext, path: Path, paths: Path[]): void {
    leftEnds(context, path.source, this.#for('leftEnd'));
    for (const end of this.#choose()) {
      if (end.value < 0) {
        paths.push(taken(path, {}, [end.certainty, 1]));
        continue;
      }
      const starts = this.#once('leftStart', end.value, (group) => leftStarts(context, end.value, group));
      for (const start of starts) {
        const left = { from: start.value, to: end.value };
        paths.push(taken(path, { left }, [end.certainty, start.certainty]));
      }
    }
  }

  #rights(context: CueContext, path: Path, paths: Path[]): void {
    const { source, left } = path;
    const kind = leftKind(context, left);
    const side = source.from < 0 ? 0 : 1;
    const behind = source.from > context.cue.from ? source : NONE;
    const starts = this.#once('rightStart', keyOf(kind, behind, side), (group) =>
      rightStarts(context, { source, left }, group),
    );
    for (const start of starts) {
      if (start.value < 0) {
        const found = taken(path, {}, [start.certainty, 1]);
        paths.push(left.from < 0 ? { ...found, probability: found.probability * WITHOUT_CONTENT } : found);
        continue;
      }
      const from = start.value;
      // Where a content ends hardly depends on which of several sources is right: the likeliest will do for all.
      const known = source.from > from ? source : this.#likeliest;
      const ends = this.#once('rightEnd', keyOf(0, known, from), (group) =>
        rightEnds(context, { source: known, from }, group),
      );
      for (const end of ends) {
        const right = { from: start.value, to: end.value };
        paths.push(taken(path, { right }, [start.certainty, end.certainty]));
      }
    }
  }

  /** The choices of a decision that several paths share: asked for once. */
  #once(decision: Decision, key: number, fill: (group: Candidates) => void): readonly Choice[] {
    const question = key * DECISIONS.length + DECISIONS.indexOf(decision);
    const known = this.#asked.indexOf(question);
    if (known >= 0) return this.#answers[known]!;
    fill(this.#for(decision));
    const choices = this.#choose();
    this.#asked.push(question);
    this.#answers.push(choices);
    return choices;
  }

  /** Where the candidates of a decision go to be scored. */
  #for(decision: Decision): Candidates {
    const { table, shut } = this.#model.decisions[decision];
    this.#table = table;
    this.#group.shut = shut;
    return this.#group;
  }

  /** The best candidates that come near the very best, with their probabilities among all, best first. */
  #choose(): Choice[] {
    const { value, sum, size } = this.#group;
    const { scale } = this.#table;
    this.#group.score(this.#table);
    let first = 0;
    for (let c = 1; c < size; c += 1) if (sum[c]! > sum[first]!) first = c;
    const least = sum[first]! + Math.log(this.#least) / scale;
    const near: number[] = [];
    let total = 0;
    for (let c = 0; c < size; c += 1) {
      total += Math.exp((sum[c]! - sum[first]!) * scale);
      if (sum[c]! >= least) near.push(c);
    }
    if (near.length > 1) near.sort((a, b) => sum[b]! - sum[a]! || a - b);
    const choices: Choice[] = [];
    for (let k = 0; k < near.length && k < MOST_CHOICES; k += 1) {
      const c = near[k]!;
      choices.push({ value: value[c]!, certainty: Math.exp((sum[c]! - sum[first]!) * scale) / total });
    }
    return choices;
  }
}

function leastChoice({ view, first, last }: CueContext, cue: CueCandidate): number {
  if (cue.probability < LEAST_IN_DOUBT) return 1;
  // The token after the sentence counts: a quotation may follow as the next one.
  for (let i = first; i <= last && i < view.length; i += 1)
    if (view.quote[i] === 2) return LEAST_BY_QUOTATION;
  return LEAST_CHOICE;
}

/** Tells apart what a decision about the content after a cue depends on. */
function keyOf(kind: number, source: Piece, from: number): number {
  const length = source.from < 0 ? 0 : source.to - source.from;
  return ((from + 1) * 1000 + length) * 300_000 + (source.from + 1) * 3 + kind;
}

/** A path with one decision more taken: a beginning and an end. */
function taken(
  path: Path,
  { source = path.source, left = path.left, right = path.right }: Partial<Path>,
  [start, end]: readonly [number, number],
): Path {
  return {
    source,
    left,
    right,
    before: path,
    start,
    end,
    probability: path.probability * start * end,
  };
}

/** How sure each decision of a whole path was: sources, lefts, rights. */
function certaintyOf(right: Path): number[] {
  const left = right.before!;
  const source = left.before!;
  return [source.start, source.end, left.start, left.end, right.start, right.end];
}

/** The likeliest of those that have the same content. */
function differing(paths: readonly Path[]): Path[] {
  const found: Path[] = [];
  for (const path of paths) {
    if (!found.some(({ left, right }) => isSame(left, path.left) && isSame(right, path.right)))
      found.push(path);
  }
  return found;
}

const isSame = (a: Piece, b: Piece): boolean => a.from === b.from && a.to === b.to;

/** The best paths that come near the very best, best first. */
function likeliest(paths: Path[], least: number): Path[] {
  paths.sort((a, b) => b.probability - a.probability);
  return paths.slice(0, MOST_LINKS).filter(({ probability }) => probability >= least * paths[0]!.probability);
}
