import type { Cell } from '#draw/gridBox.ts'
import { aboutText, cellText, counted } from '#draw/numberWords.ts'
import type { GridScene } from '#draw/gridScene.ts'

/** Decimals of a number that is pointed at: more than a cell has room for. */
const decimals = 5

/** The number of a cell, of a kernel with the sum of its weights: "Kernel a, row 1, column 2: 0.201. Its 9 weights add up to 1". */
export function cellSaid(
  name: string,
  { values, columns }: Pick<GridScene, 'values' | 'columns'>,
  cell: Cell,
  isKernel: boolean,
): string {
  const value = aboutText(values[cell.row * columns + cell.column] ?? 0, decimals)
  const told = `${name}, ${cellText(cell)}: ${value}`
  if (!isKernel) return told
  const sum = Array.from(values).reduce((all, each) => all + each, 0)
  return `${told}. Its ${counted(values.length, 'weight')} add up to ${aboutText(sum, decimals)}`
}
