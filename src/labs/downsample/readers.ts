import type { Cell } from '#draw/gridBox.ts'
import type { BranchLayer } from './layers.ts'

/** Every output of a branch that reads a cell of the picture. */
export function readersOf({ frame }: BranchLayer, { row, column }: Cell): Cell[] {
  const { vertical, horizontal } = frame
  const rows = vertical.readers[row + vertical.before] ?? []
  const columns = horizontal.readers[column + horizontal.before] ?? []
  return rows.flatMap((down) =>
    columns.map((across) => ({ row: down.position, column: across.position })),
  )
}
