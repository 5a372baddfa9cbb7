import type { Placed } from './likeliest.js';
import { holds, type Link, type Piece } from './link.js';
import type { NumberRows } from './NumberRows.js';
import type { CueReading, Odds } from './reading.js';

/** Stands for the odds of what is not there. */
const NOWHERE = -200;
const PIECE_NUMBERS = 6;

/** The sentence of a cue. */
interface Sentence {
  readonly first: number;
  readonly last: number;
}

/**
 * Adds what the reader says of a link's parts, as numbers: how likely its words are in a cue, a source and a content, by themselves and
 * given the cue, how likely those right beside them are, and how much of the sentence that is likely in one is left out.
 */
export function addReadingNumbers(row: NumberRows, { among, link }: Placed): void {
  const { inCue, view } = among;
  const { tokens } = view;
  const { cue } = link;
  row.numbers[row.at++] = inCue.mostAmong(cue.from, cue.to);
  row.numbers[row.at++] = meanOf(inCue, cue);
  const s = tokens.sentence[cue.from]!;
  const sentence = { first: tokens.sentenceStart[s]!, last: tokens.sentenceStart[s + 1]! };
  addReading(row, link, { reading: among.reading, sentence });
  const given = link.reading ?? among.reading;
  addReading(row, link, { reading: given, sentence });
  addSums(row, given.source, link.source);
  addSums(row, given.content, link.left);
  addSums(row, given.content, link.right);
}

/** By how much a piece that began before or ended later would add up to more. */
function addSums(row: NumberRows, odds: Odds, { from, to }: Piece): void {
  row.numbers[row.at++] = from < 0 ? NOWHERE : odds.behind(from);
  row.numbers[row.at++] = from < 0 ? NOWHERE : odds.ahead(to);
}

function addReading(
  row: NumberRows,
  link: Link,
  { reading, sentence }: { reading: CueReading; sentence: Sentence },
): void {
  const { numbers } = row;
  const { content, source } = reading;
  let contents = 0;
  let contentsLeft = 0;
  let sourcesLeft = 0;
  for (let i = sentence.first; i < sentence.last; i += 1) {
    if (content.at(i) > 0) {
      contents += 1;
      if (!holds(link, i)) contentsLeft += 1;
    }
    if (source.at(i) > 0 && (i < link.source.from || i >= link.source.to)) sourcesLeft += 1;
  }
  let n = row.at;
  numbers[n++] = contents;
  numbers[n++] = contentsLeft;
  numbers[n++] = sourcesLeft;
  row.at = n;
  addPiece(row, source, link.source);
  addPiece(row, content, link.left);
  addPiece(row, content, link.right);
}

/** The mean and the least of a piece's odds, those of its first and last tokens, and those of the tokens beside it. */
function addPiece(row: NumberRows, odds: Odds, piece: Piece): void {
  const { numbers } = row;
  const { from, to } = piece;
  let n = row.at;
  if (from < 0) {
    numbers.fill(NOWHERE, n, n + PIECE_NUMBERS);
  } else {
    let least = odds.at(from);
    for (let i = from + 1; i < to; i += 1) least = Math.min(least, odds.at(i));
    numbers[n++] = meanOf(odds, piece);
    numbers[n++] = least;
    numbers[n++] = odds.at(from);
    numbers[n++] = odds.at(to - 1);
    numbers[n++] = from === 0 ? NOWHERE : odds.at(from - 1);
    numbers[n++] = to === odds.length ? NOWHERE : odds.at(to);
  }
  row.at += PIECE_NUMBERS;
}

function meanOf(odds: Odds, { from, to }: Piece): number {
  let sum = 0;
  for (let i = from; i < to; i += 1) sum += odds.at(i);
  return sum / (to - from);
}
