import { CUE_FEATURES, cueFeatures } from './cueFeatures.js';
import { glance } from './glance.js';
import { Lattice } from './lattice.js';
import type { Piece } from './link.js';
import type { StatementModel } from './model.js';
import type { View } from './view.js';

/** Labels of the cue tagger: outside, first token of a cue, further token of one. */
export const CUE_LABELS = 3;

/** No sentence of any news attributes so often; the likeliest of a hostile one will do. */
const MOST_IN_SENTENCE = 12;

/** Score that forbids a label. */
export const FORBIDDEN = -1e4;

/** What of the model finds cues. */
export type CueModel = Pick<StatementModel, 'lexicon' | 'glance' | 'cue' | 'transition' | 'initial'>;

export interface CueCandidate extends Piece {
  readonly probability: number;
}

/** Finds cue candidates in an article: all stretches whose probability of being a cue reaches `least`. */
export class CueFinder {
  readonly #model: CueModel;
  readonly #lattice: Lattice;
  readonly #features = new Int32Array(CUE_FEATURES);

  constructor(model: CueModel) {
    this.#model = model;
    this.#lattice = new Lattice(CUE_LABELS, model.transition, model.initial);
    this.#lattice.prepare();
  }

  find(view: View, least: number): CueCandidate[] {
    const found: CueCandidate[] = [];
    const { sentenceStart } = view.tokens;
    const open = glance(view, this.#model.glance);
    for (let s = 0; s + 1 < sentenceStart.length; s += 1) {
      const first = sentenceStart[s]!;
      const length = sentenceStart[s + 1]! - first;
      if (!this.#score(view, open, { first, length })) continue;
      this.#lattice.marginals(length);
      const before = found.length;
      this.#collect({ first, length, least }, found);
      if (found.length - before > MOST_IN_SENTENCE) found.push(...likeliest(found.splice(before)));
    }
    return found;
  }

  #score(view: View, open: Uint8Array, { first, length }: { first: number; length: number }): boolean {
    const lattice = this.#lattice;
    lattice.reserve(length);
    const { values, scale } = this.#model.cue;
    const features = this.#features;
    const { emission } = lattice;
    let any = false;
    for (let t = 0; t < length; t += 1) {
      const at = t * CUE_LABELS;
      if (open[first + t] === 0) {
        emission[at] = 0;
        emission[at + 1] = FORBIDDEN;
        emission[at + 2] = FORBIDDEN;
        continue;
      }
      any = true;
      const count = cueFeatures(view, first + t, features);
      let outside = 0;
      let begin = 0;
      let inside = 0;
      for (let k = 0; k < count; k += 1) {
        const f = features[k]! * CUE_LABELS;
        outside += values[f]!;
        begin += values[f + 1]!;
        inside += values[f + 2]!;
      }
      emission[at] = outside * scale;
      emission[at + 1] = begin * scale;
      emission[at + 2] = inside * scale;
    }
    return any;
  }

  #collect(where: { first: number; length: number; least: number }, found: CueCandidate[]): void {
    const { first, length, least } = where;
    const { marginal } = this.#lattice;
    const inCue = (t: number) => 1 - marginal[t * CUE_LABELS]!;
    const begins = (t: number) => marginal[t * CUE_LABELS + 1]!;
    const continues = (t: number) => marginal[t * CUE_LABELS + 2]!;
    for (let t = 0; t < length; t += 1) {
      const p = inCue(t);
      if (p < least) continue;
      if (t > 0 && inCue(t - 1) >= least && begins(t) <= continues(t)) continue;
      let probability = p;
      let end = t + 1;
      while (
        end < length &&
        continues(end) > Math.max(probability / 2, least) &&
        continues(end) > begins(end)
      ) {
        probability = Math.max(probability, inCue(end));
        end += 1;
      }
      found.push({ from: first + t, to: first + end, probability });
    }
  }
}

/** The likeliest candidates of a sentence, in their order. */
function likeliest(cues: readonly CueCandidate[]): CueCandidate[] {
  return [...cues]
    .sort((a, b) => b.probability - a.probability || a.from - b.from)
    .slice(0, MOST_IN_SENTENCE)
    .sort((a, b) => a.from - b.from);
}
