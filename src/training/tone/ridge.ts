/** A row of a sparse matrix. */
export interface SparseRow {
  readonly at: Int32Array;
  readonly value: Float64Array;
  /** How much the row counts. */
  readonly weight: number;
}

export function dot(row: SparseRow, weights: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < row.at.length; k += 1) sum += weights[row.at[k]!]! * row.value[k]!;
  return sum;
}

/**
 * Ridge regression: the weights w that make Σ weight (row·w − target)² + |w|² least, by conjugate gradients (Hestenes & Stiefel
 * 1952). Scale a column up to regularize it less.
 */
export function ridge(
  rows: readonly SparseRow[],
  targets: ArrayLike<number>,
  options: { columns: number; iterations: number },
): Float64Array {
  const { columns, iterations } = options;
  const weights = new Float64Array(columns);
  const residual = new Float64Array(columns);
  rows.forEach((row, i) => {
    spread(row, row.weight * targets[i]!, residual);
  });
  const direction = residual.slice();
  let size = square(residual);
  const enough = size * 1e-12;
  for (let round = 0; round < iterations && size > enough; round += 1) {
    const image = direction.slice();
    for (const row of rows) spread(row, row.weight * dot(row, direction), image);
    let curvature = 0;
    for (let j = 0; j < columns; j += 1) curvature += direction[j]! * image[j]!;
    const step = size / curvature;
    for (let j = 0; j < columns; j += 1) {
      weights[j] = weights[j]! + step * direction[j]!;
      residual[j] = residual[j]! - step * image[j]!;
    }
    const next = square(residual);
    for (let j = 0; j < columns; j += 1) direction[j] = residual[j]! + (next / size) * direction[j]!;
    size = next;
  }
  return weights;
}

function spread(row: SparseRow, factor: number, into: Float64Array): void {
  for (let k = 0; k < row.at.length; k += 1) {
    const column = row.at[k]!;
    into[column] = into[column]! + factor * row.value[k]!;
  }
}

function square(vector: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < vector.length; j += 1) sum += vector[j]! * vector[j]!;
  return sum;
}
