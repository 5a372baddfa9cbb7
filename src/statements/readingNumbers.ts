import type { Placed } from './likeliest.js';
import { holds, type Piece } from './link.js';
import type { NumberRows } from './NumberRows.js';
import { mostAmong } from './reading.js';

/** Stands for the odds of what is not there. */
const NOWHERE = -200;
const PIECE_NUMBERS = 6;

/**
 * Adds what the reader says of a link's parts, as numbers: how likely its words are in a cue, a source and a content, how likely those
 * right beside them are, and how much of the sentence that is likely in one is left out.
 */
export function addReadingNumbers(row: NumberRows, { among, link }: Placed): void {
  const { numbers } = row;
  const { inCue, inContent, inSource, tokens } = among.view;
  const { cue, source, left, right } = link;
  const first = tokens.sentenceStart[tokens.sentence[cue.from]!]!;
  const last = tokens.sentenceStart[tokens.sentence[cue.from]! + 1]!;
  let contents = 0;
  let contentsLeft = 0;
  let sourcesLeft = 0;
  for (let i = first; i < last; i += 1) {
    if (inContent[i]! > 0) {
      contents += 1;
      if (!holds(link, i)) contentsLeft += 1;
    }
    if (inSource[i]! > 0 && (i < source.from || i >= source.to)) sourcesLeft += 1;
  }
  let n = row.at;
  numbers[n++] = mostAmong(inCue, cue.from, cue.to);
  numbers[n++] = contents;
  numbers[n++] = contentsLeft;
  numbers[n++] = sourcesLeft;
  numbers[n++] = meanOf(inCue, cue);
  row.at = n;
  addPiece(row, inSource, source);
  addPiece(row, inContent, left);
  addPiece(row, inContent, right);
}

/** The mean and the least of a piece's odds, those of its first and last tokens, and those of the tokens beside it. */
function addPiece(row: NumberRows, odds: Int8Array, piece: Piece): void {
  const { numbers } = row;
  const { from, to } = piece;
  let n = row.at;
  if (from < 0) {
    numbers.fill(NOWHERE, n, n + PIECE_NUMBERS);
  } else {
    let least = odds[from]!;
    for (let i = from + 1; i < to; i += 1) if (odds[i]! < least) least = odds[i]!;
    numbers[n++] = meanOf(odds, piece);
    numbers[n++] = least;
    numbers[n++] = odds[from]!;
    numbers[n++] = odds[to - 1]!;
    numbers[n++] = from === 0 ? NOWHERE : odds[from - 1]!;
    numbers[n++] = to === odds.length ? NOWHERE : odds[to]!;
  }
  row.at += PIECE_NUMBERS;
}

function meanOf(odds: Int8Array, { from, to }: Piece): number {
  let sum = 0;
  for (let i = from; i < to; i += 1) sum += odds[i]!;
  return sum / (to - from);
}
