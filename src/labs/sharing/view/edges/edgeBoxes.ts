import type { Tensor } from '#core/tensor.ts'
import { centredIn, inLines, largestTree } from '#draw/boxTree.ts'

const gap = { across: 24, down: 0 }
/** Under each picture, for its caption of one or two lines and its colours; above it, so that its frame is not cut. */
const margins = { foot: 62, head: 1 }

/** The photograph and its edges beside each other, or one above the other where that makes them larger. */
export function edgeBoxes(pixels: Tensor, edges: Tensor, width: number, height: number) {
  const [, rows = 1, columns = 1] = pixels.shape
  const arrangements = [2, 1].map((across) => (cell: number) => {
    const grid = { rows, columns, cell, ...margins, narrowest: columns * cell }
    return inLines([grid, { ...grid, columns: edges.shape[2] ?? 1 }], across, gap)
  })
  const area = { x: 0, y: 0, width, height }
  const [input, output] = centredIn(area, largestTree(area, arrangements))
  return { input: input!, output: output! }
}
