import { acceptanceFeatures } from './acceptance.js';
import { type CueCandidate, CueFinder } from './cues.js';
import { attributionsByLayout } from './layout.js';
import { Linker } from './linker.js';
import type { StatementModel } from './model.js';
import { type Judged, select } from './select.js';
import { score } from './table.js';
import type { View } from './view.js';

/** Least probability of a cue that is looked at further. */
export const LEAST_CUE = 0.12;

/** Cues, then what belongs to them, then which of them are statements: the three steps of the model, with their buffers. */
export class StatementFinder {
  readonly #model: StatementModel;
  readonly #cues: CueFinder;
  readonly #linker: Linker;

  constructor(model: StatementModel) {
    this.#model = model;
    this.#cues = new CueFinder(model);
    this.#linker = new Linker(model);
  }

  /** Every cue candidate with what would belong to it, and the probability that it makes a statement. */
  judge(view: View): Judged[] {
    const cues: CueCandidate[] = this.#cues.find(view, LEAST_CUE);
    const links = cues.map((cue) => this.#linker.link(view, cue));
    return links.map((link, i) => {
      const features = acceptanceFeatures(view, links, i);
      const odds = score(this.#model.acceptance, features, { from: 0, to: features.length });
      return { link, probability: 1 / (1 + Math.exp(-odds)) };
    });
  }

  find(view: View): Judged[] {
    return select([...attributionsByLayout(view), ...this.judge(view)], {
      least: this.#model.threshold,
      length: view.length,
    });
  }
}
