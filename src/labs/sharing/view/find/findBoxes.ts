import { centredIn, inLines, largestTree } from '#draw/boxTree.ts'
import { imageSide } from '#labs/sharing/model/findExamples.ts'

/** A square of the stage, in pixels. */
export type Square = Readonly<ReturnType<typeof findBoxes>[number]>

const gap = { across: 20, down: 10 }
/** Above each square, for its name of two lines; where a square is narrow, of three. */
const titles = { wide: 46, narrow: 66 }
const narrow = 190

/** Three squares in a row, in a column, or two and one, whichever makes them largest; whole cells of an image fit. */
export function findBoxes(width: number, height: number) {
  const area = { x: 0, y: 0, width, height }
  const arrangements = [3, 2, 1].map((across) => (cell: number) => {
    const wide = (width - (across - 1) * gap.across) / across
    const square = { rows: 1, columns: 1, cell, head: wide < narrow ? titles.narrow : titles.wide }
    return inLines([square, square, square], across, gap)
  })
  const boxes = centredIn(area, largestTree(area, arrangements, { least: imageSide }))
  return boxes.map(({ x, y, cell }) => ({ x, y, side: cell }))
}
