import { POS } from '../records.js';
import type { Piece } from './link.js';
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

/** What a token can be to a cue: before it, behind it, each by so many steps of distance, or in it. */
const DISTANCES = 8;
const IN_CUE = 2 * DISTANCES;
export const RELATIONS = IN_CUE + 1;

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
  /** [2 STATES × LOGITS]: whether a cue begins or goes on with a token, whether a content holds it, and whether a source does. */
  readonly output: Float32Array;
  /** [LOGITS] */
  readonly bias: Float32Array;
  /** What the states of a token, and those of the cue's first token, bring to the second reading: [2 STATES × 2 GATES]. */
  readonly states: Float32Array;
  readonly cue: Float32Array;
  /** [RELATIONS × 2 GATES] */
  readonly relations: Float32Array;
  /** The second reading's: its logits are whether the cue's content holds a token, and whether its source does; two are spare. */
  readonly recurrentGiven: Float32Array;
  readonly outputGiven: Float32Array;
  readonly biasGiven: Float32Array;
}

/** The arrays of the weights, in the order in which they are kept. */
export const READER_PARTS = [
  'taps',
  'rows',
  'recurrent',
  'output',
  'bias',
  'states',
  'cue',
  'relations',
  'recurrentGiven',
  'outputGiven',
  'biasGiven',
] as const;

/** The three rows of a token that are not its word's. */
export function tokenRows({ word, pos, shape, quote }: View, i: number, into: Int32Array): void {
  const w = word[i]!;
  into[0] = pos[i]!;
  into[1] = KIND_ROW + shape[i]! * QUOTES + quote[i]!;
  into[2] = ENDING_ROW + (w < FIRST_UNKNOWN ? 0 : 1 + (w % ENDINGS));
}

/** What token `i` is to a cue. */
export function relationTo({ from, to }: Piece, i: number): number {
  if (i < from) return distanceStep(from - i);
  return i < to ? IN_CUE : DISTANCES + distanceStep(i - to + 1);
}

function distanceStep(distance: number): number {
  if (distance < 5) return distance - 1;
  return distance < 8 ? 4 : distance < 13 ? 5 : distance < 21 ? 6 : 7;
}
