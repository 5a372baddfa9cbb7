import { layOut } from '../kernels/layOut.js';
import type { ReadCue } from './cueContext.js';
import type { Piece } from './link.js';
import { GATES, LOGITS, STATES } from './readerLayout.js';
import { gateTables, inRow, LOGIT, matrixSteps, outputSteps, recurrentSteps } from './readerSteps.js';
import {
  READER_ROWS,
  READER_WIDTH,
  type ReaderWeights,
  RELATIONS,
  relationTo,
  tokenRows,
} from './readerWeights.js';
import { kept, Odds } from './reading.js';
import type { Table } from './table.js';
import { FIRST_UNKNOWN, type View } from './view.js';

const ROW = 2 * GATES;
const BOTH = 2 * STATES;
const BYTES = Int16Array.BYTES_PER_ELEMENT;
/** The row of the first word, and how many words are remembered: what is met again is among them, nearly always. */
const FIRST_WORD = READER_ROWS + 1;
const MOST_WORDS = 16_384;
/** Rows of the second reading: relations, zeros, the cue's, then the tokens'. */
const ZEROS = RELATIONS;
const CUE_ROW = ZEROS + 1;
const FIRST_TOKEN = CUE_ROW + 1;
/** How many tokens are read at once, at most; a longer sentence is read in pieces. */
const MOST = 512;
/** What the second reading says of a token, one behind the other. */
const SAID = 2;

/** Tokens that are read at once. */
interface Stretch {
  readonly from: number;
  readonly count: number;
}

/**
 * Reads a sentence both ways and says of each token what it is likely part of; then once more for each cue in it, and says what is
 * likely its content and its source. Recurrent networks with one gate (Zhou et al. 2016, "Minimal gated unit", without its reset;
 * Ravanelli et al. 2018); the second takes up the states of the first (as He et al. 2017 give a predicate to a labeler of roles). What
 * a word brings is reckoned once, when it is first met; all else is whole numbers, so that the same is said everywhere.
 */
export class SentenceReader {
  readonly #words: Table;
  readonly #laid;
  /** Row of each word of the lexicon; 0 for one that has none yet. */
  readonly #rowOf: Int32Array;
  #rows = FIRST_WORD;
  readonly #three = new Int32Array(3);

