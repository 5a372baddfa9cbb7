import type { Link } from './link.js';
import { type CueReading, Odds } from './reading.js';
import type { View } from './view.js';

/** The likeliest link of each cue of an article, in order of position, and what their contents take up. */
export class Likeliest {
  readonly view: View;
  readonly links: readonly Link[];
  /** All links that each cue may have, the likeliest first. */
  readonly choices: readonly (readonly Link[])[];
  /** What the reader says of the article's tokens by themselves, and how likely each is in a cue. */
  readonly reading: CueReading;
  readonly inCue: Odds;
  /** How many links hold each token in their content. */
  readonly held: Uint8Array;
  /** Probability of the likeliest cue whose content holds each token. */
  readonly claim: Float64Array;

  constructor(view: View, choices: readonly (readonly Link[])[]) {
    this.view = view;
    this.choices = choices;
    this.reading = { content: new Odds(view.inContent), source: new Odds(view.inSource) };
    this.inCue = new Odds(view.inCue);
    const links: Link[] = [];
    for (const own of choices) links.push(own[0]!);
    this.links = links;
    this.held = new Uint8Array(view.length);
    this.claim = new Float64Array(view.length);
    for (const { left, right, cueProbability } of links) {
      for (const { from, to } of [left, right]) {
        for (let i = Math.max(0, from); i < to; i += 1) {
          this.held[i]! += 1;
          if (this.claim[i]! < cueProbability) this.claim[i] = cueProbability;
        }
      }
    }
  }
}

/** A link that the cue at `index` may have, in the place of its likeliest one. */
export interface Placed {
  readonly among: Likeliest;
  readonly link: Link;
  readonly index: number;
}
