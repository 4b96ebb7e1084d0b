import type { KernelRows } from '#data/kernelPreset.ts'

export const mostSide = 15

/** The largest whole number of a sampled kernel: fine enough that rounding is not seen in 256 levels. */
const peak = 200

/** What the numbers of a kernel are divided by: so that they sum to 1, so that the positive ones do, or a number. */
type Normalised = 'sum' | 'positive' | number

/**
 * A function of (x to the right, y downwards), in cells from the middle, as a kernel of whole numbers over a divisor,
 * so that products of pixels are exact: its own where they are whole, else so many times them that the largest is 200.
 * @param radius cells at each side of the middle
 */
export function sampledKernel(
  radius: number,
  value: (x: number, y: number) => number,
  normalised: Normalised,
): KernelRows {
  const reach = Math.min((mostSide - 1) / 2, Math.max(1, Math.ceil(radius)))
  const places = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach)
  const numbers = places.map((y) => places.map((x) => value(x, y)))
  const most = Math.max(...numbers.flat().map(Math.abs))
  if (!(most > 0)) return { rows: numbers.map((row) => row.map(() => 0)), divisor: 1 }
  const isWhole = most <= peak && numbers.flat().every(Number.isInteger)
  const scale = isWhole ? 1 : peak / most
  const rows = balanced(
    numbers.map((row) => row.map((each) => Math.round(each * scale) + 0)),
    normalised,
  )
  return { rows, divisor: divisorOf(rows, normalised, scale) }
}

function divisorOf(rows: readonly (readonly number[])[], by: Normalised, scale: number): number {
  if (typeof by === 'number') return Math.max(1, Math.round(by * scale))
  const counted = rows.flat().filter((each) => by === 'sum' || each > 0)
  return counted.reduce((sum, each) => sum + each, 0)
}

/** Where positive and negative numbers are to cancel, the middle takes what rounding has left over. */
function balanced(rows: number[][], by: Normalised): number[][] {
  if (by !== 'positive') return rows
  const left = rows.flat().reduce((sum, each) => sum + each, 0)
  const middle = (rows.length - 1) / 2
  return rows.map((row, y) =>
    row.map((each, x) => (y === middle && x === middle ? each - left : each)),
  )
}

/** The bell of a Gaussian of that standard deviation, 1 in the middle. */
export function bell(x: number, y: number, sigma: number): number {
  return Math.exp(-(x * x + y * y) / (2 * sigma * sigma))
}

/** Cells along a direction: 0° to the right, 90° downwards. */
export function along(x: number, y: number, degrees: number): number {
  const angle = (degrees * Math.PI) / 180
  return x * Math.cos(angle) + y * Math.sin(angle)
}
