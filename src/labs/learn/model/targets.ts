import { photoFilters } from '#data/filters/photoFilters.ts'
import { kernelPresets } from '#data/kernelPresets.ts'

/** A handcrafted filter that can be found again from what it makes of a picture. */
export interface Target {
  readonly id: string
  readonly label: string
  readonly purpose: string
  /** Cells along a side. */
  readonly side: number
  /** [side²], row by row: weights that sum to 1, or the positive ones alone where all sum to 0. */
  readonly weights: Float64Array
}

const largest = 7

/** Square filters of 3 to 7 cells: those of the kernel picker, then those of photographs at their first settings. */
export const targets: readonly Target[] = distinct([
  ...kernelPresets,
  ...photoFilters
    .filter(({ combines }) => !combines)
    .map((filter) => ({
      ...filter,
      ...filter.make(filter.parameters.map(({ initial }) => initial)),
    })),
])

interface Listed {
  readonly id: string
  readonly label: string
  readonly purpose: string
  readonly rows: readonly (readonly number[])[]
}

function distinct(listed: readonly Listed[]): Target[] {
  const names = new Set<string>()
  return listed.flatMap(({ id, label, purpose, rows }) => {
    const side = rows.length
    const isSquare = rows.every((row) => row.length === side) && side % 2 === 1
    if (!isSquare || side < 3 || side > largest || names.has(label)) return []
    names.add(label)
    return [{ id, label, purpose, side, weights: scaled(rows.flat()) }]
  })
}

/** The weights in the scale of a mean: their sum is 1, or that of the positive ones where all of them sum to 0. */
export function scaled(weights: readonly number[]): Float64Array {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const positive = weights.reduce((all, weight) => all + Math.max(0, weight), 0)
  const divisor = Math.abs(sum) > 1e-9 ? sum : positive || 1
  return Float64Array.from(weights, (weight) => weight / divisor)
}

/** A square kernel in the middle of a larger one of zeros. */
export function embedded(weights: Float64Array, side: number): Float64Array {
  const own = Math.sqrt(weights.length)
  const from = (side - own) / 2
  const out = new Float64Array(side * side)
  for (let row = 0; row < own; row++)
    out.set(weights.subarray(row * own, (row + 1) * own), (row + from) * side + from)
  return out
}
