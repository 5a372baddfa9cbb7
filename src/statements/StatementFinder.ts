import { withoutAddressee } from './addressee.js';
import { choose, type Judged } from './choose.js';
import { CueFinder } from './cues.js';
import { withoutDateline } from './dateline.js';
import { documentSource } from './documentSource.js';
import { takeFloating } from './floating.js';
import { withoutIntruders } from './interrupted.js';
import { Judge } from './judge.js';
import { attributionsByLayout } from './layout.js';
import { attributionsByName } from './ledUp.js';
import { changed, type Link } from './link.js';
import { Linker } from './linker.js';
import type { StatementModel } from './model.js';
import { nestedQuotations, throughColons } from './nested.js';
import { withQuotationAlone } from './quotationAlone.js';
import { withOwnSubject } from './semicolon.js';
import { SentenceReader } from './SentenceReader.js';
import { surplusFor } from './surplus.js';
import type { View } from './view.js';

/** Cues, what the reader says around them, what may belong to them, and which of it makes statements: the model's steps, with their buffers. */
export class StatementFinder {
  readonly #model: StatementModel;
  readonly #cues: CueFinder;
  readonly #reader: SentenceReader;
  readonly #linker: Linker;
  readonly #judge: Judge;

  constructor(model: StatementModel) {
    this.#model = model;
    this.#cues = new CueFinder(model);
    this.#reader = new SentenceReader(model.reader);
    this.#linker = new Linker(model);
    this.#judge = new Judge(model);
  }

  /** For each cue candidate, in order of position, the links that it may have, the likeliest first. */
  links(view: View): Link[][] {
    return this.#linker.linkAll(view, this.#reader.readAround(view, this.#cues.find(view)));
  }

  /** The statements of an article, in order of position. */
  find(view: View): Judged[] {
    const choices = this.links(view);
    const laidOut = attributionsByLayout(view);
    const judged = withQuotationAlone(view, this.#judge.judge(view, choices));
    const byRule = [...laidOut, ...attributionsByName(view)].map((one) => [one]);
    const options = [...byRule, ...outside(view, laidOut, judged)];
    const surplus = surplusFor(view, this.#model.threshold);
    const chosen = choose(withoutIntruders(view, options, surplus), surplus);
    const kept = throughColons(view, chosen);
    const nested = nestedQuotations(view, kept);
    return takeFloating(view, [...kept, ...nested]).map((judged) => settled(view, judged));
  }
}

/** The options whose cue stands in no content that the layout has given to somebody. */
function outside(view: View, laidOut: readonly Judged[], options: readonly Judged[][]): readonly Judged[][] {
  if (laidOut.length === 0) return options;
  const taken = new Uint8Array(view.length);
  for (const { link } of laidOut)
    for (const { from, to } of [link.left, link.right]) if (from >= 0) taken.fill(1, from, to);
  return options.filter(([first]) => taken[first!.link.cue.from] === 0);
}

/** A statement as it stands once whose words are whose is settled: its document or own subject named as its source, addressee and dateline taken out. */
function settled(view: View, judged: Judged): Judged {
  const named = withOwnSubject(view, withDocument(view, judged.link));
  const link = withoutDateline(view, withoutAddressee(view, named));
  return link === judged.link ? judged : { link, probability: judged.probability, parent: judged.parent };
}

function withDocument(view: View, link: Link): Link {
  const source = documentSource(view, link);
  if (source.from < 0) return link;
  return changed(link, { cue: { from: link.cue.from, to: Math.min(link.cue.to, source.from) }, source });
}
