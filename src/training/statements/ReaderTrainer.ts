import { GATES, LOGITS } from '../../statements/readerLayout.js';
import { READER_ROWS, READER_WIDTH, tokenRows } from '../../statements/readerWeights.js';
import type { Table } from '../../statements/table.js';
import { FIRST_UNKNOWN, type View } from '../../statements/view.js';
import { Parameter } from '../Parameter.js';
import { nearlyNormal } from '../random.js';
import { LinearLayer } from './LinearLayer.js';
import { LogitLayer, probabilityOf } from './LogitLayer.js';
import { type GivenGold, SecondReading } from './SecondReading.js';
import { TwoWayLayer } from './TwoWayLayer.js';

const RATE = 0.003;
/** Shares of the words, of their vectors' numbers and of the states that are left out at each visit (Srivastava et al. 2014). */
const DROP_WORDS = 0.15;
const DROP_NUMBERS = 0.3;
const DROP_STATES = 0.3;
/** Sentences from move to move. */
const BATCH = 16;
/** How much contents and sources count beside cues. */
const ASIDE = 0.5;

const ROW = 2 * GATES;

/** What is true of a sentence's tokens: 0 no cue, 1 its first token, 2 a further one; whether in a content, and in a source. */
export interface ReadGold {
  readonly cue: Uint8Array;
  readonly content: Uint8Array;
  readonly source: Uint8Array;
  /** And given each of its cues. */
  readonly given: readonly GivenGold[];
}

/** The network of `SentenceReader` while it is learned, with the way back through it. */
export class ReaderTrainer {
  readonly #words: Table;
  readonly #next: () => number;
  readonly #most: number;
  readonly #taps: LinearLayer;
  readonly #rows: Parameter;
  readonly #layer: TwoWayLayer;
  readonly #output: LogitLayer;
  readonly #second: SecondReading;
  readonly #parameters: readonly Parameter[];
  readonly #numbersKept = new Float32Array(READER_WIDTH);
  readonly #three = new Int32Array(3);
  #sentences = 0;
  #tokens = 0;
  #step = 0;

  /** `most`: tokens of the longest sentence. */
  constructor(words: Table, { next, most }: { next: () => number; most: number }) {
    const normal = nearlyNormal(next);
    this.#words = words;
    this.#next = next;
    this.#most = most;
    this.#taps = new LinearLayer({ rows: READER_WIDTH, columns: ROW, most }, normal(0.1));
    this.#rows = new Parameter(READER_ROWS * ROW, normal(0.1));
    this.#layer = new TwoWayLayer(most, normal(0.17));
    this.#output = new LogitLayer(most, normal(0.1));
    this.#second = new SecondReading(next, most);
    this.#parameters = [
      this.#taps.weights,
      this.#rows,
      this.#layer.recurrent,
      ...this.#output.parameters,
      ...this.#second.parameters,
    ];
  }

  /** Everything that is learned, as it stands, in the order of `READER_PARTS`. */
  get weights(): readonly Float32Array[] {
    return this.#parameters.map(({ weights }) => weights);
  }

  /** One visit of the tokens from `first` to before `last`. `share` is of the full rate. */
  learn(view: View, { first, last }: { first: number; last: number }, gold: ReadGold, share: number): void {
    const count = Math.min(last - first, this.#most);
    this.#forward(view, first, count);
    this.#say(count, gold);
    const given = gold.given.filter(({ cue }) => cue.from < count);
    this.#second.learn(this.#layer, count, given);
    this.#backward(view, first, count);
    this.#sentences += 1;
    this.#tokens += count;
    if (this.#sentences < BATCH) return;
    this.#move(share);
  }

  #forward(view: View, first: number, count: number): void {
    const next = this.#next;
    const kept = this.#numbersKept;
    for (let d = 0; d < READER_WIDTH; d += 1) kept[d] = next() < DROP_NUMBERS ? 0 : 1 / (1 - DROP_NUMBERS);
    const { inputs, outputs } = this.#taps;
    const rows = this.#rows.weights;
    const { values, scale } = this.#words;
    for (let t = 0; t < count; t += 1) {
      tokenRows(view, first + t, this.#three);
      const [a, b, c] = this.#three;
      for (let k = 0; k < ROW; k += 1)
        outputs[t * ROW + k] = rows[a! * ROW + k]! + rows[b! * ROW + k]! + rows[c! * ROW + k]!;
      const word = view.word[first + t]!;
      const known = word > 0 && word < FIRST_UNKNOWN && next() >= DROP_WORDS;
      for (let d = 0; d < READER_WIDTH; d += 1)
        inputs[t * READER_WIDTH + d] = known ? values[word * READER_WIDTH + d]! * scale * kept[d]! : 0;
    }
    this.#taps.forward(count);
    this.#layer.inputs.set(outputs.subarray(0, count * ROW));
    this.#layer.drop(DROP_STATES, next);
    this.#layer.forward(count);
  }

  /** What is said of each token by itself, and the slopes of that. */
  #say(count: number, { cue, content, source }: ReadGold): void {
    const logits = this.#output.forward(this.#layer, count);
    for (let t = 0; t < count; t += 1) {
      const at = t * LOGITS;
      const begins = Math.exp(logits[at]!);
      const goesOn = Math.exp(logits[at + 1]!);
      const all = 1 + begins + goesOn;
      logits[at] = begins / all - (cue[t] === 1 ? 1 : 0);
      logits[at + 1] = goesOn / all - (cue[t] === 2 ? 1 : 0);
      logits[at + 2] = ASIDE * (probabilityOf(logits[at + 2]!) - content[t]!);
      logits[at + 3] = ASIDE * (probabilityOf(logits[at + 3]!) - source[t]!);
    }
    this.#output.backward(this.#layer, count);
  }

  #backward(view: View, first: number, count: number): void {
    this.#layer.backward(count);
    const { inputs } = this.#layer;
    const rows = this.#rows.slope;
    for (let t = 0; t < count; t += 1) {
      tokenRows(view, first + t, this.#three);
      for (const row of this.#three)
        for (let k = 0; k < ROW; k += 1) rows[row * ROW + k] = rows[row * ROW + k]! + inputs[t * ROW + k]!;
    }
    this.#taps.outputs.set(inputs.subarray(0, count * ROW));
    this.#taps.gather(count);
  }

  /** Moves all weights by what they have gathered. */
  #move(share: number): void {
    this.#step += 1;
    const options = { step: this.#step, rate: RATE * share, decay: 0, samples: this.#tokens };
    for (const parameter of this.#parameters) parameter.move(options);
    this.#sentences = 0;
    this.#tokens = 0;
  }
}
