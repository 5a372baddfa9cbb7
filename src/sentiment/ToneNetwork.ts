import { ActiveChannels, MARKED } from './ActiveChannels.js';
import { ChannelSums } from './ChannelSums.js';
import { Head, sumScale } from './Head.js';
import { type Range, TEXT_PLACES } from './places.js';
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
  readonly #sums: ChannelSums;
  readonly #active: ActiveChannels;
  readonly #text: Head;
  readonly #target: Head;

  constructor(model: ToneModel) {
    this.#channels = model.shape.channels;
    this.#sums = new ChannelSums(model);
    this.#active = new ActiveChannels(this.#channels, this.#sums);
    this.#text = new Head(model.text, model.shape);
    this.#target = new Head(model.target, model.shape);
  }

  /** The score of a text, into `into`. */
  judgeText({ reading, at, place, count }: Run, into: Float32Array): void {
    const active = this.#active;
    active.start(reading, count);
    active.settle(reading, at, count);
    for (let k = 0; k < count; k += 1) this.#put(k, active.slot(at[k]!), place[k]!);
    this.#text.judge(this.#pool(count), into);
  }

  /** The outputs for a target in the tokens from `from` to before `to`, into `into`; `place` is theirs. */
  judgeTarget(run: Run, target: Range, into: Float32Array): void {
    const { reading, at, place, count } = run;
    const active = this.#active;
    const first = at[0]!;
    const near = Math.max(0, target.from - MARKED - first);
    const far = Math.min(count, target.to + MARKED - first);
    active.start(reading, count);
    active.settle(reading, at, near);
    active.settle(reading, at.subarray(far), count - far);
    const marked = active.mark(reading, target, { from: first + near, to: first + far });
    for (let k = 0; k < count; k += 1)
      this.#put(
        k,
        k < near || k >= far ? active.slot(first + k) : marked + k - near,
        TEXT_PLACES + place[k]!,
      );
    this.#target.judge(this.#pool(count), into);
  }

  /**
   * What each token of the text judged last, just before, added to its score, into `into`. Parts of speech marked in `silent` are
   * passed over: theirs is 0.
   */
  shares(run: Run, { into, silent }: { into: Float32Array; silent: Uint8Array }): void {
    const { reading, at, place, count } = run;
    const { pos } = reading.tokens;
    const { above } = this.#sums;
    this.#text.findSlope();
    for (let k = 0; k < count; k += 1) {
      const from = this.#active.slot(at[k]!) * this.#channels;
      into[k] = silent[pos[at[k]!]!] === 1 ? 0 : this.#text.share(above, { from, place: place[k]!, count });
    }
  }

  /** Puts a token, which is in the list at `slot`, into the line to be pooled. */
  #put(k: number, slot: number, place: number): void {
    const { line } = this.#sums;
    line[2 * k] = slot * this.#channels;
    line[2 * k + 1] = place * 2 * this.#channels;
  }

  #pool(count: number): Float64Array {
    return this.#sums.pool(count, sumScale(count));
  }
}
