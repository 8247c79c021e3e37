/**
 * As much linear algebra as word classes need: a sparse matrix, and the strongest directions of its rows.
 *
 * Method: Halko, Martinsson and Tropp, Finding structure with randomness, SIAM Review 53(2), 2011 (subspace iteration).
 */

/** Rows of a sparse matrix: row `r` holds the entries `starts[r]` up to `starts[r + 1]`. */
export interface Sparse {
  readonly rows: number;
  readonly columns: number;
  readonly starts: Int32Array;
  readonly column: Int32Array;
  readonly value: Float32Array;
}

/** Rows as points of `rank` dimensions: left singular vectors times the square roots of the singular values, each row of length 1. */
export function embedRows(matrix: Sparse, rank: number, random: () => number): Float32Array {
  let basis: Float32Array = new Float32Array(matrix.columns * rank).map(() => random() + random() - 1);
  for (let round = 0; round < 4; round += 1) {
    const left = times(matrix, basis, rank);
    orthonormalise(left, matrix.rows, rank);
    basis = timesTransposed(matrix, left, rank);
    orthonormalise(basis, matrix.columns, rank);
  }
  const left = times(matrix, basis, rank);
  const { values, vectors } = eigen(gram(left, matrix.rows, rank), rank);
  const points = new Float32Array(matrix.rows * rank);
  for (let row = 0; row < matrix.rows; row += 1) rotate(left, points, { row, rank, values, vectors });
  return points;
}

interface Turn {
  readonly row: number;
  readonly rank: number;
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/** One row turned onto the singular directions, weighted and brought to length 1. */
function rotate(left: Float32Array, points: Float32Array, { row, rank, values, vectors }: Turn): void {
  let length = 0;
  for (let k = 0; k < rank; k += 1) {
    let sum = 0;
    for (let j = 0; j < rank; j += 1) sum += (left[row * rank + j] ?? 0) * (vectors[j * rank + k] ?? 0);
    // left × vector is U·S; the eigenvalue is S².
    const point = sum / Math.max(values[k] ?? 0, 1e-9) ** 0.25;
    points[row * rank + k] = point;
    length += point * point;
  }
  const scale = 1 / Math.max(Math.sqrt(length), 1e-9);
  for (let k = 0; k < rank; k += 1) points[row * rank + k] = (points[row * rank + k] ?? 0) * scale;
}

function times({ rows, starts, column, value }: Sparse, dense: Float32Array, rank: number): Float32Array {
  const product = new Float32Array(rows * rank);
  for (let r = 0; r < rows; r += 1) {
    for (let e = starts[r] ?? 0; e < (starts[r + 1] ?? 0); e += 1) {
      const base = (column[e] ?? 0) * rank;
      const weight = value[e] ?? 0;
      for (let k = 0; k < rank; k += 1) product[r * rank + k] = (product[r * rank + k] ?? 0) + weight * (dense[base + k] ?? 0);
    }
  }
  return product;
}

function timesTransposed({ rows, columns, starts, column, value }: Sparse, dense: Float32Array, rank: number): Float32Array {
  const product = new Float32Array(columns * rank);
  for (let r = 0; r < rows; r += 1) {
    for (let e = starts[r] ?? 0; e < (starts[r + 1] ?? 0); e += 1) {
      const base = (column[e] ?? 0) * rank;
      const weight = value[e] ?? 0;
      for (let k = 0; k < rank; k += 1) product[base + k] = (product[base + k] ?? 0) + weight * (dense[r * rank + k] ?? 0);
    }
  }
  return product;
}

/** Makes the columns orthonormal in place (Gram–Schmidt, by way of the Cholesky factor of their products). */
function orthonormalise(dense: Float32Array, rows: number, rank: number): void {
  const factor = cholesky(gram(dense, rows, rank), rank);
  for (let r = 0; r < rows; r += 1) {
    for (let k = 0; k < rank; k += 1) {
      let value = dense[r * rank + k] ?? 0;
      for (let j = 0; j < k; j += 1) value -= (dense[r * rank + j] ?? 0) * (factor[k * rank + j] ?? 0);
      dense[r * rank + k] = value / (factor[k * rank + k] ?? 1);
    }
  }
}

/** Products of all pairs of columns. */
function gram(dense: Float32Array, rows: number, rank: number): Float64Array {
  const products = new Float64Array(rank * rank);
  for (let r = 0; r < rows; r += 1) {
    for (let j = 0; j < rank; j += 1) {
      const weight = dense[r * rank + j] ?? 0;
      for (let k = j; k < rank; k += 1) products[j * rank + k] = (products[j * rank + k] ?? 0) + weight * (dense[r * rank + k] ?? 0);
    }
  }
  for (let j = 0; j < rank; j += 1) for (let k = 0; k < j; k += 1) products[j * rank + k] = products[k * rank + j] ?? 0;
  return products;
}

/** Lower factor L of a symmetric matrix, L·Lᵀ. */
function cholesky(matrix: Float64Array, rank: number): Float64Array {
  const factor = new Float64Array(rank * rank);
  for (let j = 0; j < rank; j += 1) {
    for (let k = 0; k <= j; k += 1) {
      let sum = matrix[j * rank + k] ?? 0;
      for (let i = 0; i < k; i += 1) sum -= (factor[j * rank + i] ?? 0) * (factor[k * rank + i] ?? 0);
      factor[j * rank + k] = j === k ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (factor[k * rank + k] ?? 1);
    }
  }
  return factor;
}

/** Eigenvalues and, in columns, eigenvectors of a symmetric matrix (cyclic Jacobi rotations). */
function eigen(matrix: Float64Array, rank: number): { readonly values: Float64Array; readonly vectors: Float64Array } {
  const a = matrix.slice();
  const vectors = new Float64Array(rank * rank);
  for (let k = 0; k < rank; k += 1) vectors[k * rank + k] = 1;
  for (let sweep = 0; sweep < 12; sweep += 1) {
    for (let p = 0; p < rank; p += 1) for (let q = p + 1; q < rank; q += 1) jacobi(a, vectors, { p, q, rank });
  }
  return { values: Float64Array.from({ length: rank }, (_, k) => a[k * rank + k] ?? 0), vectors };
}

function jacobi(
  a: Float64Array,
  vectors: Float64Array,
  { p, q, rank }: { readonly p: number; readonly q: number; readonly rank: number },
): void {
  const off = a[p * rank + q] ?? 0;
  if (Math.abs(off) < 1e-12) return;
  const theta = ((a[q * rank + q] ?? 0) - (a[p * rank + p] ?? 0)) / (2 * off);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cos = 1 / Math.sqrt(t * t + 1);
  const sin = t * cos;
  const turn = (matrix: Float64Array, one: number, other: number): void => {
    const x = matrix[one] ?? 0;
    const y = matrix[other] ?? 0;
    matrix[one] = cos * x - sin * y;
    matrix[other] = sin * x + cos * y;
  };
  for (let k = 0; k < rank; k += 1) turn(a, k * rank + p, k * rank + q);
  for (let k = 0; k < rank; k += 1) turn(a, p * rank + k, q * rank + k);
  for (let k = 0; k < rank; k += 1) turn(vectors, k * rank + p, k * rank + q);
}
