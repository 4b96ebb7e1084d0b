import { useLab } from '#parts/lab/LabContext.tsx'
import { matrix } from '#labs/matrix/matrix.ts'
import type { Cell, GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import type { MatrixLayer } from '#labs/matrix/model/layer.ts'
import { planeIndex, planeCell } from '#labs/matrix/model/planeCell.ts'
import { escapeInMatrix } from './escape.ts'
import { kernelEdit } from './edits.ts'
import { countText, spokenNumber, cellText } from '#draw/numberWords.ts'
import { placeText, planeNames } from '#labs/matrix/model/words.ts'

interface PlaneGridProps {
  readonly layer: MatrixLayer
  readonly scene: GridScene
  readonly box: GridBox
  readonly plane: number
}

/** A channel of x. A cell of it is a column of W. */
export function InputGrid({ layer, scene, box, plane }: PlaneGridProps) {
  const lab = useLab(matrix)
  const { pointing } = lab
  const { x } = layer
  const indexOf = (cell: Cell) => planeIndex(x, { plane, ...cell })
  return (
    <MatrixGrid
      label={x.count > 1 ? `x, ${planeNames(layer).x} ${plane + 1}` : 'x'}
      scene={scene}
      box={box}
      drag="cells"
      describe={(cell) => {
        const index = indexOf(cell)
        const value = spokenNumber(x.values[index] ?? 0)
        return `${placeText(x, planeNames(layer).x, index)}: ${value}; column ${countText(index + 1)} of W`
      }}
      onPoint={(cell) => pointing.pointAt(cell && { part: 'input', index: indexOf(cell) })}
      onPick={(cell) => pointing.togglePin({ part: 'input', index: indexOf(cell) })}
      onEscape={() => escapeInMatrix(lab)}
      onDrag={(cell) => pointing.pointAt(cell && { part: 'input', index: indexOf(cell) })}
    />
  )
}

/** A map of y, filled row by row of W. A click or a drag moves the step. */
export function OutputGrid({ layer, scene, box, plane }: PlaneGridProps) {
  const lab = useLab(matrix)
  const { y } = layer
  const computed = lab.useComputed()
  const cells = y.height * y.width
  const running = planeCell(y, lab.moment().output)
  const indexOf = (cell: Cell) => planeIndex(y, { plane, ...cell })
  const seek = (cell: Cell) => lab.session.playback.seek(indexOf(cell))
  return (
    <MatrixGrid
      label={y.count > 1 ? `y, ${planeNames(layer).y} ${plane + 1}` : 'y'}
      scene={scene}
      box={box}
      shown={Math.min(cells, Math.max(0, computed - plane * cells))}
      current={running.plane === plane ? running : undefined}
      drag="cells"
      describe={(cell) => {
        const index = indexOf(cell)
        const value = spokenNumber(y.values[index] ?? 0)
        return `${placeText(y, planeNames(layer).y, index)}: ${value}; row ${countText(index + 1)} of W`
      }}
      onPoint={(cell) => lab.pointing.pointAt(cell && { part: 'output', index: indexOf(cell) })}
      onPick={seek}
      onEscape={() => escapeInMatrix(lab)}
      onDrag={(cell) => cell && seek(cell)}
    />
  )
}

/**
 * A slice of a kernel. A weight of it lights up wherever it is in W, and changes there when it is changed here; whole
 * numbers, so that all sums are exact.
 */
export function KernelGrid({ layer, scene, box, plane }: PlaneGridProps) {
  const lab = useLab(matrix)
  const { pointing } = lab
  const [, slices = 1, side = 1] = layer.weight.shape
  const map = Math.floor(plane / slices) + 1
  const slice = (plane % slices) + 1
  const indexOf = ({ row, column }: Cell) => (plane * side + row) * side + column
  const maps = layer.weight.shape[0] ?? 1
  const edit = kernelEdit(lab, layer, indexOf)
  const names = [maps > 1 ? ` ${map}` : '', slices > 1 ? `, slice ${slice}` : ''].join('')
  return (
    <MatrixGrid
      label={`Kernel${names}`}
      scene={scene}
      box={box}
      drag="value"
      describe={(cell) => `${cellText(cell)}: weight ${spokenNumber(edit.value(cell))}`}
      onPoint={(cell) => pointing.pointAt(cell && { part: 'weight', index: indexOf(cell) })}
      onPick={(cell) => pointing.togglePin({ part: 'weight', index: indexOf(cell) })}
      onEscape={() => escapeInMatrix(lab)}
      edit={edit}
    />
  )
}
