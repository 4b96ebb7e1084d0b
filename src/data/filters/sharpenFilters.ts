import { parameters } from './parameters.ts'
import type { FamilyFilter } from './photoFilter.ts'
import { bell, sampledKernel } from './sampledKernel.ts'

const { amount, sigma } = parameters

/** The image and some of what sets it apart from its surroundings: weights sum to 1. */
export const sharpenFilters: readonly FamilyFilter[] = [
  {
    id: 'sharpen-4',
    label: 'Sharpen',
    purpose: 'Adds to each pixel what sets it apart from its four neighbours.',
    parameters: [amount],
    make: ([a = 1]) =>
      overTen([
        [0, -a, 0],
        [-a, 1 + 4 * a, -a],
        [0, -a, 0],
      ]),
  },
  {
    id: 'sharpen-8',
    label: 'Sharpen, 8 neighbours',
    purpose: 'The same with the diagonals: stronger, and grainier.',
    parameters: [amount],
    make: ([a = 1]) =>
      overTen([
        [-a, -a, -a],
        [-a, 1 + 8 * a, -a],
        [-a, -a, -a],
      ]),
  },
  {
    id: 'unsharp',
    label: 'Unsharp mask',
    purpose: 'The image, and the difference from its blur once more: crisp edges, little grain.',
    parameters: [
      { ...sigma, initial: 1.5 },
      { ...amount, initial: 1.5 },
    ],
    make: ([s = 1.5, a = 1.5]) => {
      const { rows, divisor } = sampledKernel(3 * s, (x, y) => bell(x, y, s), 'sum')
      const middle = (rows.length - 1) / 2
      const sharpened = rows.map((row, y) =>
        row.map((each, x) => {
          const own = y === middle && x === middle ? divisor * (1 + a) : 0
          return Math.round(own - a * each)
        }),
      )
      return { rows: sharpened, divisor: sharpened.flat().reduce((sum, each) => sum + each, 0) }
    },
  },
  {
    id: 'local-contrast',
    label: 'Local contrast',
    purpose: 'Unsharp masking with a wide blur: clears haze instead of drawing edges.',
    parameters: [{ ...amount, initial: 0.5 }],
    make: ([a = 0.5]) => {
      const rows = Array.from({ length: 15 }, (_, y) =>
        Array.from({ length: 15 }, (_unused, x) =>
          Math.round((y === 7 && x === 7 ? 225 * (1 + a) : 0) * 10 - a * 10),
        ),
      )
      return { rows, divisor: rows.flat().reduce((sum, each) => sum + each, 0) }
    },
  },
]

/** Numbers of one decimal as whole numbers over ten. */
function overTen(rows: readonly (readonly number[])[]) {
  return { rows: rows.map((row) => row.map((each) => Math.round(each * 10) + 0)), divisor: 10 }
}
