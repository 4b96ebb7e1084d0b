import { seededRandom } from './seededRandom.ts'

type Rows = readonly (readonly number[])[]

/**
 * The divisor that makes the weights sum to 1 (or to −1 when they sum to a negative number). Weights that
 * sum to 0, as in an edge detector, are divided by the sum of the positive ones, which keeps every answer
 * within ±white; 1 when all are 0.
 */
export function normalise(rows: Rows): number {
  const weights = rows.flat()
  const sum = exactSum(weights)
  if (sum !== 0) return Math.abs(sum)
  return exactSum(weights.filter((weight) => weight > 0)) || 1
}

/** Rows as columns: [h, w] becomes [w, h]. */
export function transposeRows(rows: Rows): number[][] {
  return (rows[0] ?? []).map((_, col) => rows.map((row) => row[col] ?? 0))
}

/** Flipped, that is rotated by 180°: last row and last column first. What tells convolution from cross-correlation. */
export function flipRows(rows: Rows): number[][] {
  return rows.map((row) => row.toReversed()).toReversed()
}

/** Whole numbers from −limit to limit, the same for the same seed: [height, width]. */
export function randomRows(seed: number, height: number, width: number, limit = 4): number[][] {
  const random = seededRandom(seed)
  return Array.from({ length: height }, () =>
    Array.from({ length: width }, () => Math.floor(random() * (2 * limit + 1)) - limit),
  )
}

/** Decimals of at most six places are summed as whole millionths: 0.1 + 0.2 is 0.3. */
function exactSum(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + Math.round(value * 1e6), 0) / 1e6
}
