import { useMemo } from 'react'
import { cellKind } from '#core/cellKind.ts'
import type { Cell } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { countText, spokenNumber } from '#draw/numberWords.ts'
import type { Palette } from '#draw/palette.ts'
import type { Ramp } from '#draw/ramp.ts'
import { matrix } from '#labs/matrix/matrix.ts'
import { columnsOf, weightAt } from '#labs/matrix/model/columns.ts'
import type { MatrixLayer } from '#labs/matrix/model/layer.ts'
import { planeCell } from '#labs/matrix/model/planeCell.ts'
import type { MatrixScene } from '#labs/matrix/model/scene.ts'
import { placeText } from '#labs/matrix/model/words.ts'
import { weightGrid } from '#labs/matrix/view/gridScenes.ts'
import { MarkGrid } from '#labs/matrix/view/MarkGrid.tsx'
import styles from '#labs/matrix/view/Stage.module.css'
import { useLab } from '#parts/lab/LabContext.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { ColumnMarks } from './ColumnMarks.tsx'
import type { ColumnsLayout } from './columnsLayout.ts'

interface ColumnsFigureProps {
  readonly layer: MatrixLayer
  readonly layout: ColumnsLayout
  readonly scene: MatrixScene
  readonly rampX: Ramp
  readonly rampY: Ramp
}

/** Kernels as rows, times windows as columns: as many of these as there is room for, the present one among them. */
export function ColumnsFigure({ layer, layout, scene, rampX, rampY }: ColumnsFigureProps) {
  const palette = usePalette()
  const computed = useLab(matrix).useComputed()
  const { numbers, sources } = columnsOf(layer)
  const [taps = 1, windows = 1] = numbers.shape
  const { windows: box } = layout
  const shown = box.columns
  const at = scene.row % windows
  const map = Math.floor(scene.row / windows)
  const first = Math.min(Math.floor(at / shown) * shown, windows - shown)
  const page = useMemo(() => pageOf(layer, first, shown, rampX), [layer, first, shown, rampX])
  const rows = useMemo(
    () => layout.rows.map((_, each) => rowScene(layer, each, taps, palette)),
    [layer, layout, taps, palette],
  )
  const results = useMemo(
    () => layout.results.map((_, each) => resultScene(layer, each * windows + first, shown, rampY)),
    [layer, layout, windows, first, shown, rampY],
  )
  const sourceAt = ({ row, column }: Cell) => sources[row * windows + first + column] ?? -1
  return (
    <>
      <p
        className={styles.caption}
        style={{ left: box.x + (shown * box.cell) / 2, top: box.y - 1.4 * layout.line }}
      >
        <b>windows</b>{' '}
        {shown < windows
          ? `${countText(first + 1)} to ${countText(first + shown)} of ${countText(windows)}`
          : `${countText(taps)} × ${countText(windows)}`}
      </p>
      <MarkGrid
        label="Windows as columns"
        part="input"
        indexOf={sourceAt}
        scene={page}
        box={box}
        current={{ row: 0, column: at - first }}
        describe={(cell) => {
          const index = sourceAt(cell)
          const where = `window ${countText(first + cell.column + 1)}, number ${cell.row + 1}`
          if (index < 0) return `${where}: padding, 0`
          return `${where}: ${spokenNumber(layer.x.values[index] ?? 0)}, x, ${placeText(layer.x, 'channel', index)}`
        }}
      />
      {layout.rows.map((rowBox, each) => (
        <MarkGrid
          key={each}
          label={`Kernel ${each + 1} as a row`}
          part="weight"
          indexOf={({ column }) => weightAt(layer, each, column)}
          scene={rows[each]!}
          box={rowBox}
          describe={({ column }) => {
            const value = layer.weight.data[weightAt(layer, each, column)]
            return `column ${column + 1}: ${value === undefined ? 'another group, 0' : `weight ${spokenNumber(value)}`}`
          }}
        />
      ))}
      {layout.results.map((resultBox, each) => {
        const from = each * windows + first
        return (
          <MarkGrid
            key={each}
            label={`y, row ${each + 1}`}
            part="output"
            indexOf={({ column }) => from + column}
            scene={results[each]!}
            box={resultBox}
            shown={Math.min(shown, Math.max(0, computed - from))}
            describe={({ column }) =>
              `${placeText(layer.y, 'map', from + column)}: ${spokenNumber(layer.y.values[from + column] ?? 0)}`
            }
          />
        )
      })}
      <ColumnMarks {...{ layer, layout, scene, first, map, column: at - first }} />
    </>
  )
}

/** The windows from `first` on, as columns. */
function pageOf(layer: MatrixLayer, first: number, shown: number, ramp: Ramp): GridScene {
  const { numbers, sources } = columnsOf(layer)
  const [taps = 1, windows = 1] = numbers.shape
  const cells = Array.from({ length: taps * shown }, (_, cell) => {
    const { row, column } = planeCell({ height: taps, width: shown }, cell)
    return row * windows + first + column
  })
  const values = Float32Array.from(cells, (cell) => numbers.data[cell] ?? 0)
  const kinds = Uint8Array.from(cells, (cell) =>
    (sources[cell] ?? -1) < 0 ? cellKind.padding : cellKind.number,
  )
  return { rows: taps, columns: shown, values, kinds, smallDigits: true, ramp }
}

/** A kernel as a row, in the colours of its weights. */
function rowScene(layer: MatrixLayer, map: number, taps: number, palette: Palette): GridScene {
  const found = Array.from({ length: taps }, (_, tap) => weightAt(layer, map, tap))
  const weights = found.map((weight) => (weight < 0 ? undefined : weight))
  const values = Float32Array.from(found, (weight) => layer.weight.data[weight] ?? 0)
  return weightGrid(layer, { rows: 1, columns: taps, values, weights }, palette)
}

/** The numbers of a map that the windows of a page make. */
function resultScene({ y }: MatrixLayer, from: number, shown: number, ramp: Ramp): GridScene {
  const values = y.values.subarray(from, from + shown)
  return { rows: 1, columns: shown, values, smallDigits: true, ramp }
}
