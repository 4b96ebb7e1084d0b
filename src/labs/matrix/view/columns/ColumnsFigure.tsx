import { useLab } from '#parts/lab/LabContext.tsx'
import { matrix } from '#labs/matrix/matrix.ts'
import { useMemo } from 'react'
import type { Cell } from '#draw/gridBox.ts'
import type { Ramp } from '#draw/ramp.ts'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { columnsOf, weightAt } from '#labs/matrix/model/columns.ts'
import { ColumnMarks } from './ColumnMarks.tsx'
import { pageOf, resultScene, rowScene } from './columnScenes.ts'
import type { ColumnsLayout } from './columnsLayout.ts'
import type { MatrixLayer } from '#labs/matrix/model/layer.ts'
import styles from '#labs/matrix/view/Stage.module.css'
import type { MatrixScene } from '#labs/matrix/model/scene.ts'
import { countText, spokenNumber } from '#draw/numberWords.ts'
import { placeText } from '#labs/matrix/model/words.ts'
import { escapeInMatrix } from '#labs/matrix/view/escape.ts'
import type { Mark } from '#labs/matrix/model/mark.ts'

interface ColumnsFigureProps {
  readonly layer: MatrixLayer
  readonly layout: ColumnsLayout
  readonly scene: MatrixScene
  readonly rampX: Ramp
  readonly rampY: Ramp
}

/** Kernels as rows, times windows as columns: as many of these as there is room for, the present one among them. */
export function ColumnsFigure({ layer, layout, scene, rampX, rampY }: ColumnsFigureProps) {
  const lab = useLab(matrix)
  const { session, pointing, useComputed } = lab
  const escape = () => escapeInMatrix(lab)
  const palette = usePalette()
  const computed = useComputed()
  const { numbers, sources } = columnsOf(layer)
  const [taps = 1, windows = 1] = numbers.shape
  const shown = layout.windows.columns
  const at = scene.row % windows
  const map = Math.floor(scene.row / windows)
  const first = Math.min(Math.floor(at / shown) * shown, windows - shown)
  const page = useMemo(() => pageOf(layer, first, shown, rampX), [layer, first, shown, rampX])
  const rows = useMemo(
    () => layout.rows.map((_, each) => rowScene(layer, each, taps, palette)),
    [layer, layout, taps, palette],
  )
  const results = useMemo(
    () => layout.results.map((_, each) => resultScene(layer, each, windows, first, shown, rampY)),
    [layer, layout, windows, first, shown, rampY],
  )
  const sourceAt = ({ row, column }: Cell) => sources[row * windows + first + column] ?? -1
  const pixel = (cell: Cell | undefined): Mark | undefined => {
    const index = cell ? sourceAt(cell) : -1
    return index < 0 ? undefined : { part: 'input', index }
  }
  const weight = (each: number, cell: Cell | undefined): Mark | undefined => {
    const index = cell ? weightAt(layer, each, cell.column) : -1
    return index < 0 ? undefined : { part: 'weight', index }
  }
  const pin = (mark: Mark | undefined) => {
    if (mark) pointing.togglePin(mark)
  }
  const { windows: box } = layout
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
      <MatrixGrid
        label="Windows as columns"
        scene={page}
        box={box}
        drag="cells"
        current={{ row: 0, column: at - first }}
        describe={(cell) => {
          const index = sourceAt(cell)
          const where = `window ${countText(first + cell.column + 1)}, number ${cell.row + 1}`
          if (index < 0) return `${where}: padding, 0`
          return `${where}: ${spokenNumber(layer.x.values[index] ?? 0)}, x, ${placeText(layer.x, 'channel', index)}`
        }}
        onPoint={(cell) => pointing.pointAt(pixel(cell))}
        onPick={(cell) => pin(pixel(cell))}
        onEscape={escape}
        onDrag={(cell) => pointing.pointAt(pixel(cell))}
      />
      {rows.map((row, each) => {
        const rowBox = layout.rows[each]
        return (
          rowBox && (
            <MatrixGrid
              key={each}
              label={`Kernel ${each + 1} as a row`}
              scene={row}
              box={rowBox}
              drag="cells"
              describe={(cell) => {
                const index = weightAt(layer, each, cell.column)
                const value = layer.weight.data[index]
                return `column ${cell.column + 1}: ${value === undefined ? 'another group, 0' : `weight ${spokenNumber(value)}`}`
              }}
              onPoint={(cell) => pointing.pointAt(weight(each, cell))}
              onPick={(cell) => pin(weight(each, cell))}
              onEscape={escape}
            />
          )
        )
      })}
      {results.map((result, each) => {
        const resultBox = layout.results[each]
        const seek = ({ column }: Cell) => session.playback.seek(each * windows + first + column)
        return (
          resultBox && (
            <MatrixGrid
              key={each}
              label={`y, row ${each + 1}`}
              scene={result}
              box={resultBox}
              shown={Math.min(shown, Math.max(0, computed - each * windows - first))}
              drag="cells"
              describe={(cell) => {
                const index = each * windows + first + cell.column
                return `${placeText(layer.y, 'map', index)}: ${spokenNumber(layer.y.values[index] ?? 0)}`
              }}
              onPoint={(cell) =>
                pointing.pointAt(
                  cell && { part: 'output', index: each * windows + first + cell.column },
                )
              }
              onPick={seek}
              onEscape={escape}
              onDrag={(cell) => cell && seek(cell)}
            />
          )
        )
      })}
      <ColumnMarks {...{ layer, layout, scene, first, map, column: at - first }} />
    </>
  )
}
