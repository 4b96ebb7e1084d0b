import type { GridBox } from '#draw/gridBox.ts'
import { numberSprite } from '#draw/numberSprite.ts'
import type { Palette } from '#draw/palette.ts'
import type { Rect } from '#draw/paths.ts'
import { printNumber } from '#draw/printNumber.ts'
import { colourOfWeight } from '#draw/weightColours.ts'
import type { MatrixLayer } from '#labs/matrix/model/layer.ts'
import { paintTinyCells } from './paintTinyCells.ts'

/** Sides of a cell from which on there are lines between cells, and numbers in them, in pixels. */
export const lined = 6
const numbered = 14

/** Weights that are not lit are seen through. */
const faint = 0.14

/** Paints the cells of W that lie in a frame of that size: each has the colour of its weight, empty ones have none. */
export function paintMatrix(
  context: CanvasRenderingContext2D,
  layer: MatrixLayer,
  box: GridBox,
  frame: Pick<Rect, 'width' | 'height'>,
  palette: Palette,
  lit: readonly number[],
): void {
  const { cells, meeting, colours } = layer
  if (box.cell < lined) {
    paintTinyCells(context, layer, box, { paper: palette.paper, lit, faint })
    return
  }
  const seen = cellsInSight(box, frame)
  const held = seen.filter(({ at }) => (cells[at] ?? -1) >= 0)
  const isLit = new Set(lit)
  context.fillStyle = palette.paper
  context.fillRect(0, 0, frame.width, frame.height)
  context.fillStyle = palette.line
  context.globalAlpha = 0.32
  for (const { x, y, width, height } of seen) context.fillRect(x, y, width, height)
  for (const { at, ...rect } of held) {
    const weight = cells[at]!
    const all = meeting.get(at)
    const isSeen = lit.length === 0 || isLit.has(weight) || all?.some((each) => isLit.has(each))
    context.globalAlpha = isSeen ? 1 : faint
    context.fillStyle = colourOfWeight(colours, weight)
    context.fillRect(rect.x, rect.y, rect.width, rect.height)
    const other = all?.find((each) => each !== weight)
    if (other !== undefined) paintHalf(context, colourOfWeight(colours, other), rect)
  }
  if (box.cell >= numbered) writeValues(context, layer, box, held, palette, isLit)
  context.globalAlpha = 1
}

/** A second weight in a cell: the lower right half. */
function paintHalf(
  context: CanvasRenderingContext2D,
  colour: string,
  { x, y, width, height }: Rect,
): void {
  context.fillStyle = colour
  context.beginPath()
  context.moveTo(x + width, y)
  context.lineTo(x + width, y + height)
  context.lineTo(x, y + height)
  context.fill()
}

/** A cell by its number, row-major, with its colour on whole pixels: without the line to its neighbours. */
interface SeenCell extends Rect {
  readonly at: number
}

/** The cells that lie in the frame. */
function cellsInSight(
  { x, y, cell, rows, columns }: GridBox,
  { width, height }: Pick<Rect, 'width' | 'height'>,
): SeenCell[] {
  const seen: SeenCell[] = []
  const edge = (origin: number, at: number) => Math.round(origin + at * cell)
  const [right, bottom] = [Math.ceil((width - x) / cell), Math.ceil((height - y) / cell)]
  for (let row = Math.max(0, Math.floor(-y / cell)); row < Math.min(rows, bottom); row++) {
    const top = edge(y, row)
    const high = edge(y, row + 1) - top - 1
    for (
      let column = Math.max(0, Math.floor(-x / cell));
      column < Math.min(columns, right);
      column++
    ) {
      const left = edge(x, column)
      const wide = edge(x, column + 1) - left - 1
      seen.push({ at: row * columns + column, x: left, y: top, width: wide, height: high })
    }
  }
  return seen
}

function writeValues(
  context: CanvasRenderingContext2D,
  { inputs, cells, values, colours }: MatrixLayer,
  { x, y, cell }: GridBox,
  held: readonly SeenCell[],
  palette: Palette,
  isLit: ReadonlySet<number>,
): void {
  const density = context.getTransform().a
  const size = Math.min(14, Math.max(9, Math.round(cell * 0.52)))
  for (const { at } of held) {
    const weight = cells[at]!
    const isFaint = isLit.size > 0 && !isLit.has(weight)
    const text = printNumber(values[at] ?? 0, 2).text
    const ink = isFaint ? palette.inkSoft : (colours.inks[weight % colours.inks.length] ?? '')
    const { image, width, height } = numberSprite({ text, ink, size, widest: cell - 1, density })
    const middle = {
      x: x + ((at % inputs) + 0.5) * cell,
      y: y + (Math.floor(at / inputs) + 0.5) * cell,
    }
    context.globalAlpha = isFaint ? 0.5 : 1
    context.drawImage(
      image,
      Math.round(middle.x - 0.5 - width / 2),
      Math.round(middle.y - 0.5 - height / 2),
      width,
      height,
    )
  }
}
