import { markCues } from './attributed.js';
import { Candidates } from './candidates.js';
import { CueContext, type ReadCue } from './cueContext.js';
import type { CueCandidate } from './cues.js';
import { leftEnds, leftStarts } from './leftContent.js';
import { type Link, lengthOf, NONE, type Piece } from './link.js';
import { DECISIONS, type Decision, type StatementModel } from './model.js';
import { certaintyOf, differing, likeliest, Path } from './paths.js';
import { leftKind, rightEnds, rightStarts } from './rightContent.js';
import { ShareTable } from './ShareTable.js';
import { sourceEnds, sourceStarts } from './sources.js';
import type { View } from './view.js';

/** Least probability, against the first, with which a further choice is followed up. */
const LEAST_CHOICE = 0.15;
/** The same in a sentence with a quotation, whose edges leave few places that matter. */
const LEAST_BY_QUOTATION = 0.08;
/** A cue less probable than this has its first choices only: most are none, and choice among many finds one too easily. */
const LEAST_IN_DOUBT = 0.25;
/** How many choices of a decision are followed up. */
const MOST_CHOICES = 4;

/** What a link without any content is worth: a cue is there to bring one. */
const WITHOUT_CONTENT = 0.1;

/** A cue as the linker takes it up. */
export type LinkedCue = CueCandidate & ReadCue;

/** One of the better candidates of a decision. */
interface Choice {
  readonly value: number;
  readonly certainty: number;
}

/** What is learned of a decision, as the linker uses it. */
interface Ranking {
  /** The number of its table. */
  readonly table: number;
  readonly shut: Uint8Array;
  readonly scale: number;
  readonly shares: ShareTable;
}

/**
 * Links a cue to its source, then to the content before it, then to the content after it. Each decision is a choice among places
 * by a log-linear ranker, conditioned on those taken before; where one is in doubt its next choices are followed up too.
 */
export class Linker {
  readonly #rankings: Readonly<Record<Decision, Ranking>>;
  readonly #group: Candidates;
  /** What was asked of the decisions that several paths of a cue share, and the answers: as many as `#known`. */
  readonly #asked: number[] = [];
  readonly #answers: (readonly Choice[])[] = [];
  #known = 0;
  /** The candidates chosen last, the best first. */
  readonly #best = new Int32Array(MOST_CHOICES);
  /** Where the likeliest source is. */
  #likeliest: Piece = NONE;
  #least = LEAST_CHOICE;
  #logLeast = Math.log(LEAST_CHOICE);

  constructor({ decisions }: Pick<StatementModel, 'decisions'>) {
    const rankings = DECISIONS.map((decision, table): [Decision, Ranking] => {
      const {
        shut,
        table: { scale },
      } = decisions[decision];
      return [decision, { table, shut, scale, shares: new ShareTable(scale) }];
    });
    this.#rankings = Object.fromEntries(rankings) as Record<Decision, Ranking>;
    this.#group = new Candidates(DECISIONS.map((decision) => decisions[decision].table));
  }

  /** For each cue of an article, in order of position, the links that it may have. */
  linkAll(view: View, cues: readonly LinkedCue[]): Link[][] {
    markCues(view, cues);
    return cues.map((cue) => this.links(view, cue));
  }

