import { layOut } from '../../kernels/layOut.js';
import { READER_ROWS, READER_WIDTH, tokenRows } from '../../statements/SentenceReader.js';
import { GATES, LOGITS, STATES } from '../../statements/readerLayout.js';
import type { Table } from '../../statements/table.js';
import { FIRST_UNKNOWN, type View } from '../../statements/view.js';
import { Parameter } from '../Parameter.js';

const RATE = 0.003;
/** Shares of the words, of their vectors' numbers and of the states that are left out at each visit (Srivastava et al. 2014). */
const DROP_WORDS = 0.15;
const DROP_NUMBERS = 0.3;
const DROP_STATES = 0.4;
/** Sentences from move to move. */
const BATCH = 16;
/** How much contents and sources count beside cues. */
const ASIDE = 0.5;

const ROW = 2 * GATES;
const BOTH = 2 * STATES;
const FLOAT = Float32Array.BYTES_PER_ELEMENT;

/** What is true of a sentence's tokens: 0 no cue, 1 its first token, 2 a further one; whether in a content, and in a source. */
export interface ReadGold {
  readonly cue: Uint8Array;
  readonly content: Uint8Array;
  readonly source: Uint8Array;
}

/** The network of `SentenceReader` while it is learned, with the way back through it. */
export class ReaderTrainer {
  readonly #words: Table;
  readonly #next: () => number;
  readonly #parameters: Record<'taps' | 'rows' | 'recurrent' | 'output' | 'bias', Parameter>;
  readonly #laid;
  readonly #most: number;
  readonly #three = new Int32Array(3);
  #sentences = 0;
  #tokens = 0;
  #step = 0;

