import { useMemo } from 'react'
import type { RgbaImage } from '#data/rgbaImage.ts'
import type { Cell } from '#draw/gridBox.ts'
import { printNumber } from '#draw/printNumber.ts'
import { createRamp } from '#draw/ramp.ts'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { placement } from './placement.ts'
import styles from './PhotoStage.module.css'
import { usePhotoPlace } from './photoNow.ts'
import { pixelSum } from './pixelSum.ts'
import { photoSession } from './session.ts'
import { photoView, pixelZoom } from './view.ts'

/** What stands over and under the two grids, in pixels. */
const chrome = 190
const narrow = 640
/** Cells under this size are not worth the room: the strip has the sum. */
const least = 12

/** Near enough to see pixels: the numbers under the window, and the kernel that they meet. */
export function PixelKernel({
  image,
  stage,
}: {
  image: RgbaImage
  stage: { width: number; height: number }
}) {
  const view = photoView.use((value) => value)
  const settings = photoSession.useSettings((all) => all)
  const { row, column } = usePhotoPlace()
  const palette = usePalette()
  const isNear = placement(view, image, stage).scale >= pixelZoom / 2
  const sum = useMemo(
    () => (isNear ? pixelSum(settings, image, row, column, view.channel) : undefined),
    [isNear, settings, image, row, column, view.channel],
  )
  if (!sum) return null
  const rows = sum.kernel.rows.length
  const columns = sum.kernel.rows[0]!.length
  // One over the other beside the result, or side by side under it.
  const isNarrow = stage.width <= narrow
  const tall = isNarrow ? 0.28 * stage.height : (stage.height - chrome) / 2
  const wide = isNarrow ? stage.width / 2 - 24 : 0.24 * stage.width
  const cell = Math.min(44, Math.floor(Math.min(tall / rows, wide / columns)))
  if (cell < least) return null
  const box = { x: 0, y: 0, cell, rows, columns }
  const values = sum.terms.map(({ value }) => value)
  const weights = sum.terms.map(({ weight }) => weight)
  const reach = Math.max(...weights.map(Math.abs), 1e-9)
  const kind = sum.channels === 1 ? 'grey' : (['red', 'green', 'blue'] as const)[sum.channel]!
  const describe =
    (numbers: readonly number[], what: string) => (at: { row: number; column: number }) =>
      `row ${at.row + 1}, column ${at.column + 1}: ${what}${printNumber(numbers[at.row * columns + at.column] ?? 0).text}`
  const size = { width: columns * cell, height: rows * cell }
  const point = (at: Cell | undefined) =>
    photoView.set({ hovered: at && { channel: sum.channel, row: at.row, column: at.column } })
  const pointed = view.hovered ?? view.pinned
  const mark = pointed && pointed.row < rows && pointed.column < columns && (
    <span
      className={styles.pointed}
      style={{ left: pointed.column * cell, top: pointed.row * cell, width: cell, height: cell }}
    />
  )
  return (
    <div className={styles.pixels}>
      <figure>
        <figcaption className={styles.window}>Window</figcaption>
        <div style={size}>
          <MatrixGrid
            label="Window"
            scene={{
              rows,
              columns,
              values,
              kinds: Uint8Array.from(sum.terms, (term) => term.kind),
              ramp: createRamp(kind, 0, 255, palette),
            }}
            box={box}
            drag="cells"
            describe={describe(values, '')}
            onPoint={point}
          />
          {mark}
        </div>
      </figure>
      <figure>
        <figcaption className={styles.kernel}>
          Kernel {rows} × {columns}
          {sum.kernel.divisor !== 1 && <> ÷ {printNumber(sum.kernel.divisor).text}</>}
        </figcaption>
        <div style={size}>
          <MatrixGrid
            label="Kernel"
            scene={{
              rows,
              columns,
              values: weights,
              ramp: createRamp('signed', -reach, reach, palette),
            }}
            box={box}
            drag="cells"
            describe={describe(weights, 'weight ')}
            onPoint={point}
          />
          {mark}
        </div>
      </figure>
    </div>
  )
}
