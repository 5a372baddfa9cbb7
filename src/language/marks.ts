import { isChunk } from './whiteSpace.js';

/** What a UTF-16 code unit can be beside a word, as bits. */
export const GAP = 1;
/** Stands before a word. */
export const OPENS = 2;
/** Stands behind a word. */
export const ENDS = 4;
/** Stands behind a word and another mark: without a mark before the word, and with one. */
export const FOLLOWS = 8;
export const CLOSES = 16;

const MARKS: readonly (readonly [marks: string, bit: number])[] = [
  ['‘“"[({', OPENS],
  ['’”")]}…,.!;?/:', ENDS],
  ['’”"…,.!?:', FOLLOWS],
  ['’”")]}…,!?:', CLOSES],
];

/** By code unit; no mark and no gap has a higher one. */
const kinds = new Uint8Array(0x2060);
for (let code = 0; code < kinds.length; code += 1) if (!isChunk(code)) kinds[code] = GAP;
for (const [marks, bit] of MARKS)
  for (let i = 0; i < marks.length; i += 1) kinds[marks.charCodeAt(i)]! |= bit;

/** What stands at a place in a text; behind its end, a gap. */
export function markAt(codes: Uint16Array, i: number): number {
  if (i >= codes.length) return GAP;
  const code = codes[i]!;
  return code < kinds.length ? kinds[code]! : 0;
}
