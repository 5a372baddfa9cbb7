import type { Tokens } from '../records.js';
import { makeRoom } from './makeRoom.js';

/** Something known of words in lower case, looked up once for each word and not for each token. */
export class ByWord<T> {
  readonly #lookUp: (lower: string) => T;
  #vocabulary: Tokens['vocabulary'] = { lasting: 0 };
  /** By the word's number. */
  #known: (T | undefined)[] = [];

  constructor(lookUp: (lower: string) => T) {
    this.#lookUp = lookUp;
  }

  /** What is known of the word of token `i`. */
  of(tokens: Tokens, i: number): T {
    if (tokens.vocabulary !== this.#vocabulary) this.#change(tokens.vocabulary);
    const word = tokens.ids[i]!;
    const known = this.#known[word];
    return known === undefined ? this.#learn(word, tokens.lower[i]!) : known;
  }

  #learn(word: number, lower: string): T {
    makeRoom(this.#known, word);
    const found = this.#lookUp(lower);
    this.#known[word] = found;
    return found;
  }

  #change(vocabulary: Tokens['vocabulary']): void {
    const lasting = Math.min(vocabulary.lasting, this.#vocabulary.lasting);
    if (this.#known.length > lasting) this.#known.length = lasting;
    this.#vocabulary = vocabulary;
  }
}
