import type { GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import type { MatrixLayer } from './layer.ts'
import { sceneNow, useComputed } from './matrixNow.ts'
import { indexIn, placeIn } from './places.ts'
import { matrixSession } from './session.ts'
import { letGo, pointAt, togglePin } from './view.ts'
import { changeWeight, weightEdit } from './weightEdit.ts'
import { countText, numberText, placeText, planeNames } from './words.ts'

interface PlaneGridProps {
  readonly layer: MatrixLayer
  readonly scene: GridScene
  readonly box: GridBox
  readonly plane: number
}

/** A channel of x. A cell of it is a column of W. */
export function InputGrid({ layer, scene, box, plane }: PlaneGridProps) {
  const { x } = layer
  const indexOf = (cell: { row: number; column: number }) => indexIn(x, { plane, ...cell })
  return (
    <MatrixGrid
      label={x.count > 1 ? `x, ${planeNames(layer).x} ${plane + 1}` : 'x'}
      scene={scene}
      box={box}
      drag="cells"
      describe={(cell) => {
        const index = indexOf(cell)
        const value = numberText(x.values[index] ?? 0)
        return `${placeText(x, planeNames(layer).x, index)}: ${value}; column ${countText(index + 1)} of W`
      }}
      onPoint={(cell) => pointAt(cell && { part: 'input', index: indexOf(cell) })}
      onPick={(cell) => togglePin({ part: 'input', index: indexOf(cell) })}
      onEscape={letGo}
      onDrag={(cell) => pointAt(cell && { part: 'input', index: indexOf(cell) })}
    />
  )
}

/** A map of y, filled row by row of W. A click or a drag moves the step. */
export function OutputGrid({ layer, scene, box, plane }: PlaneGridProps) {
  const { y } = layer
  const computed = useComputed()
  const cells = y.height * y.width
  const running = placeIn(y, sceneNow().row)
  const indexOf = (cell: { row: number; column: number }) => indexIn(y, { plane, ...cell })
  const seek = (cell: { row: number; column: number }) => matrixSession.playback.seek(indexOf(cell))
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
        const value = numberText(y.values[index] ?? 0)
        return `${placeText(y, planeNames(layer).y, index)}: ${value}; row ${countText(index + 1)} of W`
      }}
      onPoint={(cell) => pointAt(cell && { part: 'output', index: indexOf(cell) })}
      onPick={seek}
      onEscape={letGo}
      onDrag={(cell) => cell && seek(cell)}
    />
  )
}

/**
 * A slice of a kernel. A weight of it lights up wherever it is in W, and changes there when it is changed here; whole
 * numbers, so that all sums are exact.
 */
export function KernelGrid({ layer, scene, box, plane }: PlaneGridProps) {
  const [, slices = 1, side = 1] = layer.weight.shape
  const map = Math.floor(plane / slices) + 1
  const slice = (plane % slices) + 1
  const indexOf = ({ row, column }: { row: number; column: number }) =>
    (plane * side + row) * side + column
  const maps = layer.weight.shape[0] ?? 1
  const value = (cell: { row: number; column: number }) => layer.weight.data[indexOf(cell)] ?? 0
  const names = [maps > 1 ? ` ${map}` : '', slices > 1 ? `, slice ${slice}` : ''].join('')
  return (
    <MatrixGrid
      label={`Kernel${names}`}
      scene={scene}
      box={box}
      drag="value"
      describe={(cell) =>
        `row ${cell.row + 1}, column ${cell.column + 1}: weight ${numberText(value(cell))}`
      }
      onPoint={(cell) => pointAt(cell && { part: 'weight', index: indexOf(cell) })}
      onPick={(cell) => togglePin({ part: 'weight', index: indexOf(cell) })}
      onEscape={letGo}
      edit={weightEdit(value, (cell, next, gesture) =>
        changeWeight(layer, indexOf(cell), next, gesture),
      )}
    />
  )
}
