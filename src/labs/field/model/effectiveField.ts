import { coneBack } from '#core/fieldCone.ts'
import type { UnitProblem } from '#core/unitGradient.ts'
import { seenBlocks } from '#core/unitGradient.ts'
import type { Tensor } from '#core/tensor.ts'
import { isWithin, patchOf } from './patch.ts'
import type { FieldScene } from './scene.ts'
import type { Stack } from './stack.ts'
import { middleUnit } from './unit.ts'

/** How much each pixel of the middle unit's field changes that unit: shares that add up to 1; 0 in the padding. */
export type EffectiveField = Readonly<ReturnType<typeof emptyField>>

/**
 * Whether the effective field is that of a unit too: of the middle unit, and of every other whose whole field lies inside
 * the image, where all see alike.
 */
export function isMeasuredFor(stack: Stack, { unit, settled }: FieldScene): boolean {
  if (unit.layerIndex === 0) return false
  const [row, column] = middleUnit(stack, unit.layerIndex)
  const isMiddle = unit.row === row && unit.column === column
  return isMiddle || isWithin(settled.reach, stack.inputSize)
}

/** The field that is measured: how many cells the middle unit reaches, padding included, and from which on. */
function middleField(stack: Stack, layerIndex: number) {
  const unit = middleUnit(stack, layerIndex)
  return patchOf(coneBack(stack.layers, stack.inputSize, layerIndex - 1, unit, false)[0]!)
}

/** A field of which nothing has been measured. */
export function emptyField(stack: Stack, layerIndex: number) {
  const { rows, columns } = middleField(stack, layerIndex)
  return { rows, columns, shares: new Float64Array(rows * columns) }
}

/** How much of a network's gradient lies on each cell of the field; undefined when there is none: every path is cut by a ReLU. */
export function gradientShares(
  stack: Stack,
  layerIndex: number,
  { layers, inputSize, unit }: UnitProblem,
  { shape, data }: Tensor,
): Float64Array | undefined {
  const total = data.reduce((sum, value) => sum + Math.abs(value), 0)
  if (!(total > 0) || !Number.isFinite(total)) return undefined
  const seen = seenBlocks(layers, inputSize, unit)[0]!
  const [, , width = 1] = shape
  const { row, column, rows, columns } = middleField(stack, layerIndex)
  const shares = new Float64Array(rows * columns)
  data.forEach((value, at) => {
    const down = seen.rows.first + Math.floor(at / width) - row
    const across = seen.cols.first + (at % width) - column
    // Whole maps are worked out under transposed layers: what the unit does not see is 0 there.
    if (down < 0 || across < 0 || down >= rows || across >= columns) return
    shares[down * columns + across] = Math.abs(value) / total
  })
  return shares
}

/** The mean over one network more, when `count` have been counted before. */
export function withNetwork(
  field: EffectiveField,
  count: number,
  shares: Float64Array,
): EffectiveField {
  return {
    ...field,
    shares: field.shares.map((share, at) => (share * count + shares[at]!) / (count + 1)),
  }
}

/** The side of the smallest square in the middle of the field that holds so much of it; the field's own when nothing less does. */
export function widthHolding({ rows, columns, shares }: EffectiveField, share: number): number {
  const most = Math.max(rows, columns)
  const rings = new Float64Array(most + 1)
  shares.forEach((share, at) => {
    const down = Math.abs(2 * Math.floor(at / columns) - (rows - 1))
    const across = Math.abs(2 * (at % columns) - (columns - 1))
    const width = Math.max(down, across) + 1
    rings[width] = rings[width]! + share
  })
  let held = 0
  for (let width = 0; width <= most; width++) {
    held += rings[width]!
    if (held >= share - 1e-12) return width
  }
  return most
}
