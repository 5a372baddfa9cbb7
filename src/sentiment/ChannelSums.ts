import { type Laid, layOut } from '../kernels/layOut.js';
import type { ToneHead, ToneModel } from './toneModel.js';

/** How many words and how many tokens there is room for at first. */
const WORDS = 1024;
const TOKENS = 256;

/** Where the rows of one token begin, in this order; those hidden, and how near, for a token near a target only. */
export const KIND = 0;
export const BEFORE = 1;
export const OWN = 2;
export const AFTER = 3;
export const HIDDEN_BEFORE = 4;
export const HIDDEN_OWN = 5;
export const HIDDEN_AFTER = 6;
export const NEARNESS = 7;
/** So many rows a token has, far from a target and near one. */
export const FAR_ROWS = 4;
export const NEAR_ROWS = 8;

/**
 * Adds up the channels of tokens from rows: of its kind, and of what each word adds to the channels of the word after it, to its own
 * and to those of the word before it. The convolution is linear in the word vectors, so this is worked out once for a word, when it
 * is first met, and then only added up. Pools the channels of a run of tokens.
 */
export class ChannelSums {
  readonly #model: ToneModel;
  #laid: Laid<{
    /** The rows of tokens to be added up. */
    readonly rows: Int32Array;
    /** [part of speech × negated or not × quoted or not × channels]: the channels of a token but for its words. */
    readonly kinds: Float64Array;
    /** [met words × 3 × channels], in the order in which words are met, so that common ones lie close together. */
    readonly words: Float32Array;
    readonly nearness: Float32Array;
    /** [tokens × channels]: what was added up; what is below 0 is cut off. */
    readonly above: Float64Array;
    /** Of each token of a run, where its channels begin in `above`, and the weights of its place in `places`. */
    readonly line: Int32Array;
    /** [places × 2 × channels]: weight of a channel in the sum over a run, and in the greatest; of texts, then of targets. */
    readonly places: Float64Array;
    /** Sum and greatest of every channel of the run pooled last. */
    readonly pooled: Float64Array;
  }>;
  /** Where the sums of a word begin, by word number; −1 until it is met. */
  readonly #from: Int32Array;
  #met = 1;

  constructor(model: ToneModel) {
    const { channels } = model.shape;
    this.#model = model;
    this.#laid = layOut({
      rows: new Int32Array(TOKENS * NEAR_ROWS),
      kinds: kindRows(model),
      words: new Float32Array(WORDS * 3 * channels),
      nearness: model.near,
      above: new Float64Array(TOKENS * channels),
      line: new Int32Array(TOKENS * 2),
      places: placeRows([model.text, model.target], channels),
      pooled: new Float64Array(2 * channels),
    });
    this.#from = new Int32Array(model.idOf.size + 1).fill(-1);
    // The number 0 is no word and adds nothing.
    this.#from[0] = 0;
  }

  /** Where the rows of tokens to be added up, and the line to be pooled, are written to; others after `makeRoom`. */
  get rows(): Int32Array {
    return this.#laid.arrays.rows;
  }

  get line(): Int32Array {
    return this.#laid.arrays.line;
  }

  /** What was added up; other after `makeRoom`. */
  get above(): Float64Array {
    return this.#laid.arrays.above;
  }

  /** Makes room for as many tokens in all, and for as many words yet to be met. */
  makeRoom(tokens: number, words: number): void {
    const { channels } = this.#model.shape;
    const { arrays } = this.#laid;
    const lacksWords = (this.#met + words) * 3 * channels > arrays.words.length;
    const lacksTokens = tokens * channels > arrays.above.length;
    if (!lacksWords && !lacksTokens) return;
    this.#laid = layOut({
      ...arrays,
      words: lacksWords ? longer(arrays.words, (this.#met + words) * 6 * channels) : arrays.words,
      above: lacksTokens ? longer(arrays.above, tokens * 2 * channels) : arrays.above,
      rows: lacksTokens ? new Int32Array(tokens * 2 * NEAR_ROWS) : arrays.rows,
      line: lacksTokens ? new Int32Array(tokens * 4) : arrays.line,
    });
  }

  /** Where the sums of a word begin in the rows of words. */
  of(word: number): number {
    const known = this.#from[word]!;
    return known >= 0 ? known : this.#expand(word);
  }

  /** Adds up the channels of the `count` tokens in `rows`, into `above` from token number `at` on. */
  add(count: number, { at, isNear }: { at: number; isNear: boolean }): void {
    const { kernels, at: start } = this.#laid;
    const { channels } = this.#model.shape;
    kernels.addChannels(
      start.rows,
      count,
      channels,
      start.kinds,
      start.words,
      start.nearness,
      isNear,
      start.above + at * channels * Float64Array.BYTES_PER_ELEMENT,
    );
  }

  /** All sums of the `count` tokens in `line`, times `scale`, then the greatest of each channel; good until the next call. */
  pool(count: number, scale: number): Float64Array {
    const { kernels, arrays, at: start } = this.#laid;
    kernels.poolChannels(
      start.line,
      count,
      this.#model.shape.channels,
      start.above,
      start.places,
      scale,
      start.pooled,
    );
    return arrays.pooled;
  }

  #expand(word: number): number {
    const { width, channels } = this.#model.shape;
    const { taps, vectors, vectorScale } = this.#model;
    const rows = 3 * channels;
    const from = this.#met * rows;
    this.#met += 1;
    this.#from[word] = from;
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

function longer<Numbers extends Float32Array | Float64Array>(array: Numbers, length: number): Numbers {
  const copy = new (array.constructor as new (length: number) => Numbers)(length);
  copy.set(array);
  return copy;
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

function placeRows(heads: readonly ToneHead[], channels: number): Float64Array {
  const rows: number[] = [];
  for (const { sum, most } of heads)
    for (let from = 0; from < sum.length; from += channels)
      rows.push(...sum.subarray(from, from + channels), ...most.subarray(from, from + channels));
  return Float64Array.from(rows);
}
