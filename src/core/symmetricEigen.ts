/** Eigenvalues from the largest on, and a unit eigenvector for each: `vectors[i]` belongs to `values[i]`. */
export interface Eigen {
  readonly values: Float64Array
  readonly vectors: readonly Float64Array[]
}

const mostSweeps = 60

/**
 * The eigenvalues and eigenvectors of a symmetric matrix, to the precision of doubles.
 * @param matrix [side, side], row by row; only its symmetric part counts
 * @throws RangeError when it is not square.
 * @see C. G. J. Jacobi, Über ein leichtes Verfahren, die in der Theorie der Säcularstörungen …, 1846
 */
export function symmetricEigen(matrix: Float64Array): Eigen {
  const side = Math.sqrt(matrix.length)
  if (!Number.isInteger(side) || side < 1)
    throw new RangeError(`${matrix.length} numbers are no square matrix`)
  const a = matrix.slice()
  const v = new Float64Array(side * side)
  for (let at = 0; at < side; at++) v[at * side + at] = 1
  for (let sweep = 0; sweep < mostSweeps && offDiagonal(a, side) > 1e-30 * total(a); sweep++)
    for (let p = 0; p < side - 1; p++) for (let q = p + 1; q < side; q++) rotate(a, v, side, p, q)
  const order = Array.from({ length: side }, (_, at) => at).toSorted(
    (one, other) => a[other * side + other]! - a[one * side + one]!,
  )
  return {
    values: Float64Array.from(order, (at) => a[at * side + at]!),
    vectors: order.map((column) =>
      Float64Array.from({ length: side }, (_, row) => v[row * side + column]!),
    ),
  }
}

/** Turns the plane of the axes p and q so that their entry becomes 0. */
function rotate(a: Float64Array, v: Float64Array, side: number, p: number, q: number): void {
  const entry = a[p * side + q]!
  if (entry === 0) return
  const theta = (a[q * side + q]! - a[p * side + p]!) / (2 * entry)
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1))
  const cosine = 1 / Math.hypot(tangent, 1)
  const sine = tangent * cosine
  for (let at = 0; at < side; at++) turn(a, at * side + p, at * side + q, cosine, sine)
  for (let at = 0; at < side; at++) turn(a, p * side + at, q * side + at, cosine, sine)
  for (let at = 0; at < side; at++) turn(v, at * side + p, at * side + q, cosine, sine)
}

function turn(of: Float64Array, one: number, other: number, cosine: number, sine: number): void {
  const [x, y] = [of[one]!, of[other]!]
  of[one] = cosine * x - sine * y
  of[other] = sine * x + cosine * y
}

function offDiagonal(a: Float64Array, side: number): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) if (at % (side + 1) !== 0) sum += a[at]! ** 2
  return sum
}

function total(a: Float64Array): number {
  return a.reduce((sum, value) => sum + value * value, 0)
}
