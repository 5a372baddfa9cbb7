import type { ToneModel } from './toneModel.js';

/** How many words there is room for at first. */
const ROOM = 1024;

/**
 * What each word adds to the channels of the word after it, to its own and to those of the word before it. The convolution is
 * linear in the word vectors, so this is worked out once for a word, when it is first met, and then only added up.
 */
export class WordChannels {
  readonly #model: ToneModel;
  /** [met words × 3 × channels], in the order in which words are met, so that common ones lie close together. */
  sums: Float32Array;
  /** Where a word's sums begin, by word number; −1 until it is met. */
  readonly #from: Int32Array;
  #met = 1;

  constructor(model: ToneModel) {
    this.#model = model;
    this.sums = new Float32Array(ROOM * 3 * model.shape.channels);
    this.#from = new Int32Array(model.idOf.size + 1).fill(-1);
    // The number 0 is no word and adds nothing.
    this.#from[0] = 0;
  }

  /** Where the sums of a word begin in `sums`, which may be another array afterwards. */
  of(word: number): number {
    const known = this.#from[word]!;
    return known >= 0 ? known : this.#expand(word);
  }

  #expand(word: number): number {
    const { width, channels } = this.#model.shape;
    const { taps, vectors, vectorScale } = this.#model;
    const rows = 3 * channels;
    const from = this.#met * rows;
    this.#met += 1;
    this.#from[word] = from;
    if (from + rows > this.sums.length) {
      const longer = new Float32Array(this.sums.length * 2);
      longer.set(this.sums);
      this.sums = longer;
    }
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
      this.sums[from + row] = one;
      this.sums[from + row + 1] = two;
      this.sums[from + row + 2] = three;
    }
    return from;
  }
}
