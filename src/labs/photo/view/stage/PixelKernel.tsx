import { useMemo } from 'react'
import type { RgbaImage } from '#data/rgbaImage.ts'
import type { Cell } from '#draw/gridBox.ts'
import { printNumber } from '#draw/printNumber.ts'
import { createRamp } from '#draw/ramp.ts'
import { type PixelSum, pixelSum, walkedMark } from '#labs/photo/model/pixelSum.ts'
import { photo } from '#labs/photo/photo.ts'
import styles from '#labs/photo/view/Stage.module.css'
import { useShownPixel } from '#labs/photo/view/useShownPixel.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { type CardGrid, cardGrids, windowKind } from './cardGrids.ts'
import { cardPosition } from './cardPosition.ts'
import { labelBand, windowRects } from './halves.ts'
import { pixelZoom, placement } from './placement.ts'

/** Near enough to see pixels: the numbers under the window and the kernels that they meet, beside what they explain. */
export function PixelKernel({
  image,
  stage,
}: {
  image: RgbaImage
  stage: { width: number; height: number }
}) {
  const { session, pointing } = useLab(photo)
  const view = pointing.use((value) => value)
  const settings = session.useSettings((all) => all)
  const { row, column, counted } = useShownPixel()
  const isNear = placement(view, image, stage).scale >= pixelZoom / 2
  const sum = useMemo(
    () => (isNear ? pixelSum(settings, image, row, column, view.channel) : undefined),
    [isNear, settings, image, row, column, view.channel],
  )
  if (!sum) return null
  const grids = cardGrids(sum)
  const { window, pixel } = windowRects(settings, image, view, stage, { row, column })
  const position = cardPosition(grids, stage, labelBand, [window, pixel])
  if (!position)
    return <p className={styles.noRoom}>No room for window and kernel: the sum below has them.</p>
  const { left, top, cell, isRow } = position
  return (
    <div className={styles.pixels} data-row={isRow || undefined} style={{ left, top }}>
      {grids.map((grid) => (
        <figure key={grid.label}>
          <figcaption className={styles[grid.what]}>{grid.label}</figcaption>
          <Grid grid={grid} cell={cell} sum={sum} counted={counted} />
        </figure>
      ))}
    </div>
  )
}

function Grid(props: { grid: CardGrid; cell: number; sum: PixelSum; counted: number }) {
  const { grid, cell, sum, counted } = props
  const { rows, columns, values, kinds, what, markOf, cellOf } = grid
  const { pointing } = useLab(photo)
  const { hovered, pinned } = pointing.use((value) => value)
  const palette = usePalette()
  const pointed = hovered ?? pinned ?? walkedMark(sum, counted)
  const at = pointed && cellOf(pointed)
  const reach = Math.max(...values.map(Math.abs), 1e-9)
  // The results of filters may be below 0.
  const isSigned = what === 'kernel' || values.some((value) => value < 0)
  const ramp = isSigned
    ? createRamp('signed', -reach, reach, palette)
    : createRamp(windowKind(sum), 0, 255, palette)
  const describe = ({ row, column }: Cell) =>
    `row ${row + 1}, column ${column + 1}: ${what === 'kernel' ? 'weight ' : ''}${printNumber(values[row * columns + column] ?? 0).text}`
  return (
    <div style={{ width: columns * cell, height: rows * cell }}>
      <MatrixGrid
        label={what === 'window' ? 'Window' : sum.slices.length > 1 ? grid.label : 'Kernel'}
        scene={{ rows, columns, values, kinds: Uint8Array.from(kinds), ramp }}
        box={{ x: 0, y: 0, cell, rows, columns }}
        drag="cells"
        describe={describe}
        onPoint={(to) => pointing.pointAt(to && markOf(to))}
      />
      {at && at.row < rows && at.column < columns && (
        <span
          className={styles.pointed}
          style={{ left: at.column * cell, top: at.row * cell, width: cell, height: cell }}
        />
      )}
    </div>
  )
}
