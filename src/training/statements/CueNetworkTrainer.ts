import { type CueNetworkWeights, entryOf, HIDDEN, WIDTH } from '../../statements/CueNetwork.js';
import { CUE_LABELS } from '../../statements/cueFeatures.js';
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
} from '../../statements/CueSurroundings.js';
import { Parameter } from '../Parameter.js';
import { nearlyNormal } from '../random.js';
import { quantize } from './quantize.js';

const RATE = 0.003;
const VECTOR_RATE = 0.005;
const FIRST_SQUARE = 0.1;
/** Shares of the words and of the hidden units that are left out at each visit (Srivastava et al. 2014). */
const DROP_WORDS = 0.2;
const DROP_HIDDEN = 0.4;
/** Sentences from move to move. */
const BATCH = 16;

/** Rows of every kind at every place of the window. */
const KIND_ROWS = Array.from({ length: WINDOW }, (_, place) =>
  Array.from({ length: KINDS }, (_, kind) => rowsOfKind(kind, place)),
);

/** The network of `CueNetwork` while it is learned, with the way back through it. */
export class CueNetworkTrainer {
  readonly #next: () => number;
  readonly #vectors: Float32Array;
  readonly #vectorSlope: Float32Array;
  readonly #vectorSquare: Float32Array;
  readonly #taps: Parameter;
  readonly #rows: Parameter;
  readonly #bias: Parameter;
  readonly #output: Parameter;
  readonly #around: CueSurroundings;
  readonly #places = new Int32Array(PLACES);
  readonly #kinds = new Int32Array(WINDOW);
  readonly #traits = new Int32Array(TRAIT_COUNT);
  readonly #unit = new Float64Array(HIDDEN);
  readonly #keep = new Float64Array(HIDDEN);
  /** Hidden units of the token in hand that have a slope, `#alive` of them. */
  readonly #live = new Int32Array(HIDDEN);
  #alive = 0;
  /** Entries whose vectors have a slope. */
  readonly #touched = new Set<number>();
  /** Hidden units of the sentence in hand, [token × HIDDEN], cut at 0. */
  #hidden = new Float64Array(0);
  #isHidden = new Uint8Array(0);
  #sentences = 0;
  #step = 0;

  /** `vectors`: [entry × WIDTH], what the words begin with. `around` is where the sentence in hand is taken up. */
  constructor(vectors: Float32Array, options: { around: CueSurroundings; next: () => number }) {
    const { around, next } = options;
    const normal = nearlyNormal(next);
    this.#next = next;
    this.#around = around;
    this.#vectors = vectors.slice();
    this.#vectorSlope = new Float32Array(vectors.length);
    this.#vectorSquare = new Float32Array(vectors.length).fill(FIRST_SQUARE);
    this.#taps = new Parameter(PLACES * WIDTH * HIDDEN, normal(0.15));
    this.#rows = new Parameter(ROWS * HIDDEN, normal(0.07));
    this.#bias = new Parameter(HIDDEN, normal(0.02));
    this.#output = new Parameter(HIDDEN * CUE_LABELS, normal(0.15));
  }

  /** Everything that is learned, as it stands. */
  get weights(): readonly Float32Array[] {
    const parameters = [this.#taps, this.#rows, this.#bias, this.#output];
    return [this.#vectors, ...parameters.map(({ weights }) => weights)];
  }

  /** Chooses what is left out in the sentence that `around` has taken up. */
  begin(): void {
    const length = this.#around.last - this.#around.first;
    if (this.#isHidden.length < length) {
      this.#isHidden = new Uint8Array(2 * length);
      this.#hidden = new Float64Array(2 * length * HIDDEN);
    }
    for (let t = 0; t < length; t += 1) this.#isHidden[t] = this.#next() < DROP_WORDS ? 1 : 0;
    for (let h = 0; h < HIDDEN; h += 1)
      this.#keep[h] = this.#next() < DROP_HIDDEN ? 0 : 1 / (1 - DROP_HIDDEN);
  }

  /** Adds the scores of token `i`'s labels to those from `at` on in `into`. */
  forward(i: number, into: Float32Array, at: number): void {
    const unit = this.#unit;
    unit.set(this.#bias.weights);
    this.#eachRow(i, (row) => {
      const { weights } = this.#rows;
      for (let h = 0; h < HIDDEN; h += 1) unit[h] = unit[h]! + weights[row * HIDDEN + h]!;
    });
    this.#eachWord(i, (entry, place) => {
      const { weights } = this.#taps;
      for (let d = 0; d < WIDTH; d += 1) {
        const value = this.#vectors[entry * WIDTH + d]!;
        const tap = (place * WIDTH + d) * HIDDEN;
        for (let h = 0; h < HIDDEN; h += 1) unit[h] = unit[h]! + value * weights[tap + h]!;
      }
    });
    const output = this.#output.weights;
    const from = (i - this.#around.first) * HIDDEN;
    for (let h = 0; h < HIDDEN; h += 1) {
      const value = Math.max(0, unit[h]!) * this.#keep[h]!;
      this.#hidden[from + h] = value;
      if (value === 0) continue;
      for (let label = 0; label < CUE_LABELS; label += 1)
        into[at + label] = into[at + label]! + value * output[h * CUE_LABELS + label]!;
    }
  }

