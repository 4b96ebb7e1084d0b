import type { Setting } from '#state/setting.ts'
import { type Bank, withWeight } from './bank.ts'
import { readEdits, writeEdits } from './editsText.ts'
import { type RecipeId, recipes } from './recipes.ts'

/** More edits than the largest bank has weights are not read. */
const mostEdits = 16 * 8 * 49

/**
 * The bank of kernels: its recipe's name, then the weights set by hand: `edges;1.2.1.3:5`. Where those are too
 * many, the recipe alone.
 */
export const bankSetting: Setting<unknown, Bank> = {
  key: 'bank',
  label: 'Kernels',
  initial: { recipe: 'detector', edits: [] },
  describe: ({ recipe }) => recipes[recipe].label,
  write: ({ recipe, edits }) => [recipe, ...writeEdits(edits)].join(';'),
  name: ({ recipe, edits }) => ({
    text: recipe,
    said: `Your ${edits.length} own weights are too many to be in it: others see ${recipes[recipe].label} in their place.`,
  }),
  read(text) {
    const [recipe = '', ...edits] = text.split(';', mostEdits + 1)
    if (!isRecipe(recipe)) throw new RangeError(`is not one of ${Object.keys(recipes).join(', ')}`)
    return edits
      .flatMap(readEdits)
      .slice(0, mostEdits)
      .reduce<Bank>(withWeight, { recipe, edits: [] })
  },
}

function isRecipe(text: string): text is RecipeId {
  return Object.hasOwn(recipes, text)
}