  /** `most`: tokens of the longest sentence. */
  constructor(words: Table, { next, most }: { next: () => number; most: number }) {
    this.#words = words;
    this.#next = next;
    this.#most = most;
    const normal = (spread: number) => () => spread * 1.7 * (next() + next() + next() + next() - 2);
    this.#parameters = {
      taps: new Parameter(READER_WIDTH * ROW, normal(0.1)),
      rows: new Parameter(READER_ROWS * ROW, normal(0.1)),
      recurrent: new Parameter(2 * STATES * GATES, normal(0.14)),
      output: new Parameter(BOTH * LOGITS, normal(0.1)),
      bias: new Parameter(LOGITS, () => 0),
    };
    const { taps, recurrent, output } = this.#parameters;
    this.#laid = layOut({
      taps: taps.weights,
      recurrent: recurrent.weights,
      output: output.weights,
      tapsSlope: taps.slope,
      recurrentSlope: recurrent.slope,
      outputSlope: output.slope,
      vectors: new Float32Array(most * READER_WIDTH),
      inputs: new Float32Array(most * ROW),
      keep: new Float32Array(most * BOTH),
      fresh: new Float32Array(most * BOTH),
      // With a state of zeros before the first and after the last.
      states: new Float32Array((most + 2) * BOTH),
      seen: new Float32Array(most * BOTH),
      logits: new Float32Array(most * LOGITS),
      error: new Float32Array(LOGITS),
      stateSlope: new Float32Array(most * BOTH),
      carry: new Float32Array(STATES),
      numbersKept: new Float32Array(READER_WIDTH),
      statesKept: new Float32Array(BOTH),
    });
  }

  /** Everything that is learned, as it stands. */
  get weights(): readonly Float32Array[] {
    return Object.values(this.#parameters).map(({ weights }) => weights);
  }

  /** One visit of the tokens from `first` to before `last`. `share` is of the full rate. */
  learn(view: View, { first, last }: { first: number; last: number }, gold: ReadGold, share: number): void {
    const count = Math.min(last - first, this.#most);
    this.#drop();
    this.#forward(view, first, count);
    this.#backward(view, first, { count, gold });
    this.#sentences += 1;
    this.#tokens += count;
    if (this.#sentences < BATCH) return;
    this.#move(share);
  }

  #drop(): void {
    const { numbersKept, statesKept } = this.#laid.arrays;
    for (let d = 0; d < READER_WIDTH; d += 1)
      numbersKept[d] = this.#next() < DROP_NUMBERS ? 0 : 1 / (1 - DROP_NUMBERS);
    for (let s = 0; s < BOTH; s += 1) statesKept[s] = this.#next() < DROP_STATES ? 0 : 1 / (1 - DROP_STATES);
  }

  #forward(view: View, first: number, count: number): void {
    const { kernels, arrays, at } = this.#laid;
    const { vectors, inputs, numbersKept, states, seen, statesKept, logits } = arrays;
    const rows = this.#parameters.rows.weights;
    const bias = this.#parameters.bias.weights;
    const { values, scale } = this.#words;
    for (let t = 0; t < count; t += 1) {
      tokenRows(view, first + t, this.#three);
      for (let k = 0; k < ROW; k += 1)
        inputs[t * ROW + k] =
          rows[this.#three[0]! * ROW + k]! +
          rows[this.#three[1]! * ROW + k]! +
          rows[this.#three[2]! * ROW + k]!;
      const word = view.word[first + t]!;
      const known = word > 0 && word < FIRST_UNKNOWN && this.#next() >= DROP_WORDS;
      for (let d = 0; d < READER_WIDTH; d += 1)
        vectors[t * READER_WIDTH + d] = known
          ? values[word * READER_WIDTH + d]! * scale * numbersKept[d]!
          : 0;
      if (known)
        kernels.addProduct(
          at.vectors + t * READER_WIDTH * FLOAT,
          READER_WIDTH,
          at.taps,
          ROW,
          at.inputs + t * ROW * FLOAT,
        );
    }
    states.fill(0, 0, BOTH);
    states.fill(0, (count + 1) * BOTH, (count + 2) * BOTH);
    for (let t = 0; t < count; t += 1) this.#renew(t, 0);
    for (let t = count - 1; t >= 0; t -= 1) this.#renew(t, 1);
    for (let t = 0; t < count; t += 1) {
      for (let s = 0; s < BOTH; s += 1) seen[t * BOTH + s] = states[(t + 1) * BOTH + s]! * statesKept[s]!;
      logits.set(bias, t * LOGITS);
      kernels.addProduct(at.seen + t * BOTH * FLOAT, BOTH, at.output, LOGITS, at.logits + t * LOGITS * FLOAT);
    }
  }

  /** The states of token `t` in one direction, from those of the token before it. */
  #renew(t: number, direction: number): void {
    const { kernels, arrays, at } = this.#laid;
    const { inputs, keep, fresh, states } = arrays;
    const before = (direction === 0 ? t : t + 2) * BOTH + direction * STATES;
    const gates = t * ROW + direction * GATES;
    kernels.addProduct(
      at.states + before * FLOAT,
      STATES,
      at.recurrent + direction * STATES * GATES * FLOAT,
      GATES,
      at.inputs + gates * FLOAT,
    );
    const own = t * BOTH + direction * STATES;
    for (let s = 0; s < STATES; s += 1) {
      const u = 1 / (1 + Math.exp(-inputs[gates + s]!));
      const n = Math.tanh(inputs[gates + STATES + s]!);
      keep[own + s] = u;
      fresh[own + s] = n;
      states[own + BOTH + s] = n + u * (states[before + s]! - n);
    }
  }

  #backward(view: View, first: number, { count, gold }: { count: number; gold: ReadGold }): void {
    const { kernels, arrays, at } = this.#laid;
    const { error, stateSlope, statesKept, inputs } = arrays;
    const bias = this.#parameters.bias.slope;
    stateSlope.fill(0, 0, count * BOTH);
    for (let t = 0; t < count; t += 1) {
      this.#errorOf(t, gold);
      for (let l = 0; l < LOGITS; l += 1) bias[l] = bias[l]! + error[l]!;
      const from = t * BOTH;
      kernels.addOuterProduct(at.seen + from * FLOAT, BOTH, at.error, LOGITS, at.outputSlope);
      kernels.addTurnedProduct(at.error, LOGITS, at.output, BOTH, at.stateSlope + from * FLOAT);
      for (let s = 0; s < BOTH; s += 1) stateSlope[from + s] = stateSlope[from + s]! * statesKept[s]!;
    }
    arrays.carry.fill(0);
    for (let t = count - 1; t >= 0; t -= 1) this.#renewBack(t, 0);
    arrays.carry.fill(0);
    for (let t = 0; t < count; t += 1) this.#renewBack(t, 1);
    const rows = this.#parameters.rows.slope;
    for (let t = 0; t < count; t += 1) {
      tokenRows(view, first + t, this.#three);
      for (const row of this.#three)
        for (let k = 0; k < ROW; k += 1) rows[row * ROW + k] = rows[row * ROW + k]! + inputs[t * ROW + k]!;
      kernels.addOuterProduct(
        at.vectors + t * READER_WIDTH * FLOAT,
        READER_WIDTH,
        at.inputs + t * ROW * FLOAT,
        ROW,
        at.tapsSlope,
      );
    }
  }

  /** The slopes of a token's logits. */
  #errorOf(t: number, { cue, content, source }: ReadGold): void {
    const { error, logits } = this.#laid.arrays;
    const from = t * LOGITS;
    const begins = Math.exp(logits[from]!);
    const goesOn = Math.exp(logits[from + 1]!);
    const all = 1 + begins + goesOn;
    error[0] = begins / all - (cue[t] === 1 ? 1 : 0);
    error[1] = goesOn / all - (cue[t] === 2 ? 1 : 0);
    error[2] = ASIDE * (1 / (1 + Math.exp(-logits[from + 2]!)) - content[t]!);
    error[3] = ASIDE * (1 / (1 + Math.exp(-logits[from + 3]!)) - source[t]!);
  }

  /** Turns the slopes of a token's states into those of its gates, which take the place of its input, and of the states before. */
  #renewBack(t: number, direction: number): void {
    const { kernels, arrays, at } = this.#laid;
    const { inputs, keep, fresh, states, stateSlope, carry } = arrays;
    const before = (direction === 0 ? t : t + 2) * BOTH + direction * STATES;
    const own = t * BOTH + direction * STATES;
    const gates = t * ROW + direction * GATES;
    for (let s = 0; s < STATES; s += 1) {
      const slope = stateSlope[own + s]! + carry[s]!;
      const u = keep[own + s]!;
      const n = fresh[own + s]!;
      inputs[gates + s] = slope * (states[before + s]! - n) * u * (1 - u);
      inputs[gates + STATES + s] = slope * (1 - u) * (1 - n * n);
      carry[s] = slope * u;
    }
    const weights = direction * STATES * GATES * FLOAT;
    kernels.addOuterProduct(
      at.states + before * FLOAT,
      STATES,
      at.inputs + gates * FLOAT,
      GATES,
      at.recurrentSlope + weights,
    );
    kernels.addTurnedProduct(at.inputs + gates * FLOAT, GATES, at.recurrent + weights, STATES, at.carry);
  }

  /** Moves all weights by what they have gathered, and has the kernels reckon with them. */
  #move(share: number): void {
    const { arrays } = this.#laid;
    const { taps, recurrent, output } = this.#parameters;
    taps.slope.set(arrays.tapsSlope);
    recurrent.slope.set(arrays.recurrentSlope);
    output.slope.set(arrays.outputSlope);
    for (const slope of [arrays.tapsSlope, arrays.recurrentSlope, arrays.outputSlope]) slope.fill(0);
    this.#step += 1;
    const move = { step: this.#step, rate: RATE * share, decay: 0, samples: this.#tokens };
    for (const parameter of Object.values(this.#parameters)) parameter.move(move);
    this.#sentences = 0;
    this.#tokens = 0;
    arrays.taps.set(taps.weights);
    arrays.recurrent.set(recurrent.weights);
    arrays.output.set(output.weights);
  }
}
