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

/** Two hidden units share one integer, in steps of 1/256; no sum of so many rows, each cut to MOST, runs over. */
const STEP = 1 / 256;
const LANES = HIDDEN / 2;
const SUMMANDS = WINDOW + PLACES + TRAIT_COUNT + 1;
const MOST = Math.floor(32767 / SUMMANDS);
const UNSET = -1;

/**
 * A network of one hidden layer over the words and kinds around a token (after Collobert et al. 2011, "Natural language processing
 * (almost) from scratch"). The layer is linear in them, so what a word adds from a place is computed once, when first met there,
 * and then only added up (as in Devlin et al. 2014, section 4).
 */
export class CueNetwork {
  readonly #weights: CueNetworkWeights;
  readonly #entries: number;
  /** All rows that are added up: bias, traits, kinds by place, then words by place as they come. */
  #table: Int32Array;
  #used: number;
  /** Where the rows of an entry of some cueness begin in `#table`, one for each place. */
  readonly #wordRow: Int32Array;
  /** Which of these rows are there, a bit each. */
  readonly #known: Uint16Array;
  readonly #kindRow: number;
  readonly #places = new Int32Array(PLACES);
  readonly #kinds = new Int32Array(WINDOW);
  readonly #summands = new Int32Array(SUMMANDS);
  readonly #units = new Int32Array(HIDDEN);
  /** The taps turned: [place × HIDDEN × WIDTH]. */
  readonly #taps = new Float64Array(PLACES * HIDDEN * WIDTH);
  readonly #vector = new Float64Array(WIDTH);
  readonly #row = new Float64Array(HIDDEN);

  constructor(weights: CueNetworkWeights) {
    this.#weights = weights;
    this.#entries = weights.vectors.values.length / WIDTH;
    this.#wordRow = new Int32Array(this.#entries * CUENESS).fill(UNSET);
    this.#known = new Uint16Array(this.#wordRow.length);
    this.#kindRow = (1 + ROWS) * LANES;
    this.#used = this.#kindRow + WINDOW * KINDS * LANES;
    this.#table = new Int32Array(2 * this.#used);
    for (let place = 0; place < PLACES; place += 1)
      for (let d = 0; d < WIDTH; d += 1)
        for (let h = 0; h < HIDDEN; h += 1)
          this.#taps[(place * HIDDEN + h) * WIDTH + d] = weights.taps[(place * WIDTH + d) * HIDDEN + h]!;
    this.#pack(0, weights.bias);
    for (let row = 0; row < ROWS; row += 1)
      this.#pack((1 + row) * LANES, weights.rows.subarray(row * HIDDEN, (row + 1) * HIDDEN));
    for (let place = 0; place < WINDOW; place += 1)
      for (let kind = 0; kind < KINDS; kind += 1)
        this.#pack(this.#kindRow + (place * KINDS + kind) * LANES, this.#sumOfKind(kind, place));
  }