  constructor(weights: ReaderWeights) {
    this.#words = weights.words;
    this.#rowOf = new Int32Array(weights.words.values.length / READER_WIDTH);
    const first = outputSteps(weights.output, weights.bias);
    const second = outputSteps(weights.outputGiven, weights.biasGiven);
    const square = { rows: BOTH, columns: ROW };
    this.#laid = layOut({
      // Rows that are added up: the learned ones, one of zeros for what is no word of the lexicon, then words' as they come.
      table: padded(Int16Array.from(weights.rows, inRow), (FIRST_WORD + MOST_WORDS) * ROW),
      summands: new Int32Array(4 * MOST),
      inputs: new Int16Array(ROW * MOST),
      recurrent: recurrentSteps(weights.recurrent),
      // Of 32 bits each, then of 16, of both directions.
      gates: new Int32Array(3 * GATES),
      ...gateTables(),
      none: new Int16Array(STATES),
      states: new Int16Array(BOTH * MOST),
      output: first.output,
      bias: first.bias,
      logits: new Int32Array(LOGITS * MOST),
      taps: weights.taps,
      vector: new Float32Array(READER_WIDTH),
      row: new Float32Array(ROW),
      given: padded(Int16Array.from(weights.relations, inRow), (FIRST_TOKEN + MOST) * ROW),
      fromStates: matrixSteps(weights.states, square),
      fromCue: matrixSteps(weights.cue, square),
      recurrentGiven: recurrentSteps(weights.recurrentGiven),
      statesGiven: new Int16Array(BOTH * MOST),
      outputGiven: second.output,
      biasGiven: second.bias,
    });
  }

  /** Reads an article, sentence by sentence, and notes in the view what each token is likely part of. */
  read(view: View): void {
    for (let s = 0; s + 1 < view.tokens.sentenceStart.length; s += 1) this.#readSentence(view, s, []);
  }

  /**
   * Reads only the sentences that a cue stands in, and those right behind them, where contents may go on; each cue's once more.
   * Returns the cues, which are in order of position, with what was read of each.
   */
  readAround<Cue extends Piece>(view: View, cues: readonly Cue[]): (Cue & ReadCue)[] {
    const { sentence, sentenceStart } = view.tokens;
    const read: (Cue & ReadCue)[] = [];
    for (let k = 0; k < cues.length; ) {
      const s = sentence[cues[k]!.from]!;
      let end = k + 1;
      while (end < cues.length && sentence[cues[end]!.from] === s) end += 1;
      read.push(...this.#readSentence(view, s, cues.slice(k, end)));
      const hasOwn = end < cues.length && sentence[cues[end]!.from] === s + 1;
      if (!hasOwn && s + 2 < sentenceStart.length) this.#readSentence(view, s + 1, []);
      k = end;
    }
    return read;
  }

  #readSentence<Cue extends Piece>(view: View, s: number, cues: readonly Cue[]): (Cue & ReadCue)[] {
    const { sentenceStart } = view.tokens;
    const last = sentenceStart[s + 1]!;
    const read: (Cue & ReadCue)[] = [];
    for (let from = sentenceStart[s]!; from < last; from += MOST) {
      const stretch = { from, count: Math.min(last - from, MOST) };
      this.#readStretch(view, stretch);
      const own = cues.filter((cue) => cue.from >= from && cue.from < from + MOST);
      if (own.length > 0) read.push(...this.#readGiven(view, stretch, own));
    }
    return read;
  }

  #readStretch(view: View, stretch: Stretch): void {
    const { from, count } = stretch;
    this.#gather(view, stretch);
    const { kernels, arrays, at } = this.#laid;
    kernels.addRows(at.table, at.summands, count, at.inputs);
    this.#readBothWays(count, at.recurrent, at.states);
    kernels.sayLogits(at.states, count, at.output, at.bias, at.logits);
    const { logits } = arrays;
    for (let t = 0; t < count; t += 1) {
      const i = from + t;
      view.inCue[i] = kept(Math.max(logits[t * LOGITS]!, logits[t * LOGITS + 1]!) * LOGIT);
      view.inContent[i] = kept(logits[t * LOGITS + 2]! * LOGIT);
      view.inSource[i] = kept(logits[t * LOGITS + 3]! * LOGIT);
    }
  }

  /** Reads the stretch that was read last once more for each of its cues. */
  #readGiven<Cue extends Piece>(
    view: View,
    { from, count }: Stretch,
    cues: readonly Cue[],
  ): (Cue & ReadCue)[] {
    const { kernels, arrays, at } = this.#laid;
    const { summands, logits } = arrays;
    const said = new Int8Array(cues.length * SAID * count);
    kernels.tellRows(at.states, count, at.fromStates, at.gates, at.given + FIRST_TOKEN * ROW * BYTES);
    for (let t = 0; t < count; t += 1) {
      summands[4 * t] = (FIRST_TOKEN + t) * ROW;
      summands[4 * t + 1] = CUE_ROW * ROW;
      summands[4 * t + 3] = ZEROS * ROW;
    }
    return cues.map((cue, k) => {
      const ofCue = at.states + (cue.from - from) * BOTH * BYTES;
      kernels.tellRows(ofCue, 1, at.fromCue, at.gates, at.given + CUE_ROW * ROW * BYTES);
      for (let t = 0; t < count; t += 1) summands[4 * t + 2] = relationTo(cue, from + t) * ROW;
      kernels.addRows(at.given, at.summands, count, at.inputs);
      this.#readBothWays(count, at.recurrentGiven, at.statesGiven);
      kernels.sayLogits(at.statesGiven, count, at.outputGiven, at.biasGiven, at.logits);
      const content = k * SAID * count;
      const source = content + count;
      for (let t = 0; t < count; t += 1) {
        said[content + t] = kept(logits[t * LOGITS]! * LOGIT);
        said[source + t] = kept(logits[t * LOGITS + 1]! * LOGIT);
      }
      const reading = {
        content: new Odds(view.inContent, { odds: said, at: content, from, count }),
        source: new Odds(view.inSource, { odds: said, at: source, from, count }),
      };
      return { ...cue, reading };
    });
  }

  /** From `inputs`, the states of both directions. */
  #readBothWays(count: number, weights: number, states: number): void {
    const { kernels, at } = this.#laid;
    kernels.readBothWays(at.inputs, count, weights, at.gates, at.keep, at.fresh, at.none, states);
  }

  /** Notes the rows of each token. */
  #gather(view: View, { from, count }: Stretch): void {
    const rowOf = this.#rowOf;
    const { word } = view;
    if (this.#rows + count > FIRST_WORD + MOST_WORDS) {
      rowOf.fill(0);
      this.#rows = FIRST_WORD;
    }
    const { summands } = this.#laid.arrays;
    for (let t = 0; t < count; t += 1) {
      const i = from + t;
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
    for (let k = 0; k < ROW; k += 1) arrays.table[from + k] = inRow(arrays.row[k]!);
    this.#rowOf[word] = this.#rows;
    this.#rows += 1;
  }
}

/** The numbers, and zeros behind them. */
function padded(numbers: Int16Array, length: number): Int16Array {
  const all = new Int16Array(length);
  all.set(numbers);
  return all;
}
