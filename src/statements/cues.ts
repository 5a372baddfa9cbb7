import { CueNetwork } from './CueNetwork.js';
import { CueSurroundings } from './CueSurroundings.js';
import { CueWeights } from './CueWeights.js';
import { CUE_LABELS } from './cueFeatures.js';
import { CLOSED, Glance } from './glance.js';
import { Lattice } from './lattice.js';
import type { Piece } from './link.js';
import type { StatementModel } from './model.js';
import type { View } from './view.js';

/** No sentence of any news attributes so often; the likeliest of a hostile one will do. */
const MOST_IN_SENTENCE = 12;

/** What of the model finds cues. */
export type CueModel = Pick<StatementModel, 'lexicon' | 'glance' | 'cue' | 'network' | 'transition'>;

export interface CueCandidate extends Piece {
  readonly probability: number;
}

/** Least probability of a cue that is looked at further. */
const LEAST = 0.12;
/** The same in a sentence with a quotation, which most likely is somebody's. */
const LEAST_BY_QUOTATION = 0.05;

/** Finds cue candidates in an article: all stretches that are probable enough. */
export class CueFinder {
  readonly #model: CueModel;
  readonly #lattice: Lattice;
  readonly #network: CueNetwork;
  readonly #around = new CueSurroundings();
  readonly #glance: Glance;
  readonly #weights: CueWeights;
  readonly #scores = new Float64Array(CUE_LABELS);

  /** `forTraining`: to look at more tokens, as the model does that learns from what is found. */
  constructor(model: CueModel, forTraining = false) {
    this.#model = model;
    this.#lattice = new Lattice(CUE_LABELS, model.transition);
    this.#lattice.prepare();
    this.#network = new CueNetwork(model.network);
    this.#glance = new Glance(model.glance, forTraining);
    this.#weights = new CueWeights(model.cue);
  }

  find(view: View): CueCandidate[] {
    const found: CueCandidate[] = [];
    const { sentenceStart } = view.tokens;
    const odds = this.#glance.odds(view);
    this.#weights.take(view, odds);
    for (let s = 0; s + 1 < sentenceStart.length; s += 1) {
      const first = sentenceStart[s]!;
      const last = sentenceStart[s + 1]!;
      const before = found.length;
      let taken = false;
      const least = view.quoting[s] === 1 ? LEAST_BY_QUOTATION : LEAST;
      for (let i = first; i < last; i += 1) {
        if (odds[i] === CLOSED) continue;
        if (!taken) {
          this.#around.take(view, odds, { first, last });
          taken = true;
        }
        let end = i + 1;
        while (end < last && odds[end] !== CLOSED) end += 1;
        this.#score({ from: i, to: end, first, last });
        this.#collect({ first: i, length: end - i, least }, found);
        i = end;
      }
      if (found.length - before > MOST_IN_SENTENCE) found.push(...likeliest(found.splice(before)));
    }
    return found;
  }

  /**
   * Marginal probabilities of a stretch of tokens that may all belong to a cue. Those around it can't, so nothing but the steps
   * from and to them has to be known of the rest of the sentence.
   */
  #score(stretch: { from: number; to: number; first: number; last: number }): void {
    const { from, to, first, last } = stretch;
    const lattice = this.#lattice;
    const { transition } = this.#model;
    lattice.reserve(to - from);
    const { emission } = lattice;
    for (let i = from; i < to; i += 1) this.#scoreToken(i, (i - from) * CUE_LABELS);
    for (let label = 0; label < CUE_LABELS; label += 1) {
      if (from > first) emission[label]! += transition[label]!;
      if (to < last) emission[(to - from - 1) * CUE_LABELS + label]! += transition[label * CUE_LABELS]!;
    }
    lattice.marginals(to - from);
  }

  /** Writes the scores of token `i`'s labels to the lattice. */
  #scoreToken(i: number, at: number): void {
    const { scale } = this.#model.cue;
    const { sums } = this.#weights;
    const { emission } = this.#lattice;
    const scores = this.#scores;
    this.#network.score(this.#around, i, scores);
    for (let label = 0; label < CUE_LABELS; label += 1)
      emission[at + label] = sums[i * CUE_LABELS + label]! * scale + scores[label]!;
  }

  #collect(where: { first: number; length: number; least: number }, found: CueCandidate[]): void {
    const { first, length, least } = where;
    const { marginal } = this.#lattice;
    for (let t = 0, at = 0; t < length; t += 1, at += CUE_LABELS) {
      const inCue = 1 - marginal[at]!;
      if (inCue < least) continue;
      const goesOn = marginal[at + BEGINS]! <= marginal[at + CONTINUES]!;
      if (goesOn && t > 0 && 1 - marginal[at - CUE_LABELS]! >= least) continue;
      let probability = inCue;
      let end = t + 1;
      for (let next = at + CUE_LABELS; end < length; next += CUE_LABELS, end += 1) {
        const continues = marginal[next + CONTINUES]!;
        if (continues <= Math.max(probability / 2, least) || continues <= marginal[next + BEGINS]!) break;
        probability = Math.max(probability, 1 - marginal[next]!);
      }
      found.push({ from: first + t, to: first + end, probability });
    }
  }
}

/** Labels of a cue's first token, and of its further ones. */
const BEGINS = 1;
const CONTINUES = 2;

/** The likeliest candidates of a sentence, in their order. */
function likeliest(cues: readonly CueCandidate[]): CueCandidate[] {
  return [...cues]
    .sort((a, b) => b.probability - a.probability || a.from - b.from)
    .slice(0, MOST_IN_SENTENCE)
    .sort((a, b) => a.from - b.from);
}
