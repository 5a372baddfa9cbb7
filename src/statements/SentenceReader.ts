import { type Laid, layOut } from '../kernels/layOut.js';
import { POS } from '../records.js';
import type { Piece } from './link.js';
import { GATES, LOGITS, outputAt, recurrentAt, STATES } from './readerLayout.js';
import { kept } from './reading.js';
import type { Table } from './table.js';
import { ENDINGS, FIRST_UNKNOWN, type View } from './view.js';

/** Length of a word's vector. */
export const READER_WIDTH = 100;

/** What a token brings besides its word: its part of speech, its shape and place in a quotation, and an unknown word's ending. */
const SHAPES = 6;
const QUOTES = 4;
const KIND_ROW = POS.length;
const ENDING_ROW = KIND_ROW + SHAPES * QUOTES;
export const READER_ROWS = ENDING_ROW + 1 + ENDINGS;

/** What the reader learned. Rows hold the gates of the way forward, then those of the way back. */
export interface ReaderWeights {
  /** [word of the lexicon × READER_WIDTH] */
  readonly words: Table;
  /** [READER_WIDTH × 2 GATES] */
  readonly taps: Float32Array;
  /** [READER_ROWS × 2 GATES] */
  readonly rows: Float32Array;
  /** [direction × STATES × GATES] */
  readonly recurrent: Float32Array;
  /** [2 STATES × LOGITS] */
  readonly output: Float32Array;
  /** [LOGITS] */
  readonly bias: Float32Array;
}

/** The three rows of a token that are not its word's. */
export function tokenRows({ word, pos, shape, quote }: View, i: number, into: Int32Array): void {
  const w = word[i]!;
  into[0] = pos[i]!;
  into[1] = KIND_ROW + shape[i]! * QUOTES + quote[i]!;
  into[2] = ENDING_ROW + (w < FIRST_UNKNOWN ? 0 : 1 + (w % ENDINGS));
}

const ROW = 2 * GATES;
const ROW_BYTES = ROW * Int16Array.BYTES_PER_ELEMENT;
/** Steps that make 1: of rows and gates, of states, of weights. A state's share goes by `SHARE`. */
const ROW_STEPS = 256;
const STATE_STEPS = 2048;
const WEIGHT_STEPS = 1024;
const SHARE = 32767;
/** What a unit of a logit comes to. */
const LOGIT = 1 / (STATE_STEPS * WEIGHT_STEPS);
/** No sum of four rows runs over; no weight is greater than 8. */
const MOST_IN_ROW = 8191;
const MOST_WEIGHT = 8191;
/** How many values a gate is looked up by: to 8 on either side. */
const LOOKED_UP = 4096;
/** The row of the first word, and how many words are remembered: what is met again is among them, nearly always. */
const FIRST_WORD = READER_ROWS + 1;
const MOST_WORDS = 16_384;
/** How many tokens are read at once, at most; a longer sentence is read in pieces. */
const MOST = 512;

/**
 * Reads a sentence both ways and says of each token what it is likely part of: a recurrent network with one gate (Zhou et al. 2016,
 * "Minimal gated unit", without its reset; Ravanelli et al. 2018). What a word brings is reckoned once, when it is first met; all
 * else is whole numbers, so that the same is said everywhere.
 */
