import type { GridBox } from '#draw/gridBox.ts'

const captionHeight = 28
const most = 320

/** For a caption over a grid, in pixels: to the next of the others that stands level with it, or the stage's edge. */
export function roomBeside(box: GridBox, others: readonly GridBox[], edge = Infinity): number {
  const top = box.y - captionHeight
  const level = others.filter(
    ({ x, y, rows, cell }) => x > box.x && y - captionHeight < box.y && y + rows * cell > top,
  )
  return Math.min(most, edge - box.x, ...level.map(({ x }) => x - box.x - 6))
}
