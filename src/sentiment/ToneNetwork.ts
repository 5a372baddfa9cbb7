import { ActiveChannels, MARKED } from './ActiveChannels.js';
import { Head } from './Head.js';
import type { Range } from './places.js';
import type { ToneReading } from './ToneReader.js';
import type { ToneModel } from './toneModel.js';

/** A run of tokens to be judged. */
export interface Run {
  readonly reading: ToneReading;
  /** Numbers of the tokens, and their places as seen from the target or in the text; `count` of them. */
  readonly at: Int32Array;
  readonly place: Uint8Array;
  readonly count: number;
}

/**
 * A small convolutional network over word vectors (after Kim 2014, https://aclanthology.org/D14-1181): every word in its
 * surroundings becomes a few channels; what they count for depends on the place; two layers judge the sum and the greatest.
 */
export class ToneNetwork {
  readonly #channels: number;
  readonly #active: ActiveChannels;
  readonly #text: Head;
  readonly #target: Head;
  #from = new Int32Array(256);
  #to = new Int32Array(256);
  #gate = new Int32Array(256);

  constructor(model: ToneModel) {
    this.#channels = model.shape.channels;
    this.#active = new ActiveChannels(model);
    this.#text = new Head(model.text, model.shape);
    this.#target = new Head(model.target, model.shape);
  }

  /** The score of a text, into `into`. */
  judgeText(run: Run, into: Float32Array): void {
    this.#start(run);
    for (let k = 0; k < run.count; k += 1) this.#settle(run, k);
    this.#text.judge(this.#line(run.count), into);
  }

  /** The outputs for a target, into `into`. */
  judgeTarget(run: Run, target: Range, into: Float32Array): void {
    const { reading, at, count } = run;
    const active = this.#active;
    const near = target.from - MARKED;
    const far = target.to + MARKED;
    this.#start(run);
    for (let k = 0; k < count; k += 1) if (at[k]! < near || at[k]! >= far) this.#settle(run, k);
    for (let k = 0; k < count; k += 1) {
      if (at[k]! < near || at[k]! >= far) continue;
      this.#from[k] = active.length;
      active.mark(reading, target, at[k]!);
      this.#to[k] = active.length;
    }
    this.#target.judge(this.#line(count), into);
  }

  /**
   * What each token of the text judged last, just before, added to its score, into `into`. Parts of speech marked in `silent` are
   * passed over: theirs is 0.
   */
  shares({ reading, at, count }: Run, { into, silent }: { into: Float32Array; silent: Uint8Array }): void {
    const { pos } = reading.tokens;
    const line = this.#line(count);
    this.#text.findSlope();
    for (let k = 0; k < count; k += 1) into[k] = silent[pos[at[k]!]!] === 1 ? 0 : this.#text.share(line, k);
  }

  /** Finds the weights of each token's place. */
  #start({ reading, place, count }: Run): void {
    if (this.#from.length < count) {
      this.#from = new Int32Array(count * 2);
      this.#to = new Int32Array(count * 2);
      this.#gate = new Int32Array(count * 2);
    }
    this.#active.start(reading);
    for (let k = 0; k < count; k += 1) this.#gate[k] = place[k]! * this.#channels;
  }

  /** Finds the channels of a token as they are without a target. */
  #settle({ reading, at }: Run, k: number): void {
    const i = at[k]!;
    this.#active.settle(reading, i);
    this.#from[k] = this.#active.from[i]!;
    this.#to[k] = this.#active.to[i]!;
  }

  #line(count: number) {
    return { active: this.#active, from: this.#from, to: this.#to, gate: this.#gate, count };
  }
}
