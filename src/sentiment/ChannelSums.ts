import { type Laid, layOut } from '../kernels/layOut.js';
import type { ToneModel } from './toneModel.js';

/** How many words there is room for at first. */
const ROOM = 1024;

/** Where the rows of one token begin, in this order; those hidden, and how near, for a token near a target only. */
export const ROWS = 8;
export const KIND = 0;
export const BEFORE = 1;
export const OWN = 2;
export const AFTER = 3;
export const HIDDEN_BEFORE = 4;
export const HIDDEN_OWN = 5;
export const HIDDEN_AFTER = 6;
export const NEARNESS = 7;

/**
 * Adds up the channels of tokens from rows: of its kind, and of what each word adds to the channels of the word after it, to its own
 * and to those of the word before it. The convolution is linear in the word vectors, so this is worked out once for a word, when it
 * is first met, and then only added up.
 */
export class ChannelSums {
  readonly #model: ToneModel;
  #laid: Laid<{
    readonly rows: Int32Array;
    /** [part of speech × negated or not × quoted or not × channels]: the channels of a token but for its words. */
    readonly kinds: Float64Array;
    /** [met words × 3 × channels], in the order in which words are met, so that common ones lie close together. */
    readonly words: Float32Array;
    readonly nearness: Float32Array;
    /** Numbers and values of the channels above 0 of the token added up last. */
    readonly channel: Uint16Array;
    readonly value: Float64Array;
  }>;
  /** Where the sums of a word begin, by word number; −1 until it is met. */
  readonly #from: Int32Array;
  #met = 1;

  constructor(model: ToneModel) {
    const { channels } = model.shape;
    this.#model = model;
    this.#laid = layOut({
      rows: new Int32Array(ROWS),
      kinds: kindRows(model),
      words: new Float32Array(ROOM * 3 * channels),
      nearness: model.near,
      channel: new Uint16Array(channels + 1),
      value: new Float64Array(channels + 1),
    });
    this.#from = new Int32Array(model.idOf.size + 1).fill(-1);
    // The number 0 is no word and adds nothing.
    this.#from[0] = 0;
  }

  /** Where the sums of a word begin in the rows of words. */
  of(word: number): number {
    const known = this.#from[word]!;
    return known >= 0 ? known : this.#expand(word);
  }

  /** Adds up the channels of a token from its rows; how many of them are above 0. */
  add(rows: Int32Array, isNear: boolean): number {
    const { kernels, arrays } = this.#laid;
    arrays.rows.set(rows);
    return kernels.addChannels(
      arrays.rows.byteOffset,
      this.#model.shape.channels,
      arrays.kinds.byteOffset,
      arrays.words.byteOffset,
      arrays.nearness.byteOffset,
      isNear,
      arrays.channel.byteOffset,
      arrays.value.byteOffset,
    );
  }

  /** Writes the channels added up last, `count` of them, from `at` on. */
  copy(
    count: number,
    { channel, value, at }: { channel: Uint16Array; value: Float64Array; at: number },
  ): void {
    const { arrays } = this.#laid;
    for (let k = 0; k < count; k += 1) {
      channel[at + k] = arrays.channel[k]!;
      value[at + k] = arrays.value[k]!;
    }
  }

  #expand(word: number): number {
    const { width, channels } = this.#model.shape;
    const { taps, vectors, vectorScale } = this.#model;
    const rows = 3 * channels;
    const from = this.#met * rows;
    this.#met += 1;
    this.#from[word] = from;
    const { arrays } = this.#laid;
    if (from + rows > arrays.words.length) {
      const words = new Float32Array(arrays.words.length * 2);
      words.set(arrays.words);
      this.#laid = layOut({ ...arrays, words });
    }
    const { words } = this.#laid.arrays;
    const vector = word * width;
    // Three at a time: a sum must wait for its last addition, three need not wait for each other.
    for (let row = 0; row < rows; row += 3) {
      let one = 0;
      let two = 0;
      let three = 0;
      const tap = row * width;
      for (let d = 0; d < width; d += 1) {
        const value = vectors[vector + d]!;
        const scale = vectorScale[d]!;
        one += taps[tap + d]! * value * scale;
        two += taps[tap + width + d]! * value * scale;
        three += taps[tap + 2 * width + d]! * value * scale;
      }
      words[from + row] = one;
      words[from + row + 1] = two;
      words[from + row + 2] = three;
    }
    return from;
  }
}

function kindRows({ shape, bias, tags, negated, quoted }: ToneModel): Float64Array {
  const { channels } = shape;
  const rows = new Float64Array(tags.length * 4);
  for (let row = 0; row * channels < rows.length; row += 1)
    for (let c = 0; c < channels; c += 1) {
      let sum = bias[c]! + tags[(row >> 2) * channels + c]!;
      if ((row & 2) !== 0) sum += negated[c]!;
      if ((row & 1) !== 0) sum += quoted[c]!;
      rows[row * channels + c] = sum;
    }
  return rows;
}
