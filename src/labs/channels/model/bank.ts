import { decimalsOf, type Limits } from '#core/limits.ts'
import { type RecipeId, recipes } from './recipes.ts'

/** A weight that was set by hand. */
export interface WeightEdit {
  readonly map: number
  readonly slice: number
  readonly row: number
  readonly column: number
  readonly value: number
}

/** All kernels of the layer: made by a recipe, then changed weight by weight. */
export interface Bank {
  readonly recipe: RecipeId
  readonly edits: readonly WeightEdit[]
}

/** How many kernels there are, how many slices each has, and how many rows and columns a slice. */
export interface BankShape {
  readonly maps: number
  readonly slices: number
  readonly side: number
}

/** What a weight set by hand may be. */
export const weightLimits: Limits = { min: -1000, max: 1000, step: 0.0001 }

/** Every weight of the bank, row-major [maps, slices, side, side]. */
export function bankWeights(bank: Bank, shape: BankShape, seed: number): Float64Array {
  const { maps, slices, side } = shape
  const { weightAt } = recipes[bank.recipe]
  const weights = Float64Array.from({ length: maps * slices * side * side }, (_, index) => {
    const column = index % side
    const row = Math.floor(index / side) % side
    const slice = Math.floor(index / (side * side)) % slices
    const map = Math.floor(index / (side * side * slices))
    return weightAt({ map, maps, slice, slices, row, column, side, seed })
  })
  for (const edit of bank.edits)
    if (isIn(edit, shape)) weights[weightIndex(edit, shape)] = edit.value
  return weights
}

/** Where a weight stands in the row-major list. */
export function weightIndex(
  { map, slice, row, column }: Omit<WeightEdit, 'value'>,
  { slices, side }: Omit<BankShape, 'maps'>,
): number {
  return ((map * slices + slice) * side + row) * side + column
}

/** The bank with one weight set; it keeps within the limits. */
export function withWeight(bank: Bank, edit: WeightEdit): Bank {
  const { min, max, step } = weightLimits
  const value = Number(Math.min(max, Math.max(min, edit.value)).toFixed(decimalsOf(step))) + 0
  const others = bank.edits.filter((other) => inBankOrder(other, edit) !== 0)
  return { ...bank, edits: [...others, { ...edit, value }].toSorted(inBankOrder) }
}

/** The bank with a square of weights in so many slices of a kernel, from the first one on. */
export function withKernel(
  bank: Bank,
  map: number,
  slices: number,
  rows: readonly (readonly number[])[],
): Bank {
  const edits = Array.from({ length: slices }, (_, slice) =>
    rows.flatMap((numbers, row) =>
      numbers.map((value, column) => ({ map, slice, row, column, value })),
    ),
  )
  return edits.flat().reduce(withWeight, bank)
}

/** The bank with a kernel as the recipe has it. */
export function withoutEdits(bank: Bank, map: number): Bank {
  return { ...bank, edits: bank.edits.filter((edit) => edit.map !== map) }
}

/** The bank without the weights set by hand that kernels of the shape do not have. */
export function fittingBank(bank: Bank, shape: BankShape): Bank {
  if (bank.edits.every((edit) => isIn(edit, shape))) return bank
  return { ...bank, edits: bank.edits.filter((edit) => isIn(edit, shape)) }
}

function isIn({ map, slice, row, column }: WeightEdit, { maps, slices, side }: BankShape): boolean {
  return map < maps && slice < slices && row < side && column < side
}

function inBankOrder(left: WeightEdit, right: WeightEdit): number {
  return (
    left.map - right.map ||
    left.slice - right.slice ||
    left.row - right.row ||
    left.column - right.column
  )
}
