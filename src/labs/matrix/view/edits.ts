import type { Cell } from '#draw/gridBox.ts'
import type { MatrixLab } from '#labs/matrix/matrix.ts'
import { mostChangedCells, withChangedCell } from '#labs/matrix/model/changedCells.ts'
import type { MatrixLayer } from '#labs/matrix/model/layer.ts'
import { mostWeight } from '#labs/matrix/model/limits.ts'
import { settingEdit } from '#parts/lab/settingEdit.ts'
import type { GridEdit } from '#ui/gridEdit.ts'

/** Whole numbers of two digits, so that all sums are exact. */
const limits = { min: -mostWeight, max: mostWeight, step: 1 }

/** How the weights of a grid are changed, of which each cell has one of the kernels, counted flat. */
export function kernelEdit(
  { session }: MatrixLab,
  { weight }: MatrixLayer,
  weightOf: (cell: Cell) => number,
): GridEdit {
  return settingEdit(session, {
    value: (cell) => weight.data[weightOf(cell)] ?? 0,
    limits,
    change: (cell, value) => ownKernel(weight, weightOf(cell), value),
  })
}

/** How a number of W is changed: a weight that is shared in all its cells, one that is not in this alone. */
export function cellEdit({ session }: MatrixLab, layer: MatrixLayer): GridEdit {
  const { settings, cells, values, inputs, isTransposed, weight } = layer
  const indexOf = ({ row, column }: Cell) => row * inputs + column
  return settingEdit(session, {
    value: (cell) => values[indexOf(cell)] ?? 0,
    limits,
    change(cell, value) {
      if (settings.connectivity === 'conv')
        return ownKernel(weight, cells[indexOf(cell)] ?? 0, value)
      const { row, column } = cell
      const forwards = isTransposed ? { row: column, column: row } : { row, column }
      const list = withChangedCell(settings.cells, { ...forwards, value })
      if (list) return { cells: list }
      session.notify([
        `${mostChangedCells} cells have numbers of their own; as many as there may be.`,
      ])
      return undefined
    },
  })
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

/** The kernels as one's own, with another number for a weight, counted flat. */
function ownKernel({ data }: MatrixLayer['weight'], index: number, value: number) {
  return { kernel: 'own', own: Array.from(data).with(index, value) } as const
}
