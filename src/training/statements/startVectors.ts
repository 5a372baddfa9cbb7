import { entriesFor, WIDTH } from '../../statements/CueNetwork.js';
import type { Lexicon } from '../../statements/lexicon.js';
import { READER_WIDTH } from '../../statements/readerWeights.js';
import type { Table } from '../../statements/table.js';
import { random } from '../random.js';
import { quantize } from './quantize.js';
import { toUnit, type WordVectors } from './wordVectors.js';

const ROUNDS = 40;
/** Brings the vectors to the size that training likes. */
const SCALE = 0.6;
/** Root of the mean square of the reader's numbers. */
const READER_SPREAD = 0.5;

/**
 * What the network's words begin with: their vectors along the first axes, so that a verb unseen in training is near those seen; 0
 * where a word has none. `along`: by `alongAxes`.
 */
export function startVectors({ id }: Lexicon, along: Float32Array): Float32Array {
  const start = new Float32Array(entriesFor(id.size) * WIDTH);
  for (let word = 0; word <= id.size; word += 1)
    for (let d = 0; d < WIDTH; d += 1) start[word * WIDTH + d] = SCALE * along[word * READER_WIDTH + d]!;
  return start;
}

/** The same for the reader, along all axes, as they stay. */
export function readerWords(along: Float32Array): Table {
  const square = along.reduce((sum, x) => sum + x * x, 0) / along.length;
  return quantize(along.map((x) => (square === 0 ? 0 : (READER_SPREAD * x) / Math.sqrt(square))));
}

/** [word × READER_WIDTH]: each word's vector along the axes in which the lexicon's words differ most, the first of them first. */
export function alongAxes(lexicon: Lexicon, vectors: WordVectors): Float32Array {
  const along = new Float32Array((lexicon.id.size + 1) * READER_WIDTH);
  const known = [...lexicon.id].flatMap(([word, id]) => {
    const vector = vectors.of(word);
    return vector === undefined ? [] : [{ id, vector }];
  });
  if (known.length === 0) return along;
  const axes = principalAxes(
    known.map(({ vector }) => vector),
    Math.min(READER_WIDTH, vectors.dimensions),
  );
  for (const { id, vector } of known)
    axes.forEach((axis, d) => {
      along[id * READER_WIDTH + d] = product(axis, vector);
    });
  return along;
}

/** The first axes of the vectors' second moments, by orthogonal iteration (Golub & Van Loan, section 7.3.2). */
function principalAxes(vectors: readonly Float32Array[], count: number): Float64Array[] {
  const dimensions = vectors[0]!.length;
  const moments = Array.from({ length: dimensions }, () => new Float64Array(dimensions));
  for (const vector of vectors)
    for (let a = 0; a < dimensions; a += 1) {
      const row = moments[a]!;
      const x = vector[a]!;
      for (let b = 0; b < dimensions; b += 1) row[b] = row[b]! + x * vector[b]!;
    }
  const next = random(5);
  let axes = Array.from({ length: count }, () =>
    Float64Array.from({ length: dimensions }, () => next() - 0.5),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    axes = axes.map((axis) => Float64Array.from(moments, (row) => product(row, axis)));
    axes.forEach((axis, k) => {
      for (const before of axes.slice(0, k)) {
        const along = product(before, axis);
        for (let d = 0; d < dimensions; d += 1) axis[d] = axis[d]! - along * before[d]!;
      }
      toUnit(axis);
    });
  }
  return axes;
}

function product(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let d = 0; d < a.length; d += 1) sum += a[d]! * b[d]!;
  return sum;
}
