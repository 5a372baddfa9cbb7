import { acceptanceFeatures } from './acceptance.js';
import { CueFinder } from './cues.js';
import { documentSource } from './documentSource.js';
import { takeFloating } from './floating.js';
import { forestOdds } from './forest.js';
import { attributionsByLayout } from './layout.js';
import type { Link } from './link.js';
import { Linker } from './linker.js';
import { linkNumbers } from './linkNumbers.js';
import type { StatementModel } from './model.js';
import { nestedQuotations } from './nested.js';
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

  /** Every cue candidate with what would belong to it, in order of position. */
  links(view: View): Link[] {
    return this.#cues.find(view, LEAST_CUE).map((cue) => this.#linker.link(view, cue));
  }

  /** Every cue candidate with what would belong to it, and the probability that it makes a statement. */
  judge(view: View): Judged[] {
    const links = this.links(view);
    return links.map((link, i) => {
      const features = acceptanceFeatures(view, links, i);
      const linear = score(this.#model.acceptance, features, { from: 0, to: features.length });
      const odds = forestOdds(this.#model.forest, linkNumbers(view, links, { index: i, odds: linear }));
      return { link, probability: 1 / (1 + Math.exp(-odds)) };
    });
  }

  /** The statements of an article, in order of position. */
  find(view: View): Judged[] {
    const all = this.judge(view);
    const kept = select([...attributionsByLayout(view), ...all], {
      least: this.#model.threshold,
      length: view.length,
    });
    const found = [...kept, ...nestedQuotations(view, all, kept)];
    return takeFloating(view, found).map((judged) => withDocument(view, judged));
  }
}

function withDocument(view: View, judged: Judged): Judged {
  const source = documentSource(view, judged.link);
  return source.from < 0 ? judged : { ...judged, link: { ...judged.link, source } };
}
