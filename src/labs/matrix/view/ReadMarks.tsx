import { useLab } from '#parts/lab/LabContext.tsx'
import { matrix } from '#labs/matrix/matrix.ts'
import { useCallback } from 'react'
import { cellNumbers, numberRoom } from '#draw/cellNumbers.ts'
import { blockRect, type GridBox, gridRect } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import type { Rect } from '#draw/paths.ts'
import { colourOfWeight } from '#draw/weightColours.ts'
import { StageCanvas } from '#ui/StageCanvas.tsx'
import type { MatrixLayer } from '#labs/matrix/model/layer.ts'
import type { ColumnBox } from '#labs/matrix/view/product/matrixLayout.ts'
import styles from './Stage.module.css'
import type { MatrixTerm } from '#labs/matrix/model/terms.ts'
import { planeCell } from '#labs/matrix/model/planeCell.ts'

interface ReadMarksProps {
  readonly layer: MatrixLayer
  /** The channels of x as they are painted. */
  readonly grids: readonly GridScene[]
  readonly layout: { readonly x: readonly GridBox[]; readonly columnX?: ColumnBox }
}

/**
 * Every number that the row reads, on the picture and beside the column, in the colour of its weight. Painted, as a dense
 * row reads a thousand.
 */
export function ReadMarks({ layer, grids, layout }: ReadMarksProps) {
  const { terms, glide } = useLab(matrix).useScene()
  const { columnX } = layout
  const read = glide > 0.5 ? none : terms
  return (
    <>
      {layout.x.map((box, plane) => (
        <ReadCells key={plane} {...{ layer, box, plane, read }} grid={grids[plane]!} />
      ))}
      {columnX && <ReadSlots {...{ layer, read }} box={columnX} />}
    </>
  )
}

const none: readonly MatrixTerm[] = []

interface ReadProps {
  readonly layer: MatrixLayer
  readonly read: readonly MatrixTerm[]
}

/** Frames at the inner side of the cells of a channel, none of them over a digit. */
function ReadCells(props: ReadProps & { grid: GridScene; box: GridBox; plane: number }) {
  const { layer, read, grid, box, plane } = props
  const { cell } = box
  const paint = useCallback(
    (context: CanvasRenderingContext2D) => {
      if (cell < 5) return
      const numbers = cellNumbers(grid, cell)
      for (const { input, owned, value } of read) {
        const at = planeCell(layer.x, input)
        if (at.plane !== plane) continue
        const rect = blockRect({ ...box, x: 0, y: 0 }, at.row, at.column)
        const inside = { ...rect, width: cell - 1, height: cell - 1 }
        const room = numbers && numberRoom(numbers.text(value), numbers.size)
        context.fillStyle = colourOfWeight(layer.colours, owned)
        for (const { x, y, width, height } of readFrame(inside, room))
          context.fillRect(x, y, width, height)
      }
    },
    [layer, read, grid, box, plane, cell],
  )
  return <StageCanvas className={styles.reads} {...gridRect(box)} paint={paint} />
}

const slotWidth = 5

/** Marks at the left of the cells of the column. */
function ReadSlots({ layer, read, box }: ReadProps & { box: ColumnBox }) {
  const { x, y, height, cells } = box
  const paint = useCallback(
    (context: CanvasRenderingContext2D) => {
      const cell = height / cells
      for (const { input, owned } of read) {
        context.fillStyle = colourOfWeight(layer.colours, owned)
        context.fillRect(0, input * cell, slotWidth, Math.max(2, cell))
      }
    },
    [layer, read, height, cells],
  )
  const room = { x: x - slotWidth - 1, y, width: slotWidth, height: height + 2 }
  return <StageCanvas className={styles.reads} {...room} paint={paint} />
}

/** Thickest a frame is, as a fraction of the cell and in pixels. */
const thick = { fraction: 0.18, most: 8 } as const

/**
 * A frame at the inner edges of a cell's colour, as bars: beside a number that reaches into it the bars leave its room
 * free, so that no digit is covered.
 */
export function readFrame(
  { x, y, width, height }: Rect,
  number?: { readonly width: number; readonly height: number },
): readonly Rect[] {
  const bar = Math.min(thick.most, Math.max(1, thick.fraction * width))
  const across = [y, y + height - bar].map((top) => ({ x, y: top, width, height: bar }))
  const isBroken = number !== undefined && number.width > width - 2 * bar
  const free = isBroken ? number.height : 0
  const side = (height - 2 * bar - free) / 2
  const tops = isBroken ? [y + bar, y + height - bar - side] : [y + bar]
  const down = [x, x + width - bar].flatMap((left) =>
    tops.map((top) => ({
      x: left,
      y: top,
      width: bar,
      height: isBroken ? side : height - 2 * bar,
    })),
  )
  return [...across, ...down.filter((each) => each.height > 0)]
}
