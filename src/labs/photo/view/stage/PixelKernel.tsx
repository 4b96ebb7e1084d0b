import { useMemo } from 'react'
import { cellKind } from '#core/cellKind.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import type { Cell } from '#draw/gridBox.ts'
import { printNumber } from '#draw/printNumber.ts'
import { createRamp } from '#draw/ramp.ts'
import { channelNames, type SumTerm } from '#draw/sum/sumTerm.ts'
import { type PixelSum, pixelSum, markOf, walkedMark } from '#labs/photo/model/pixelSum.ts'
import type { Size } from '#labs/photo/model/size.ts'
import { photo } from '#labs/photo/photo.ts'
import styles from '#labs/photo/view/Stage.module.css'
import { useShownPixel } from '#labs/photo/view/useShownPixel.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { cardPosition } from './cardPosition.ts'
import { labelBand, windowRects } from './halves.ts'
import { pixelZoom, placement } from './placement.ts'

/** Near enough to see pixels: the numbers under the window and the kernels that they meet, beside what they explain. */
export function PixelKernel({ image, stage }: { image: RgbaImage; stage: Size }) {
  const { session, pointing } = useLab(photo)
  const view = pointing.use((value) => value)
  const settings = session.useSettings((all) => all)
  const { row, column, counted } = useShownPixel()
  const isNear = placement(view, image, stage).scale >= pixelZoom / 2
  const sum = useMemo(
    () => (isNear ? pixelSum(image, settings, row, column, view.channel) : undefined),
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

/** A grid of the card: values of the window, or the weights that they meet. */
interface CardGrid {
  readonly label: string
  readonly what: 'window' | 'kernel'
  readonly rows: number
  readonly columns: number
  /** What its cells stand for, row by row. */
  readonly terms: readonly SumTerm[]
}

/** The window and the kernels over it; a mix of colours as a row of three, since each lies on another channel. */
function cardGrids({ slices, terms, parts }: PixelSum): CardGrid[] {
  const divisor = parts.divisor === 1 ? '' : ` ÷ ${printNumber(parts.divisor).text}`
  const [rows, columns] = [slices[0]!.rows.length, slices[0]!.rows[0]!.length]
  if (slices.length > 1 && rows * columns === 1) {
    const mix = { rows: 1, columns: slices.length, terms }
    return [
      { ...mix, label: 'Red, green, blue', what: 'window' },
      { ...mix, label: `Weights${divisor}`, what: 'kernel' },
    ]
  }
  const kernels = slices.map(({ label }, slice): CardGrid => {
    const mine = terms.slice(slice * rows * columns, (slice + 1) * rows * columns)
    const name = slices.length > 1 ? label : `${label} ${rows} × ${columns}${divisor}`
    return { label: name, what: 'kernel', rows, columns, terms: mine }
  })
  return [{ ...kernels[0]!, label: 'Window', what: 'window' }, ...kernels]
}

function Grid(props: { grid: CardGrid; cell: number; sum: PixelSum; counted: number }) {
  const { grid, cell, sum, counted } = props
  const { rows, columns, terms, what } = grid
  const { pointing } = useLab(photo)
  const { hovered, pinned } = pointing.use((value) => value)
  const palette = usePalette()
  const isWindow = what === 'window'
  const values = terms.map(({ value, weight }) => (isWindow ? value : weight))
  const kinds = Uint8Array.from(terms, ({ kind }) => (isWindow ? kind : cellKind.number))
  const pointed = hovered ?? pinned ?? walkedMark(sum, counted)
  // All kernels of a gradient lie on the one window.
  const isOfAll = sum.slices.length === 1 || (isWindow && terms.length < sum.terms.length)
  const at = terms.findIndex(
    ({ channel, kernelRow, kernelColumn }) =>
      kernelRow === pointed?.row &&
      kernelColumn === pointed.column &&
      (isOfAll || channel === pointed.channel),
  )
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const inColour = sum.channels === 3 && sum.slices.length === 1
  // The results of filters may be below 0.
  const ramp =
    isWindow && low >= 0
      ? createRamp(inColour ? channelNames[sum.channel]! : 'grey', 0, 255, palette)
      : createRamp('signed', low, high, palette)
  const termAt = ({ row, column }: Cell) => terms[row * columns + column]
  const describe = (to: Cell) =>
    `row ${to.row + 1}, column ${to.column + 1}: ${isWindow ? '' : 'weight '}${printNumber(values[to.row * columns + to.column] ?? 0).text}`
  return (
    <div style={{ width: columns * cell, height: rows * cell }}>
      <MatrixGrid
        label={isWindow ? 'Window' : sum.slices.length > 1 ? grid.label : 'Kernel'}
        scene={{ rows, columns, values, kinds, ramp }}
        box={{ x: 0, y: 0, cell, rows, columns }}
        drag="cells"
        describe={describe}
        onPoint={(to) => pointing.pointAt(markOf(to && termAt(to)))}
      />
      {at >= 0 && (
        <span
          className={styles.pointed}
          style={{
            left: (at % columns) * cell,
            top: Math.floor(at / columns) * cell,
            width: cell,
            height: cell,
          }}
        />
      )}
    </div>
  )
}