  /** Writes the scores of token `i`'s labels to the first three of `into`. */
  score(around: CueSurroundings, i: number, into: Float64Array): void {
    const count = this.#gather(around, i);
    const summands = this.#summands;
    const table = this.#table;
    const units = this.#units;
    const { output } = this.#weights;
    for (let lane = 0; lane < LANES; lane += 4) {
      // Four at a time: their sums stay in registers, and each row's place is looked up once for all.
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let k = 0; k < count; k += 1) {
        const from = summands[k]! + lane;
        a = (a + table[from]!) | 0;
        b = (b + table[from + 1]!) | 0;
        c = (c + table[from + 2]!) | 0;
        d = (d + table[from + 3]!) | 0;
      }
      units[2 * lane] = (a << 16) >> 16;
      units[2 * lane + 1] = (a + 0x8000) >> 16;
      units[2 * lane + 2] = (b << 16) >> 16;
      units[2 * lane + 3] = (b + 0x8000) >> 16;
      units[2 * lane + 4] = (c << 16) >> 16;
      units[2 * lane + 5] = (c + 0x8000) >> 16;
      units[2 * lane + 6] = (d << 16) >> 16;
      units[2 * lane + 7] = (d + 0x8000) >> 16;
    }
    let outside = 0;
    let begin = 0;
    let inside = 0;
    for (let h = 0; h < HIDDEN; h += 1) {
      const unit = units[h]!;
      if (unit <= 0) continue;
      outside += unit * output[h * CUE_LABELS]!;
      begin += unit * output[h * CUE_LABELS + 1]!;
      inside += unit * output[h * CUE_LABELS + 2]!;
    }
    into[0] = outside * STEP;
    into[1] = begin * STEP;
    into[2] = inside * STEP;
  }

  /** Notes which rows are to be added up for a token, and returns how many. */
  #gather(around: CueSurroundings, i: number): number {
    const summands = this.#summands;
    const { word, cueness } = around.view;
    around.traits(i, summands);
    for (let k = 0; k < TRAIT_COUNT; k += 1) summands[k] = (1 + summands[k]!) * LANES;
    let count = TRAIT_COUNT;
    summands[count] = 0;
    count += 1;
    around.kinds(i, this.#kinds);
    for (let place = 0; place < WINDOW; place += 1) {
      summands[count] = this.#kindRow + (place * KINDS + this.#kinds[place]!) * LANES;
      count += 1;
    }
    around.places(i, this.#places);
    for (let place = 0; place < PLACES; place += 1) {
      const j = this.#places[place]!;
      if (j < 0) continue;
      const at = entryOf(word[j]!, this.#entries) * CUENESS + cueness[j]!;
      if (((this.#known[at]! >> place) & 1) === 0) this.#expand(at, place);
      summands[count] = this.#wordRow[at]! + place * LANES;
      count += 1;
    }
    return count;
  }

  /** Computes what an entry of some cueness adds from a place. */
  #expand(at: number, place: number): void {
    const { rows, vectors } = this.#weights;
    const taps = this.#taps;
    const row = this.#row;
    const vector = this.#vector;
    if (this.#wordRow[at] === UNSET) this.#wordRow[at] = this.#reserve();
    this.#known[at]! |= 1 << place;
    const from = Math.floor(at / CUENESS) * WIDTH;
    for (let d = 0; d < WIDTH; d += 1) vector[d] = vectors.values[from + d]! * vectors.scale;
    const cueness = (CUENESS_ROWS + place * CUENESS + (at % CUENESS)) * HIDDEN;
    for (let h = 0; h < HIDDEN; h += 1) {
      const tap = (place * HIDDEN + h) * WIDTH;
      // Two sums, for neither to wait for the other.
      let even = rows[cueness + h]!;
      let odd = 0;
      for (let d = 0; d < WIDTH; d += 2) {
        even += vector[d]! * taps[tap + d]!;
        odd += vector[d + 1]! * taps[tap + d + 1]!;
      }
      row[h] = even + odd;
    }
    this.#pack(this.#wordRow[at]! + place * LANES, row);
  }

  /** Room for one more entry's rows. */
  #reserve(): number {
    const from = this.#used;
    this.#used += PLACES * LANES;
    if (this.#used > this.#table.length) {
      const more = new Int32Array(2 * this.#table.length);
      more.set(this.#table);
      this.#table = more;
    }
    return from;
  }

  #sumOfKind(kind: number, place: number): Float64Array {
    const { rows } = this.#weights;
    const row = this.#row.fill(0);
    for (const own of rowsOfKind(kind, place))
      for (let h = 0; h < HIDDEN; h += 1) row[h] = row[h]! + rows[own * HIDDEN + h]!;
    return row;
  }

  #pack(at: number, row: ArrayLike<number>): void {
    for (let lane = 0; lane < LANES; lane += 1)
      this.#table[at + lane] = inSteps(row[2 * lane]!) + 65536 * inSteps(row[2 * lane + 1]!);
  }
}

function inSteps(value: number): number {
  return Math.max(-MOST, Math.min(MOST, Math.round(value / STEP)));
}