  /** Gathers the slopes of token `i`, from those of its labels' scores. */
  backward(i: number, gradient: Float64Array): void {
    const unit = this.#unit;
    const live = this.#live;
    const { weights, slope } = this.#output;
    const from = (i - this.#around.first) * HIDDEN;
    this.#alive = 0;
    for (let h = 0; h < HIDDEN; h += 1) {
      const value = this.#hidden[from + h]!;
      if (value === 0) continue;
      let sum = 0;
      for (let label = 0; label < CUE_LABELS; label += 1) {
        const at = h * CUE_LABELS + label;
        slope[at] = slope[at]! + gradient[label]! * value;
        sum += gradient[label]! * weights[at]!;
      }
      unit[h] = sum * this.#keep[h]!;
      live[this.#alive] = h;
      this.#alive += 1;
    }
    this.#add(this.#bias.slope, 0);
    this.#eachRow(i, (row) => this.#add(this.#rows.slope, row * HIDDEN));
    this.#eachWord(i, (entry, place) => this.#wordBack(entry, place));
  }

  /** Ends the sentence in hand; after some, moves all weights by what they have gathered. `share` is of the full rate. */
  end(share: number): void {
    this.#sentences += 1;
    if (this.#sentences < BATCH) return;
    this.#sentences = 0;
    this.#step += 1;
    const move = { step: this.#step, rate: RATE * share, decay: 0, samples: 1 };
    for (const parameter of [this.#taps, this.#rows, this.#bias, this.#output]) parameter.move(move);
    for (const entry of this.#touched) {
      for (let at = entry * WIDTH; at < (entry + 1) * WIDTH; at += 1) {
        const slope = this.#vectorSlope[at]!;
        this.#vectorSlope[at] = 0;
        const square = this.#vectorSquare[at]! + slope * slope;
        this.#vectorSquare[at] = square;
        this.#vectors[at] = this.#vectors[at]! - (VECTOR_RATE * slope) / Math.sqrt(square);
      }
    }
    this.#touched.clear();
  }

  /** Adds the slopes of the hidden units that were not cut. */
  #add(into: Float32Array, at: number): void {
    const unit = this.#unit;
    const live = this.#live;
    for (let k = 0; k < this.#alive; k += 1) {
      const h = live[k]!;
      into[at + h] = into[at + h]! + unit[h]!;
    }
  }

  #wordBack(entry: number, place: number): void {
    const unit = this.#unit;
    const live = this.#live;
    const alive = this.#alive;
    const { weights, slope } = this.#taps;
    this.#touched.add(entry);
    for (let d = 0; d < WIDTH; d += 1) {
      const at = entry * WIDTH + d;
      const value = this.#vectors[at]!;
      const tap = (place * WIDTH + d) * HIDDEN;
      let sum = 0;
      for (let k = 0; k < alive; k += 1) {
        const h = live[k]!;
        const x = unit[h]!;
        sum += x * weights[tap + h]!;
        slope[tap + h] = slope[tap + h]! + value * x;
      }
      this.#vectorSlope[at] = this.#vectorSlope[at]! + sum;
    }
  }

  /** The rows that are added up for a token, but for those of the words. */
  #eachRow(i: number, use: (row: number) => void): void {
    const { view, first } = this.#around;
    this.#around.traits(i, this.#traits);
    for (const row of this.#traits) use(row);
    this.#around.kinds(i, this.#kinds);
    this.#kinds.forEach((kind, place) => {
      for (const row of KIND_ROWS[place]![kind]!) use(row);
    });
    this.#around.places(i, this.#places);
    this.#places.forEach((j, place) => {
      if (j >= 0 && this.#isHidden[j - first] === 0) use(CUENESS_ROWS + place * CUENESS + view.cueness[j]!);
    });
  }

  #eachWord(i: number, use: (entry: number, place: number) => void): void {
    const { view, first } = this.#around;
    const entries = this.#vectors.length / WIDTH;
    this.#around.places(i, this.#places);
    this.#places.forEach((j, place) => {
      if (j >= 0 && this.#isHidden[j - first] === 0) use(entryOf(view.word[j]!, entries), place);
    });
  }
}

/** The weights in the order of the trainer's, as the model keeps them. */
export function networkOf(weights: readonly Float32Array[]): CueNetworkWeights {
  const [vectors, taps, rows, bias, output] = weights as [Float32Array, ...Float32Array[]];
  return { vectors: quantize(vectors), taps: taps!, rows: rows!, bias: bias!, output: output! };
}
