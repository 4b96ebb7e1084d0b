/** A cell of W, forwards, that holds a number of its own. */
export interface ChangedCell {
  readonly row: number
  readonly column: number
  readonly value: number
}

/** As many cells as may have one: a link must stay one. */
export const mostChangedCells = 32

/** The cells of a list of settings: row and column, counted from 1, and number, one after another. */
export function changedCells(list: readonly number[]): readonly ChangedCell[] {
  return Array.from({ length: Math.floor(list.length / 3) }, (_, at) => {
    const [row = 1, column = 1, value = 0] = list.slice(3 * at)
    return { row: row - 1, column: column - 1, value }
  })
}

/** The list with another number in a cell; undefined when it is full. */
export function withChangedCell(list: readonly number[], cell: ChangedCell): number[] | undefined {
  const others = changedCells(list).filter(
    ({ row, column }) => row !== cell.row || column !== cell.column,
  )
  if (others.length >= mostChangedCells) return undefined
  return [...others, cell].flatMap(({ row, column, value }) => [row + 1, column + 1, value])
}

/** Writes the numbers into W, row-major, where its cells hold weights; whether there were any. */
export function fillChangedCells(
  values: Float32Array,
  cells: Int32Array,
  inputs: number,
  list: readonly number[],
): boolean {
  let isAny = false
  for (const { row, column, value } of changedCells(list)) {
    const at = row * inputs + column
    if (column < 0 || column >= inputs || (cells[at] ?? -1) < 0) continue
    values[at] = value
    isAny = true
  }
  return isAny
}
