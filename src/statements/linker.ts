import { CueContext } from './cueContext.js';
import type { CueCandidate } from './cues.js';
import { Group } from './group.js';
import { leftEnds, leftStarts } from './leftContent.js';
import { type Link, NONE, type Piece } from './link.js';
import type { Decision, StatementModel } from './model.js';
import { rightEnds, rightStarts } from './rightContent.js';
import { sourceEnds, sourceStarts } from './sources.js';
import { score } from './table.js';
import type { View } from './view.js';

/**
 * Links a cue to its source, then to the content before it, then to the content after it; each decision is a choice among
 * places, conditioned on those taken before (a log-linear ranker).
 */
export class Linker {
  readonly #model: StatementModel;
  readonly #group = new Group();

  constructor(model: StatementModel) {
    this.#model = model;
  }

  link(view: View, cue: CueCandidate): Link {
    const context = new CueContext(view, cue);
    const group = this.#group;
    const certainty = [1, 1, 1, 1, 1];
    let source: Piece = NONE;
    let left: Piece = NONE;
    let right: Piece = NONE;
    sourceStarts(context, group);
    const sourceStart = this.#choose('sourceStart');
    certainty[0] = sourceStart.certainty;
    if (sourceStart.value >= 0) {
      sourceEnds(context, sourceStart.value, group);
      source = { from: sourceStart.value, to: this.#choose('sourceEnd').value };
    }
    leftEnds(context, source, group);
    const leftEnd = this.#choose('leftEnd');
    certainty[1] = leftEnd.certainty;
    if (leftEnd.value >= 0) {
      leftStarts(context, leftEnd.value, group);
      const start = this.#choose('leftStart');
      certainty[2] = start.certainty;
      left = { from: start.value, to: leftEnd.value };
    }
    rightStarts(context, { source, left }, group);
    const rightStart = this.#choose('rightStart');
    certainty[3] = rightStart.certainty;
    if (rightStart.value >= 0) {
      rightEnds(context, { source, left, from: rightStart.value }, group);
      const end = this.#choose('rightEnd');
      certainty[4] = end.certainty;
      right = { from: rightStart.value, to: end.value };
    }
    return {
      cue: { from: cue.from, to: cue.to },
      cueProbability: cue.probability,
      source,
      left,
      right,
      certainty,
    };
  }

  /** The best candidate of the group, and its probability among all. */
  #choose(decision: Decision): { value: number; certainty: number } {
    const { value, offset, features, size } = this.#group;
    const table = this.#model.decisions[decision];
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    let sum = 0;
    for (let c = 0; c < size; c += 1) {
      const s = score(table, features, { from: offset[c]!, to: offset[c + 1]! });
      if (s > most) {
        sum = sum * Math.exp(most - s) + 1;
        most = s;
        best = c;
      } else {
        sum += Math.exp(s - most);
      }
    }
    return { value: value[best]!, certainty: 1 / sum };
  }
}
