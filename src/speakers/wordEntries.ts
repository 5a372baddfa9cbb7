import { ByWord } from '../language/ByWord.js';
import type { Tokens } from '../records.js';
import { entryOf } from './givenNames.js';
import type { Entry } from './lexicon.js';

const known = new ByWord(entryOf);

/** What is known of the word of a token. */
export function entryAt(tokens: Tokens, i: number): Entry {
  return known.of(tokens, i);
}

/** By token, what its word can be, as bits of IS. */
export function bitsOf(tokens: Tokens): Int32Array {
  const bits = new Int32Array(tokens.length);
  for (let i = 0; i < bits.length; i += 1) bits[i] = known.of(tokens, i).is;
  return bits;
}
