import { type Laid, layOut } from '../kernels/layOut.js';
import {
  CUENESS,
  CUENESS_ROWS,
  type CueSurroundings,
  KINDS,
  PLACES,
  ROWS,
  rowsOfKind,
  TRAIT_COUNT,
  WINDOW,
} from './CueSurroundings.js';
import { CUE_LABELS } from './cueFeatures.js';
import type { Table } from './table.js';
import { ENDINGS, FIRST_UNKNOWN } from './view.js';

/** Length of a word's vector, and number of hidden units. */
export const WIDTH = 16;
export const HIDDEN = 24;

/** What the network learned. */
export interface CueNetworkWeights {
  /** [entry × WIDTH]: a vector for each word of the lexicon, then for each ending of unknown words. */
  readonly vectors: Table;
  /** [place × WIDTH × HIDDEN] */
  readonly taps: Float32Array;
  /** [row × HIDDEN], rows as in CueSurroundings. */
  readonly rows: Float32Array;
  /** [HIDDEN] */
  readonly bias: Float32Array;
  /** [HIDDEN × label] */
  readonly output: Float32Array;
}

/** How many vectors a network has for a lexicon of so many words; number 0 is no word. */
export function entriesFor(words: number): number {
  return words + 1 + ENDINGS;
}

/** Number of the vector of a view's word. */
export function entryOf(word: number, entries: number): number {
  return word < FIRST_UNKNOWN ? word : entries - ENDINGS + (word % ENDINGS);
}

/** Hidden units are reckoned in steps of 1/256 and 16 bits; no sum of so many rows, each cut to MOST, runs over. */
const STEP = 1 / 256;
const SUMMANDS = WINDOW + PLACES + TRAIT_COUNT + 1;
const MOST = Math.floor(32767 / SUMMANDS);
/** Rows that an entry of some cueness has, in numbers. */
const BLOCK = PLACES * HIDDEN;
/** Outputs of a hidden unit, and one more number. */
const STRIDE = CUE_LABELS + 1;

/**
 * A network of one hidden layer over the words and kinds around a token (after Collobert et al. 2011, "Natural language processing
 * (almost) from scratch"). The layer is linear in them, so what a word adds from a place is computed once, when first met there,
 * and then only added up (as in Devlin et al. 2014, section 4).
 */