export class SentenceReader {
  readonly #words: Table;
  readonly #laid: Laid<{
    /** Rows that are added up: the learned ones, one of zeros for what is no word of the lexicon, then words' as they come. */
    readonly table: Int16Array;
    readonly summands: Int32Array;
    readonly inputs: Int16Array;
    readonly recurrent: Int16Array;
    readonly gates: Int32Array;
    readonly keep: Int16Array;
    readonly fresh: Int16Array;
    readonly none: Int16Array;
    readonly states: Int16Array;
    readonly output: Int16Array;
    readonly bias: Int32Array;
    readonly logits: Int32Array;
    readonly taps: Float32Array;
    readonly vector: Float32Array;
    readonly row: Float32Array;
  }>;
  /** Row of each word of the lexicon; 0 for one that has none yet. */
  readonly #rowOf: Int32Array;
  #rows = FIRST_WORD;
  readonly #three = new Int32Array(3);

  constructor(weights: ReaderWeights) {
    this.#words = weights.words;
    this.#rowOf = new Int32Array(weights.words.values.length / READER_WIDTH);
    const table = new Int16Array((FIRST_WORD + MOST_WORDS) * ROW);
    weights.rows.forEach((value, k) => {
      table[k] = inSteps(value, ROW_STEPS, MOST_IN_ROW);
    });
    this.#laid = layOut({
      table,
      summands: new Int32Array(4 * MOST),
      inputs: new Int16Array(ROW * MOST),
      recurrent: turned(weights.recurrent),
      // Of 32 bits each, then of 16.
      gates: new Int32Array(1.5 * GATES),
      keep: lookUp((x) => SHARE / (1 + Math.exp(-x))),
      fresh: lookUp((x) => STATE_STEPS * Math.tanh(x)),
      none: new Int16Array(STATES),
      states: new Int16Array(2 * STATES * MOST),
      output: outputOf(weights.output),
      bias: Int32Array.from(weights.bias, (x) => Math.round(x / LOGIT)),
      logits: new Int32Array(LOGITS * MOST),
      taps: weights.taps,
      vector: new Float32Array(READER_WIDTH),
      row: new Float32Array(ROW),
    });
  }

  /** Reads an article, sentence by sentence, and notes in the view what each token is likely part of. */
  read(view: View): void {
    for (let s = 0; s + 1 < view.tokens.sentenceStart.length; s += 1) this.#readSentence(view, s);
  }

  /** Reads only the sentences that a cue stands in, and those right behind them, where contents may go on. */
  readAround(view: View, cues: readonly Piece[]): void {
    const { sentence, sentenceStart } = view.tokens;
    let next = 0;
    for (const { from } of cues) {
      const own = sentence[from]!;
      for (let s = Math.max(next, own); s <= own + 1 && s + 1 < sentenceStart.length; s += 1)
        this.#readSentence(view, s);
      next = own + 2;
    }
  }

  #readSentence(view: View, s: number): void {
    const { sentenceStart } = view.tokens;
    const last = sentenceStart[s + 1]!;
    for (let from = sentenceStart[s]!; from < last; from += MOST)
      this.#readPiece(view, from, Math.min(last - from, MOST));
  }

  #readPiece(view: View, from: number, count: number): void {
    this.#gather(view, from, count);
    const { kernels, arrays, at } = this.#laid;
    kernels.addRows(at.table, at.summands, count, at.inputs);
    const back = count - 1;
    const stateBytes = 2 * STATES * Int16Array.BYTES_PER_ELEMENT;
    kernels.readOneWay(
      at.inputs,
      ROW_BYTES,
      count,
      at.recurrent,
      at.gates,
      at.keep,
      at.fresh,
      at.none,
      at.states,
      stateBytes,
    );
    kernels.readOneWay(
      at.inputs + back * ROW_BYTES + ROW_BYTES / 2,
      -ROW_BYTES,
      count,
      at.recurrent + STATES * GATES * Int16Array.BYTES_PER_ELEMENT,
      at.gates,
      at.keep,
      at.fresh,
      at.none,
      at.states + back * stateBytes + stateBytes / 2,
      -stateBytes,
    );
    kernels.sayLogits(at.states, count, at.output, at.bias, at.logits);
    const { logits } = arrays;
    for (let t = 0; t < count; t += 1) {
      const i = from + t;
      view.inCue[i] = kept(Math.max(logits[t * LOGITS]!, logits[t * LOGITS + 1]!) * LOGIT);
      view.inContent[i] = kept(logits[t * LOGITS + 2]! * LOGIT);
      view.inSource[i] = kept(logits[t * LOGITS + 3]! * LOGIT);
    }
  }

  /** Notes the rows of each token. */
  #gather(view: View, first: number, count: number): void {
    const rowOf = this.#rowOf;
    const { word } = view;
    if (this.#rows + count > FIRST_WORD + MOST_WORDS) {
      rowOf.fill(0);
      this.#rows = FIRST_WORD;
    }
    const { summands } = this.#laid.arrays;
    for (let t = 0; t < count; t += 1) {
      const i = first + t;
      const w = word[i]!;
      const known = w > 0 && w < FIRST_UNKNOWN;
      if (known && rowOf[w] === 0) this.#expand(w);
      tokenRows(view, i, this.#three);
      summands[4 * t] = this.#three[0]! * ROW;
      summands[4 * t + 1] = this.#three[1]! * ROW;
      summands[4 * t + 2] = this.#three[2]! * ROW;
      summands[4 * t + 3] = (known ? rowOf[w]! : READER_ROWS) * ROW;
    }
  }

  /** Reckons what a word brings. */
  #expand(word: number): void {
    const { kernels, arrays, at } = this.#laid;
    const { values, scale } = this.#words;
    for (let d = 0; d < READER_WIDTH; d += 1) arrays.vector[d] = values[word * READER_WIDTH + d]! * scale;
    arrays.row.fill(0);
    kernels.addProduct(at.vector, READER_WIDTH, at.taps, ROW, at.row);
    const from = this.#rows * ROW;
    for (let k = 0; k < ROW; k += 1) arrays.table[from + k] = inSteps(arrays.row[k]!, ROW_STEPS, MOST_IN_ROW);
    this.#rowOf[word] = this.#rows;
    this.#rows += 1;
  }
}

function inSteps(value: number, steps: number, most: number): number {
  return Math.max(-most, Math.min(most, Math.round(value * steps)));
}

/** What a gate comes to, for each number of steps that it is looked up by. */
function lookUp(of: (x: number) => number): Int16Array {
  return Int16Array.from({ length: LOOKED_UP }, (_, k) => Math.round(of((k - LOOKED_UP / 2) / ROW_STEPS)));
}

function turned(recurrent: Float32Array): Int16Array {
  const into = new Int16Array(recurrent.length);
  for (let direction = 0; direction < 2; direction += 1)
    for (let state = 0; state < STATES; state += 1)
      for (let gate = 0; gate < GATES; gate += 1)
        into[direction * STATES * GATES + recurrentAt(state, gate)] = inSteps(
          recurrent[(direction * STATES + state) * GATES + gate]!,
          WEIGHT_STEPS,
          MOST_WEIGHT,
        );
  return into;
}

function outputOf(output: Float32Array): Int16Array {
  const into = new Int16Array(output.length);
  for (let state = 0; state < 2 * STATES; state += 1)
    for (let l = 0; l < LOGITS; l += 1)
      into[outputAt(state, l)] = inSteps(output[state * LOGITS + l]!, WEIGHT_STEPS, MOST_WEIGHT);
  return into;
}
