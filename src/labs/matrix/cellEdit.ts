import type { Cell } from '#draw/gridBox.ts'
import type { GridEdit } from '#ui/gridEdit.ts'
import type { MatrixLayer } from './layer.ts'
import { mostChangedCells, withChangedCell } from './changedCells.ts'
import { matrixSession } from './session.ts'
import { changeWeight, weightEdit } from './weightEdit.ts'

/** Why the number of a cell of W cannot be changed; undefined where it can. */
export function cellRefusal(layer: MatrixLayer, cell: Cell): string | undefined {
  const at = cell.row * layer.inputs + cell.column
  if ((layer.cells[at] ?? -1) < 0)
    return 'The cell is empty: no window of that output reads that input. A dense layer has a weight there.'
  return layer.meeting.has(at)
    ? 'Several weights of the kernel meet in this cell: change them on the kernel.'
    : undefined
}

/** How a number of W is changed: a weight that is shared in all its cells, one that is not in this alone. */
export function cellEdit(layer: MatrixLayer): GridEdit {
  const { settings, cells, values, inputs, isTransposed } = layer
  const indexOf = ({ row, column }: Cell) => row * inputs + column
  return weightEdit(
    (cell) => values[indexOf(cell)] ?? 0,
    (cell, value, gesture) => {
      if (settings.tie === 'conv') {
        changeWeight(layer, cells[indexOf(cell)] ?? 0, value, gesture)
        return
      }
      const { row, column } = cell
      const place = isTransposed ? { row: column, column: row } : { row, column }
      const list = withChangedCell(settings.cells, { ...place, value })
      if (list) matrixSession.tell(matrixSession.change({ cells: list }, gesture))
      else
        matrixSession.tell([
          `${mostChangedCells} cells have numbers of their own; as many as there may be.`,
        ])
    },
  )
}