export class CueNetwork {
  readonly #weights: CueNetworkWeights;
  readonly #entries: number;
  /** What the kernel reckons with. */
  #laid: Laid<{
    /** All rows that are added up: bias, traits, kinds by place, then words by place as they come. */
    readonly table: Int16Array;
    /** Where the rows of the token in hand begin. */
    readonly summands: Int32Array;
    readonly units: Int16Array;
    /** Rows as learned, [row × HIDDEN], and the taps turned, [place × HIDDEN × WIDTH]. */
    readonly rows: Float32Array;
    readonly taps: Float64Array;
    /** Vector of the word in hand. */
    readonly vector: Float64Array;
    /** [HIDDEN × STRIDE] */
    readonly output: Float64Array;
    readonly scores: Float64Array;
  }>;
  /** For an entry of some cueness the number of its block of rows, one for each place, and which are there: the lowest bits. */
  readonly #block: Int32Array;
  /** How many blocks there are. */
  #blocks = 0;
  readonly #kindRow: number;
  /** Where the blocks begin in the table. */
  readonly #wordRow: number;
  readonly #places = new Int32Array(PLACES);
  readonly #kinds = new Int32Array(WINDOW);
  readonly #row = new Float64Array(HIDDEN);

  constructor(weights: CueNetworkWeights) {
    this.#weights = weights;
    this.#entries = weights.vectors.values.length / WIDTH;
    this.#block = new Int32Array(this.#entries * CUENESS);
    this.#kindRow = (1 + ROWS) * HIDDEN;
    this.#wordRow = this.#kindRow + WINDOW * KINDS * HIDDEN;
    const output = new Float64Array(HIDDEN * STRIDE);
    for (let h = 0; h < HIDDEN; h += 1)
      for (let label = 0; label < CUE_LABELS; label += 1)
        output[h * STRIDE + label] = weights.output[h * CUE_LABELS + label]!;
    const taps = new Float64Array(PLACES * HIDDEN * WIDTH);
    for (let place = 0; place < PLACES; place += 1)
      for (let d = 0; d < WIDTH; d += 1)
        for (let h = 0; h < HIDDEN; h += 1)
          taps[(place * HIDDEN + h) * WIDTH + d] = weights.taps[(place * WIDTH + d) * HIDDEN + h]!;
    this.#laid = layOut({
      table: new Int16Array(2 * this.#wordRow),
      summands: new Int32Array(SUMMANDS),
      units: new Int16Array(HIDDEN),
      rows: weights.rows,
      taps,
      vector: new Float64Array(WIDTH),
      output,
      scores: new Float64Array(STRIDE),
    });
    this.#pack(0, weights.bias);
    for (let row = 0; row < ROWS; row += 1)
      this.#pack((1 + row) * HIDDEN, weights.rows.subarray(row * HIDDEN, (row + 1) * HIDDEN));
    for (let place = 0; place < WINDOW; place += 1)
      for (let kind = 0; kind < KINDS; kind += 1)
        this.#pack(this.#kindRow + (place * KINDS + kind) * HIDDEN, this.#sumOfKind(kind, place));
  }

  /** Writes the scores of token `i`'s labels to the first three of `into`. */
  score(around: CueSurroundings, i: number, into: Float64Array): void {
    this.#makeRoom();
    const count = this.#gather(around, i);
    const { kernels, arrays, at } = this.#laid;
    kernels.scoreRows(at.table, at.summands, count, at.units, at.output, at.scores);
    const { scores } = arrays;
    for (let label = 0; label < CUE_LABELS; label += 1) into[label] = scores[label]! * STEP;
  }

  /** Notes which rows are to be added up for a token, and returns how many. */
  #gather(around: CueSurroundings, i: number): number {
    const { summands } = this.#laid.arrays;
    const { word, cueness } = around.view;
    around.traits(i, summands);
    for (let k = 0; k < TRAIT_COUNT; k += 1) summands[k] = (1 + summands[k]!) * HIDDEN;
    let count = TRAIT_COUNT;
    summands[count] = 0;
    count += 1;
    around.kinds(i, this.#kinds);
    for (let place = 0; place < WINDOW; place += 1) {
      summands[count] = this.#kindRow + (place * KINDS + this.#kinds[place]!) * HIDDEN;
      count += 1;
    }
    around.places(i, this.#places);
    for (let place = 0; place < PLACES; place += 1) {
      const j = this.#places[place]!;
      if (j < 0) continue;
      const at = entryOf(word[j]!, this.#entries) * CUENESS + cueness[j]!;
      if (((this.#block[at]! >> place) & 1) === 0) this.#expand(at, place);
      summands[count] = this.#rowOf(this.#block[at]!, place);
      count += 1;
    }
    return count;
  }

  /** Computes what an entry of some cueness adds from a place. */
  #expand(at: number, place: number): void {
    const { kernels, arrays, at: starts } = this.#laid;
    const { vectors } = this.#weights;
    if (this.#block[at] === 0) {
      this.#block[at] = this.#blocks << PLACES;
      this.#blocks += 1;
    }
    this.#block[at]! |= 1 << place;
    const from = Math.floor(at / CUENESS) * WIDTH;
    for (let d = 0; d < WIDTH; d += 1) arrays.vector[d] = vectors.values[from + d]! * vectors.scale;
    const cueness = (CUENESS_ROWS + place * CUENESS + (at % CUENESS)) * HIDDEN;
    kernels.expandRow(
      starts.vector,
      starts.taps + place * HIDDEN * WIDTH * Float64Array.BYTES_PER_ELEMENT,
      starts.rows + cueness * Float32Array.BYTES_PER_ELEMENT,
      MOST,
      starts.table + this.#rowOf(this.#block[at]!, place) * Int16Array.BYTES_PER_ELEMENT,
    );
  }

  #rowOf(block: number, place: number): number {
    return this.#wordRow + (block >> PLACES) * BLOCK + place * HIDDEN;
  }

  /** Room for the rows of as many more entries as a token may bring. */
  #makeRoom(): void {
    const { arrays } = this.#laid;
    if (this.#wordRow + (this.#blocks + PLACES) * BLOCK <= arrays.table.length) return;
    const table = new Int16Array(2 * arrays.table.length);
    table.set(arrays.table);
    this.#laid = layOut({ ...arrays, table });
  }

  #sumOfKind(kind: number, place: number): Float64Array {
    const { rows } = this.#weights;
    const row = this.#row.fill(0);
    for (const own of rowsOfKind(kind, place))
      for (let h = 0; h < HIDDEN; h += 1) row[h] = row[h]! + rows[own * HIDDEN + h]!;
    return row;
  }

  #pack(at: number, row: ArrayLike<number>): void {
    const { table } = this.#laid.arrays;
    for (let h = 0; h < HIDDEN; h += 1) table[at + h] = inSteps(row[h]!);
  }
}

function inSteps(value: number): number {
  return Math.max(-MOST, Math.min(MOST, Math.round(value / STEP)));
}
