import { useLab } from '#parts/lab/LabContext.tsx'
import { matrix } from '#labs/matrix/matrix.ts'
import { useCallback } from 'react'
import { cellNumbers, numberRoom } from '#draw/cellNumbers.ts'
import { blockRect, type GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { colourOfWeight } from '#draw/weightColours.ts'
import { StageCanvas } from '#ui/StageCanvas.tsx'
import type { MatrixLayer } from '#labs/matrix/model/layer.ts'
import type { ColumnBox } from '#labs/matrix/view/product/matrixLayout.ts'
import styles from './Stage.module.css'
import type { MatrixTerm } from '#labs/matrix/model/terms.ts'
import { planeCell } from '#labs/matrix/model/planeCell.ts'
import { readFrame } from './readFrame.ts'

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
  const { useScene } = useLab(matrix)
  const { terms, glide } = useScene()
  const { columnX } = layout
  const read = glide > 0.5 ? none : terms
  return (
    <>
      {layout.x.map((box, plane) => {
        const grid = grids[plane]
        return grid && <ReadCells key={plane} {...{ layer, grid, box, plane, read }} />
      })}
      {columnX && <ReadSlots {...{ layer, read }} box={columnX} />}
    </>
  )
}

const none: readonly MatrixTerm[] = []

interface ReadProps {
  readonly layer: MatrixLayer
  readonly read: readonly MatrixTerm[]
}

interface ReadCellsProps extends ReadProps {
  readonly grid: GridScene
  readonly box: GridBox
  readonly plane: number
}

/** Frames at the inner side of the cells of a channel, none of them over a digit. */
function ReadCells({ layer, read, grid, box, plane }: ReadCellsProps) {
  const { cell, rows, columns } = box
  const paint = useCallback(
    (context: CanvasRenderingContext2D) => {
      if (cell < 5) return
      const numbers = cellNumbers(grid, cell)
      for (const { input, owned, value } of read) {
        const at = planeCell(layer.x, input)
        if (at.plane !== plane) continue
        const { x, y, width, height } = blockRect({ ...box, x: 0, y: 0 }, at.row, at.column)
        const inside = { x, y, width: width - 1, height: height - 1 }
        const room = numbers && numberRoom(numbers.text(value), numbers.size)
        context.fillStyle = colourOfWeight(layer.colours, owned)
        for (const bar of readFrame(inside, room))
          context.fillRect(bar.x, bar.y, bar.width, bar.height)
      }
    },
    [layer, read, grid, box, plane, cell],
  )
  return (
    <StageCanvas
      className={styles.reads}
      {...{ paint, x: box.x, y: box.y, width: columns * cell, height: rows * cell }}
    />
  )
}

const slotWidth = 5

/** Marks at the left of the cells of the column. */
function ReadSlots({ layer, read, box }: ReadProps & { box: ColumnBox }) {
  const { height, cells } = box
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
  return (
    <StageCanvas
      className={styles.reads}
      {...{ paint, x: box.x - slotWidth - 1, y: box.y, width: slotWidth, height: height + 2 }}
    />
  )
}
