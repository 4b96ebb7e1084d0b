import type { Rect } from '#draw/paths.ts'
import type { Size } from '#labs/photo/model/size.ts'

/** Rows and columns of the grids on a card, in turn. */
type Sizes = readonly { readonly rows: number; readonly columns: number }[]

/** The largest cell, and the least: smaller ones are not worth the room, as the strip has the sum. */
const [largest, least] = [44, 12]
/** Around and between grids, and for the line over each. */
const [padding, gap, caption, edge] = [10, 12, 24, 8]
const widestCaption = 100

/**
 * The position of a card with grids in the stage under `top` where it covers none of what it explains: the one with the
 * largest cells, and of these the first corner, from the top right on. Undefined where there is none.
 */
export function cardPosition(grids: Sizes, stage: Size, top: number, free: readonly Rect[]) {
  for (let cell = largest; cell >= least; cell -= 2)
    for (const isRow of [false, true]) {
      const { width, height } = cardSize(grids, cell, isRow)
      if (width > stage.width * 0.6 && stage.width > 640) continue
      const [right, bottom] = [stage.width - width - edge, stage.height - height - edge]
      if (right < edge || bottom < top + edge) continue
      for (const [x, y] of [
        [right, top + edge],
        [right, bottom],
        [edge, top + edge],
        [edge, bottom],
      ] as const) {
        const card = { x, y, width, height }
        if (!free.some((rect) => overlaps(card, rect))) return { left: x, top: y, cell, isRow }
      }
    }
  return undefined
}

function cardSize(grids: Sizes, cell: number, isRow: boolean) {
  const widths = grids.map(({ columns }) => Math.max(widestCaption, columns * cell))
  const heights = grids.map(({ rows }) => caption + rows * cell)
  const sum = (sizes: readonly number[]) =>
    sizes.reduce((total, size) => total + size, gap * (sizes.length - 1))
  const [width, height] = isRow
    ? [sum(widths), Math.max(...heights)]
    : [Math.max(...widths), sum(heights)]
  return { width: width + 2 * padding, height: height + 2 * padding }
}

function overlaps(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}
