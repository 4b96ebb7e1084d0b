/**
 * The lower triangle L with L Lᵀ = the matrix, [side, side].
 * @param matrix symmetric and positive definite; its lower triangle is read
 * @throws RangeError where it is not positive definite.
 */
export function cholesky(matrix: Float64Array, side: number): Float64Array {
  const lower = new Float64Array(side * side)
  for (let row = 0; row < side; row++)
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * side + column]!
      for (let at = 0; at < column; at++)
        rest -= lower[row * side + at]! * lower[column * side + at]!
      if (row !== column) lower[row * side + column] = rest / lower[column * side + column]!
      else if (rest > 0) lower[row * side + row] = Math.sqrt(rest)
      else throw new RangeError(`the matrix is not positive definite: pivot ${row} is ${rest}`)
    }
  return lower
}

/** What the matrix of a Cholesky triangle makes the wanted numbers of: x with L Lᵀ x = wanted. */
export function choleskySolved(lower: Float64Array, wanted: Float64Array): Float64Array {
  const side = wanted.length
  const out = wanted.slice()
  for (let row = 0; row < side; row++) {
    for (let at = 0; at < row; at++) out[row]! -= lower[row * side + at]! * out[at]!
    out[row]! /= lower[row * side + row]!
  }
  for (let row = side - 1; row >= 0; row--) {
    for (let at = row + 1; at < side; at++) out[row]! -= lower[at * side + row]! * out[at]!
    out[row]! /= lower[row * side + row]!
  }
  return out
}

/** The diagonal of the inverse of a Cholesky triangle's matrix. */
export function inverseDiagonal(lower: Float64Array, side: number): Float64Array {
  const out = new Float64Array(side)
  const column = new Float64Array(side)
  for (let of = 0; of < side; of++) {
    column.fill(0)
    for (let row = of; row < side; row++) {
      let rest = row === of ? 1 : 0
      for (let at = of; at < row; at++) rest -= lower[row * side + at]! * column[at]!
      column[row] = rest / lower[row * side + row]!
      out[of]! += column[row]! ** 2
    }
  }
  return out
}
