import { useLab } from '#parts/lab/LabContext.tsx'
import { slide } from '#labs/slide/slide.ts'
import { useMemo } from 'react'
import { blockRect, type Cell, type GridBox } from '#draw/gridBox.ts'
import { printNumber } from '#draw/printNumber.ts'
import type { SlideLayer } from '#labs/slide/model/layer.ts'
import type { SlideLayout } from './layout.ts'
import { originOf, readersOf } from '#labs/slide/model/readers.ts'
import { isOnLayer } from '#parts/conv/convLayer.ts'
import { copiesOf, multipliedBy } from '#parts/conv/readers.ts'
import { arrowPath, outlinePath, rectPath, tapRuns } from '#draw/paths.ts'
import { windowCells } from './windowCells.ts'
import stageStyles from '#ui/stage.module.css'
import styles from './Stage.module.css'

/** Under this cell size a weight is wider than its cell, in pixels. */
const roomForWeight = 28

/** All readers of a pixel, or all that a weight multiplies; drawn anew only when another cell is pointed at. */
export function PointedMarks({ layer, layout }: { layer: SlideLayer; layout: SlideLayout }) {
  const { pointing } = useLab(slide)
  const pointed = pointing.usePointed()
  return useMemo(() => {
    if (!pointed || !isOnLayer(layer, pointed)) return null
    if (pointed.part === 'kernel') {
      const { rows, columns } = multipliedBy(layer, pointed)
      const box = layout.inputs[pointed.channel]
      return box && <path className={stageStyles.multiplied} d={tapRuns(box, rows, columns)} />
    }
    if (pointed.part === 'output') return null
    const readers = readersOf(layer, pointed)
    const box = layout.outputs[readers[0]?.map ?? 0]
    const input = layout.inputs[pointed.channel]
    if (!box || !input) return null
    const cells = readers.map(({ row, column }) => rectPath(blockRect(box, row, column))).join('')
    const windows = readers.map((position) =>
      windowCells(layer, input, { position, glide: 0, next: undefined }),
    )
    return (
      <>
        <path className={styles.readers} d={cells} />
        <path className={styles.windowsOfPixel} d={windows.join('')} />
        <PixelMarks layer={layer} box={input} cell={pointed} />
        {box.cell >= roomForWeight &&
          readers.map(({ row, column, weight }) => {
            const { x, y } = blockRect(box, row, column)
            return (
              <text
                key={`${row} ${column}`}
                className={styles.readerWeight}
                x={x + box.cell / 2}
                y={y + box.cell / 2}
              >
                ×{printNumber(weight, 4).text}
              </text>
            )
          })}
      </>
    )
  }, [pointed, layer, layout])
}

/** The cell pointed at and its pixel, with an arrow where the cell is a copy of it; dashed, the pixel’s other copies. */
function PixelMarks({ layer, box, cell }: { layer: SlideLayer; box: GridBox; cell: Cell }) {
  const origin = originOf(layer, cell) ?? cell
  const outline = (at: Cell) => outlinePath(blockRect(box, at.row, at.column))
  const copies = copiesOf(layer, cell).filter((copy) => !isAt(copy, cell) && !isAt(copy, origin))
  return (
    <>
      <path className={styles.copies} d={copies.map(outline).join('')} />
      {!isAt(origin, cell) && (
        <>
          <path className={stageStyles.pixel} d={outline(origin)} />
          <path className={styles.copying} d={arrowPath(box, origin, cell)} />
        </>
      )}
      <path className={stageStyles.pixel} d={outline(cell)} />
    </>
  )
}

function isAt(left: Cell, right: Cell): boolean {
  return left.row === right.row && left.column === right.column
}
