import { ScoredCandidates } from './candidates.js';
import { CueContext } from './cueContext.js';
import type { CueCandidate } from './cues.js';
import { leftEnds, leftStarts } from './leftContent.js';
import { type Link, NONE, type Piece } from './link.js';
import type { Decision, StatementModel } from './model.js';
import { rightEnds, rightStarts } from './rightContent.js';
import { sourceEnds, sourceStarts } from './sources.js';
import type { View } from './view.js';

/** Least probability with which a second choice is followed up. */
const LEAST_CHOICE = 0.15;

/** What a link without any content is worth: a cue is there to bring one. */
const WITHOUT_CONTENT = 0.1;

/** One of the better candidates of a decision. */
interface Choice {
  readonly value: number;
  readonly certainty: number;
}

/** A link in the making, and the probability of all decisions taken for it. */
interface Path {
  readonly source: Piece;
  readonly left: Piece;
  readonly certainty: readonly number[];
  readonly probability: number;
}

/**
 * Links a cue to its source, then to the content before it, then to the content after it. Each decision is a choice among places
 * by a log-linear ranker, conditioned on those taken before; where one is in doubt its second choice is followed up too, and the
 * most probable link of all is taken.
 */
export class Linker {
  readonly #model: StatementModel;
  readonly #group = new ScoredCandidates();
  #scale = 1;

  constructor(model: StatementModel) {
    this.#model = model;
  }

  link(view: View, cue: CueCandidate): Link {
    const context = new CueContext(view, cue);
    let best: Link | undefined;
    let most = -1;
    for (const withSource of this.#sources(context)) {
      for (const path of this.#lefts(context, withSource)) {
        const { link, probability } = this.#right(context, path, cue);
        if (probability <= most) continue;
        most = probability;
        best = link;
      }
    }
    return best!;
  }

  #sources(context: CueContext): Path[] {
    sourceStarts(context, this.#for('sourceStart'));
    const paths: Path[] = [];
    for (const start of this.#choose()) {
      const certainty = [start.certainty];
      if (start.value < 0) {
        paths.push({ source: NONE, left: NONE, certainty, probability: start.certainty });
        continue;
      }
      sourceEnds(context, start.value, this.#for('sourceEnd'));
      for (const end of this.#choose()) {
        const source = { from: start.value, to: end.value };
        paths.push({ source, left: NONE, certainty, probability: start.certainty * end.certainty });
      }
    }
    return paths;
  }

  #lefts(context: CueContext, { source, certainty, probability }: Path): Path[] {
    leftEnds(context, source, this.#for('leftEnd'));
    return this.#choose().map((end) => {
      const before = probability * end.certainty;
      if (end.value < 0)
        return { source, left: NONE, certainty: [...certainty, end.certainty, 1], probability: before };
      leftStarts(context, end.value, this.#for('leftStart'));
      const start = this.#choose()[0]!;
      return {
        source,
        left: { from: start.value, to: end.value },
        certainty: [...certainty, end.certainty, start.certainty],
        probability: before * start.certainty,
      };
    });
  }

  #right(context: CueContext, path: Path, cue: CueCandidate): { link: Link; probability: number } {
    const { source, left, certainty } = path;
    rightStarts(context, { source, left }, this.#for('rightStart'));
    const start = this.#choose()[0]!;
    let right: Piece = NONE;
    let sure = 1;
    if (start.value >= 0) {
      rightEnds(context, { source, left, from: start.value }, this.#for('rightEnd'));
      const end = this.#choose()[0]!;
      right = { from: start.value, to: end.value };
      sure = end.certainty;
    }
    return {
      link: {
        cue: { from: cue.from, to: cue.to },
        cueProbability: cue.probability,
        source,
        left,
        right,
        more: [],
        certainty: [...certainty, start.certainty, sure],
      },
      probability:
        path.probability * start.certainty * sure * (left.from < 0 && right.from < 0 ? WITHOUT_CONTENT : 1),
    };
  }

  /** Where the candidates of a decision go to be scored. */
  #for(decision: Decision): ScoredCandidates {
    this.#scale = this.#model.decisions[decision].scale;
    this.#group.use(this.#model.decisions[decision]);
    return this.#group;
  }

  /** The best candidate and, where it comes near, the second best, with their probabilities among all. */
  #choose(): Choice[] {
    const { value, sum, size } = this.#group;
    let first = -1;
    let second = -1;
    for (let c = 0; c < size; c += 1) {
      if (first < 0 || sum[c]! > sum[first]!) {
        second = first;
        first = c;
      } else if (second < 0 || sum[c]! > sum[second]!) {
        second = c;
      }
    }
    let total = 0;
    for (let c = 0; c < size; c += 1) total += Math.exp((sum[c]! - sum[first]!) * this.#scale);
    const best = { value: value[first]!, certainty: 1 / total };
    const other = second < 0 ? 0 : Math.exp((sum[second]! - sum[first]!) * this.#scale) / total;
    return other < LEAST_CHOICE ? [best] : [best, { value: value[second]!, certainty: other }];
  }
}
