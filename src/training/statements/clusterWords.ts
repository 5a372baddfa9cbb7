import { random } from '../random.js';
import { toUnit, type WordVectors } from './wordVectors.js';

const CLUSTERS = 100;
const ROUNDS = 15;

/** Clusters of words that occur alike, by k-means over the directions of their vectors: word → cluster, from 1. */
export function clusterWords({ frequent, of, dimensions }: WordVectors): Map<string, number> {
  const points = new Float32Array(frequent.length * dimensions);
  frequent.forEach((word, i) => {
    points.set(of(word)!, i * dimensions);
  });
  const nearest = kMeans(points, frequent.length, dimensions);
  return new Map(frequent.map((word, i) => [word, nearest[i]! + 1]));
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
