import type { Sides } from '#core/convGeometry.ts'
import { readWholeNumber } from '#state/numberText.ts'
import type { Setting } from '#state/setting.ts'

/** A number for the vertical axis and one for the horizontal. */
export type PairValue = readonly [vertical: number, horizontal: number]

interface PairOptions {
  key: string
  label: string
  help: string
  initial: PairValue
}

/** A row for two whole numbers, `2` in the link when they are alike, else `2x1`, and `2,1` is read too; what is out of range is left to the repair, which says so. */
export function pairSetting(row: PairOptions): Setting<unknown, PairValue> {
  return {
    ...row,
    write: ([vertical, horizontal]) =>
      vertical === horizontal ? String(vertical) : `${vertical}x${horizontal}`,
    read(text) {
      const [vertical = 0, horizontal = vertical, more] = readWholeNumbers(text, 'two such as 2x1')
      if (more !== undefined) throw new RangeError('has more than two numbers')
      return [vertical, horizontal]
    },
  }
}

/** A row for the four sides of the padding: `1` in the link when alike, else top, right, bottom, left; of two numbers, the first is for top and bottom. */
export const sidesSetting: Setting<unknown, Sides> = {
  key: 'pad',
  label: 'Padding',
  help: 'Cells added on each side.',
  initial: { top: 0, right: 0, bottom: 0, left: 0 },
  write: ({ top, right, bottom, left }) =>
    [right, bottom, left].every((side) => side === top)
      ? String(top)
      : [top, right, bottom, left].join(','),
  read(text) {
    const sides = readWholeNumbers(text, 'four such as 1,2,1,2')
    const [top = 0, right = top, bottom = top, left = right] = sides
    if ([1, 2, 4].includes(sides.length)) return { top, right, bottom, left }
    throw new RangeError('is neither one number nor two nor four')
  },
}

/** Whole numbers parted by commas or ×; at most five, which is more than any row takes. */
function readWholeNumbers(text: string, several: string): number[] {
  const parts = text.split(/[x×,]/, 5)
  if (parts.length === 1) return [readWholeNumber(text)]
  try {
    return parts.map(readWholeNumber)
  } catch {
    throw new RangeError(`is neither a whole number nor ${several}`)
  }
}