  /** The most probable links of a cue, the likeliest first; at least one. */
  links(view: View, cue: LinkedCue): Link[] {
    const context = new CueContext(view, cue);
    this.#least = leastChoice(context, cue);
    this.#logLeast = Math.log(this.#least);
    this.#known = 0;
    let paths = [new Path(null, 1, 1)];
    for (let step = 0; step < 3; step += 1) {
      const next: Path[] = [];
      this.#likeliest = paths[0]!.source;
      for (const path of paths) {
        if (step === 0) this.#sources(context, path, next);
        else if (step === 1) this.#lefts(context, path, next);
        else this.#rights(context, path, next);
      }
      // Where no place will do, the link goes without.
      if (next.length === 0) for (const path of paths) next.push(new Path(path, 1, 1));
      paths = likeliest(next, this.#least);
    }
    const most = paths[0]!.worth;
    return differing(paths).map((path) => ({
      cue: { from: cue.from, to: cue.to },
      cueProbability: cue.probability,
      reading: cue.reading,
      source: path.source,
      left: path.left,
      right: path.right,
      more: [],
      certainty: certaintyOf(path),
      share: path.worth / most,
    }));
  }

  #sources(context: CueContext, path: Path, paths: Path[]): void {
    sourceStarts(context, this.#for(this.#rankings.sourceStart));
    for (const start of this.#choose(this.#rankings.sourceStart)) {
      if (start.value < 0) {
        paths.push(new Path(path, start.certainty, 1));
        continue;
      }
      sourceEnds(context, start.value, this.#for(this.#rankings.sourceEnd));
      for (const end of this.#choose(this.#rankings.sourceEnd)) {
        const next = new Path(path, start.certainty, end.certainty);
        next.source = { from: start.value, to: end.value };
        paths.push(next);
      }
    }
  }

  #lefts(context: CueContext, path: Path, paths: Path[]): void {
    leftEnds(context, path.source, this.#for(this.#rankings.leftEnd));
    for (const end of this.#choose(this.#rankings.leftEnd)) {
      if (end.value < 0) {
        paths.push(new Path(path, end.certainty, 1));
        continue;
      }
      for (const start of this.#leftStarts(context, end.value)) {
        const next = new Path(path, end.certainty, start.certainty);
        next.left = { from: start.value, to: end.value };
        paths.push(next);
      }
    }
  }

  #rights(context: CueContext, path: Path, paths: Path[]): void {
    const { source, left } = path;
    for (const start of this.#rightStarts(context, path)) {
      const from = start.value;
      if (from < 0) {
        const next = new Path(path, start.certainty, 1);
        if (left.from < 0) next.worth *= WITHOUT_CONTENT;
        paths.push(next);
        continue;
      }
      // Where a content ends hardly depends on which of several sources is right: the likeliest will do for all.
      const known = source.from > from ? source : this.#likeliest;
      for (const end of this.#rightEnds(context, { source: known, from })) {
        const next = new Path(path, start.certainty, end.certainty);
        next.right = { from, to: end.value };
        paths.push(next);
      }
    }
  }

  // Decisions that several paths of a cue share are taken once, by what they depend on.

  #leftStarts(context: CueContext, to: number): readonly Choice[] {
    const question = 3 * to;
    const known = this.#answerTo(question);
    if (known !== undefined) return known;
    leftStarts(context, to, this.#for(this.#rankings.leftStart));
    return this.#answer(question, this.#rankings.leftStart);
  }

  #rightStarts(context: CueContext, path: Path): readonly Choice[] {
    const { source, left } = path;
    const side = source.from < 0 ? 0 : 1;
    const behind = source.from > context.cue.from ? source : NONE;
    const question = 3 * questionOf(behind, 3 * side + leftKind(context, left)) + 1;
    const known = this.#answerTo(question);
    if (known !== undefined) return known;
    rightStarts(context, path, this.#for(this.#rankings.rightStart));
    return this.#answer(question, this.#rankings.rightStart);
  }

  #rightEnds(context: CueContext, begun: { source: Piece; from: number }): readonly Choice[] {
    const question = 3 * questionOf(begun.source, begun.from) + 2;
    const known = this.#answerTo(question);
    if (known !== undefined) return known;
    rightEnds(context, begun, this.#for(this.#rankings.rightEnd));
    return this.#answer(question, this.#rankings.rightEnd);
  }

  #answerTo(question: number): readonly Choice[] | undefined {
    for (let k = 0; k < this.#known; k += 1) if (this.#asked[k] === question) return this.#answers[k];
    return undefined;
  }

  #answer(question: number, ranking: Ranking): readonly Choice[] {
    const choices = this.#choose(ranking);
    // Written over, not pushed: to empty a list frees its room, which takes longer than most answers.
    this.#asked[this.#known] = question;
    this.#answers[this.#known] = choices;
    this.#known += 1;
    return choices;
  }

  /** Where the candidates of a decision go to be scored. */
  #for({ shut }: Ranking): Candidates {
    this.#group.shut = shut;
    return this.#group;
  }

  /** The best candidates that come near the very best, with their probabilities among all, best first. */
  #choose({ table, scale, shares }: Ranking): Choice[] {
    const group = this.#group;
    const { value, sum, size } = group;
    group.score(table);
    let most = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < size; c += 1) if (sum[c]! > most) most = sum[c]!;
    const least = most + this.#logLeast / scale;
    const best = this.#best;
    let count = 0;
    let total = 0;
    for (let c = 0; c < size; c += 1) {
      total += shares.of(most - sum[c]!);
      if (sum[c]! < least || (count === MOST_CHOICES && sum[c]! <= sum[best[count - 1]!]!)) continue;
      if (count < MOST_CHOICES) count += 1;
      let k = count - 1;
      for (; k > 0 && sum[best[k - 1]!]! < sum[c]!; k -= 1) best[k] = best[k - 1]!;
      best[k] = c;
    }
    const choices: Choice[] = [];
    for (let k = 0; k < count; k += 1) {
      const c = best[k]!;
      choices.push({ value: value[c]!, certainty: shares.of(most - sum[c]!) / total });
    }
    return choices;
  }
}

function leastChoice({ view }: CueContext, cue: LinkedCue): number {
  if (cue.probability < LEAST_IN_DOUBT) return 1;
  return view.quoting[view.tokens.sentence[cue.from]!] === 1 ? LEAST_BY_QUOTATION : LEAST_CHOICE;
}

/** Tells apart what a decision about the content after a cue depends on: a source, and a number below a million. */
function questionOf(source: Piece, number: number): number {
  return ((source.from + 1) * 1000 + lengthOf(source)) * 1_000_000 + number;
}
