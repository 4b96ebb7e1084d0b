/** A kernel as a column times a row. */
export interface RankOne {
  readonly column: Float32Array
  readonly row: Float32Array
}

/** Of the kernel's largest number; above it two passes would not give the numbers of one. */
const tolerance = 1e-7

/**
 * The column and the row whose product is the kernel, [height, width] from `at` on; undefined where there are none, to
 * 10⁻⁷ of its largest number. A box, a Gaussian and Sobel's kernels have them.
 */
export function rankOne(
  weight: Float32Array,
  at: number,
  height: number,
  width: number,
): RankOne | undefined {
  let pivot = at
  for (let i = at; i < at + height * width; i++) {
    if (Math.abs(weight[i]!) > Math.abs(weight[pivot]!)) pivot = i
  }
  const most = weight[pivot]!
  const [pivotRow, pivotCol] = [Math.floor((pivot - at) / width), (pivot - at) % width]
  const row = weight.slice(at + pivotRow * width, at + (pivotRow + 1) * width)
  const column = new Float32Array(height)
  for (let y = 0; y < height; y++) {
    const share = most === 0 ? 0 : weight[at + y * width + pivotCol]! / most
    column[y] = share
    for (let x = 0; x < width; x++) {
      const error = weight[at + y * width + x]! - share * row[x]!
      if (!(Math.abs(error) <= tolerance * Math.abs(most))) return undefined
    }
  }
  return { column, row }
}
