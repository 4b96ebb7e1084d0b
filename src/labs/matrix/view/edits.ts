import type { MatrixLab } from '#labs/matrix/matrix.ts'
import type { Cell } from '#draw/gridBox.ts'
import type { GridEdit } from '#ui/gridEdit.ts'
import { mostChangedCells, withChangedCell } from '#labs/matrix/model/changedCells.ts'
import type { MatrixLayer } from '#labs/matrix/model/layer.ts'
import { mostWeight } from '#labs/matrix/model/limits.ts'

/** How the weights of a grid are changed, of which each cell has one of the kernels, counted flat. */
export function kernelEdit(
  lab: MatrixLab,
  layer: MatrixLayer,
  weightOf: (cell: Cell) => number,
): GridEdit {
  return weightEdit(
    lab,
    (cell) => layer.weight.data[weightOf(cell)] ?? 0,
    (cell, value, gesture) => changeWeight(lab, layer, weightOf(cell), value, gesture),
  )
}

/** How a number of W is changed: a weight that is shared in all its cells, one that is not in this alone. */
export function cellEdit(lab: MatrixLab, layer: MatrixLayer): GridEdit {
  const { session } = lab
  const { settings, cells, values, inputs, isTransposed } = layer
  const indexOf = ({ row, column }: Cell) => row * inputs + column
  return weightEdit(
    lab,
    (cell) => values[indexOf(cell)] ?? 0,
    (cell, value, gesture) => {
      if (settings.connectivity === 'conv') {
        changeWeight(lab, layer, cells[indexOf(cell)] ?? 0, value, gesture)
        return
      }
      const { row, column } = cell
      const forwards = isTransposed ? { row: column, column: row } : { row, column }
      const list = withChangedCell(settings.cells, { ...forwards, value })
      if (list) session.notify(session.change({ cells: list }, gesture))
      else
        session.notify([
          `${mostChangedCells} cells have numbers of their own; as many as there may be.`,
        ])
    },
  )
}

/** Why the number of a cell of W cannot be changed; undefined where it can. */
export function cellRefusal(layer: MatrixLayer, cell: Cell): string | undefined {
  const at = cell.row * layer.inputs + cell.column
  if ((layer.cells[at] ?? -1) < 0)
    return 'The cell is empty: no window of that output reads that input. A dense layer has a weight there.'
  return layer.meeting.has(at)
    ? 'Several weights of the kernel meet in this cell: change them on the kernel.'
    : undefined
}

/** By whole numbers of two digits, so that all sums are exact. */
function weightEdit(
  { session }: MatrixLab,
  value: (cell: Cell) => number,
  change: (cell: Cell, value: number, gesture?: string) => void,
): GridEdit {
  return {
    value,
    limits: { min: -mostWeight, max: mostWeight, step: 1 },
    notify: (problem) => session.notify([problem], 'problem'),
    fine: 1,
    coarse: 1,
    onChange: (cell, next, gesture) =>
      change(cell, Math.round(Math.min(mostWeight, Math.max(-mostWeight, next))), gesture),
    onEnd: session.endGesture,
  }
}

/** Gives a weight of the kernels, counted flat, another number; they are one's own then. */
function changeWeight(
  { session }: MatrixLab,
  { weight }: MatrixLayer,
  index: number,
  value: number,
  gesture?: string,
): void {
  const own = Array.from(weight.data).with(index, value)
  session.notify(session.change({ kernel: 'own', own }, gesture))
}
