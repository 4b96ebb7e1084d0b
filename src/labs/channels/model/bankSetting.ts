import { readNumber, writeNumber } from '#state/numberText.ts'
import type { Setting } from '#state/setting.ts'
import { type Bank, type WeightEdit, weightLimits, withWeight } from './bank.ts'
import { type RecipeId, recipes } from './recipes.ts'

/** More edits than the largest bank has weights are not read. */
const mostEdits = 16 * 8 * 49

/**
 * The bank of kernels: its recipe's name, then the weights set by hand, each as kernel, slice, row and column counted
 * from 1 and its value: `edges;1.2.1.3:5`. Where those are too many, the recipe alone.
 */
export const bankSetting: Setting<unknown, Bank> = {
  key: 'bank',
  label: 'Kernels',
  initial: { recipe: 'detector', edits: [] },
  describe: ({ recipe }) => recipes[recipe].label,
  write: ({ recipe, edits }) => [recipe, ...edits.map(writeEdit)].join(';'),
  name: ({ recipe, edits }) => ({
    text: recipe,
    said: `Your ${edits.length} own weights are too many to be in it: others see ${recipes[recipe].label} in their place.`,
  }),
  read(text) {
    const [recipe = '', ...edits] = text.split(';', mostEdits + 1)
    if (!isRecipe(recipe)) throw new RangeError(`is not one of ${Object.keys(recipes).join(', ')}`)
    return edits.map(readEdit).reduce<Bank>(withWeight, { recipe, edits: [] })
  },
}

function isRecipe(text: string): text is RecipeId {
  return Object.hasOwn(recipes, text)
}

function writeEdit({ map, slice, row, column, value }: WeightEdit): string {
  const position = [map, slice, row, column].map((index) => index + 1).join('.')
  return `${position}:${writeNumber(value)}`
}

function readEdit(text: string): WeightEdit {
  const shown = text.slice(0, 24)
  const [, map, slice, row, column, number] =
    /^([1-9]\d?)\.([1-9])\.([1-9])\.([1-9]):(.+)$/.exec(text) ?? []
  if (number === undefined)
    throw new RangeError(`has ${shown}, which is no weight such as 1.2.3.3:-1`)
  let value: number
  try {
    value = readNumber(number)
  } catch {
    throw new RangeError(`has no number in ${shown}`)
  }
  if (value < weightLimits.min || value > weightLimits.max)
    throw new RangeError(`has a weight beyond ±${weightLimits.max} in ${shown}`)
  const [m, s, r, c] = [map, slice, row, column].map((index) => Number(index) - 1)
  return { map: m ?? 0, slice: s ?? 0, row: r ?? 0, column: c ?? 0, value }
}
