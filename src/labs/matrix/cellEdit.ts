import type { Cell } from '#draw/gridBox.ts'
import type { GridEdit } from '#ui/gridEdit.ts'
import type { MatrixLayer } from './layer.ts'
import { mostWeight } from './limits.ts'
import { mostChangedCells, withChangedCell } from './changedCells.ts'
import { matrixSession } from './session.ts'

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
  const { settings, cells, values, inputs, isTransposed, weight } = layer
  const indexOf = ({ row, column }: Cell) => row * inputs + column
  return {
    value: (cell) => values[indexOf(cell)] ?? 0,
    limits: { min: -mostWeight, max: mostWeight, step: 1 },
    tell: (problem) => matrixSession.tell([problem], 'problem'),
    fine: 1,
    coarse: 1,
    onChange(cell, next, gesture) {
      const value = Math.round(Math.min(mostWeight, Math.max(-mostWeight, next)))
      if (settings.tie === 'conv') {
        const own = Array.from(weight.data).with(cells[indexOf(cell)] ?? 0, value)
        matrixSession.tell(matrixSession.change({ kernel: 'own', own }, gesture))
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
    onEnd: matrixSession.endGesture,
  }
}
