import type { Tokens } from '../records.js';

/** Something known of words in lower case, looked up once for each word and not for each token. */
export class ByWord<T> {
  readonly #lookUp: (lower: string) => T;
  #vocabulary: object | undefined;
  /** By the word's number. */
  #known: (T | undefined)[] = [];

  constructor(lookUp: (lower: string) => T) {
    this.#lookUp = lookUp;
  }

  /** What is known of the word of token `i`. */
  of(tokens: Tokens, i: number): T {
    if (tokens.vocabulary !== this.#vocabulary) {
      this.#vocabulary = tokens.vocabulary;
      this.#known = [];
    }
    const word = tokens.ids[i]!;
    const known = this.#known[word];
    if (known !== undefined) return known;
    while (this.#known.length <= word) this.#known.push(undefined);
    const found = this.#lookUp(tokens.lower[i]!);
    this.#known[word] = found;
    return found;
  }
}
