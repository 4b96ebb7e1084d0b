import type { GridBox } from '#draw/gridBox.ts'
import { numberSprite } from '#draw/numberSprite.ts'
import type { Palette } from '#draw/palette.ts'
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
  frame: { readonly width: number; readonly height: number },
  palette: Palette,
  lit: readonly number[],
): void {
  const { inputs, cells, colours } = layer
  if (box.cell < lined) {
    paintTinyCells(context, layer, box, { paper: palette.paper, lit, faint })
    return
  }
  const sight = visible(box, frame)
  const isLit = new Set(lit)
  context.fillStyle = palette.paper
  context.fillRect(0, 0, frame.width, frame.height)
  paintEmpty(context, box, sight, palette)
  for (let row = sight.top; row < sight.bottom; row++) {
    const y = Math.round(box.y + row * box.cell)
    const height = Math.round(box.y + (row + 1) * box.cell) - y - 1
    for (let column = sight.left; column < sight.right; column++) {
      const weight = cells[row * inputs + column] ?? -1
      if (weight < 0) continue
      const x = Math.round(box.x + column * box.cell)
      const width = Math.round(box.x + (column + 1) * box.cell) - x - 1
      const all = layer.meeting.size > 0 ? layer.meeting.get(row * inputs + column) : undefined
      const isSeen = lit.length === 0 || isLit.has(weight) || all?.some((each) => isLit.has(each))
      context.globalAlpha = isSeen ? 1 : faint
      context.fillStyle = colourOfWeight(colours, weight)
      context.fillRect(x, y, width, height)
      const other = all?.find((each) => each !== weight)
      if (other !== undefined)
        halfOver(context, colourOfWeight(colours, other), x, y, width, height)
    }
  }
  context.globalAlpha = 1
  if (box.cell >= numbered) writeValues(context, layer, box, sight, palette, isLit)
}

/** A second weight in a cell: the lower right half. */
function halfOver(
  context: CanvasRenderingContext2D,
  colour: string,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  context.fillStyle = colour
  context.beginPath()
  context.moveTo(x + width, y)
  context.lineTo(x + width, y + height)
  context.lineTo(x, y + height)
  context.fill()
}

interface CellRange {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The cells that lie in the frame. */
function visible(
  { x, y, cell, rows, columns }: GridBox,
  { width, height }: { readonly width: number; readonly height: number },
): CellRange {
  return {
    left: Math.max(0, Math.floor(-x / cell)),
    right: Math.min(columns, Math.ceil((width - x) / cell)),
    top: Math.max(0, Math.floor(-y / cell)),
    bottom: Math.min(rows, Math.ceil((height - y) / cell)),
  }
}

function paintEmpty(
  context: CanvasRenderingContext2D,
  { x, y, cell }: GridBox,
  { left, right, top, bottom }: CellRange,
  palette: Palette,
): void {
  context.fillStyle = palette.line
  context.globalAlpha = 0.32
  for (let row = top; row < bottom; row++)
    for (let column = left; column < right; column++) {
      const [from, to] = [Math.round(x + column * cell), Math.round(x + (column + 1) * cell)]
      const [over, under] = [Math.round(y + row * cell), Math.round(y + (row + 1) * cell)]
      context.fillRect(from, over, to - from - 1, under - over - 1)
    }
  context.globalAlpha = 1
}

function writeValues(
  context: CanvasRenderingContext2D,
  { inputs, cells, values, colours }: MatrixLayer,
  { x, y, cell }: GridBox,
  { left, right, top, bottom }: CellRange,
  palette: Palette,
  isLit: ReadonlySet<number>,
): void {
  const density = context.getTransform().a
  const size = Math.min(14, Math.max(9, Math.round(cell * 0.52)))
  for (let row = top; row < bottom; row++)
    for (let column = left; column < right; column++) {
      const at = row * inputs + column
      const weight = cells[at] ?? -1
      if (weight < 0) continue
      const isFaint = isLit.size > 0 && !isLit.has(weight)
      const text = printNumber(values[at] ?? 0, 2).text
      const ink = isFaint ? palette.inkSoft : (colours.inks[weight % colours.inks.length] ?? '')
      const sprite = numberSprite({ text, ink, size, widest: cell - 1, density })
      context.globalAlpha = isFaint ? 0.5 : 1
      context.drawImage(
        sprite.image,
        Math.round(x + (column + 0.5) * cell - 0.5 - sprite.width / 2),
        Math.round(y + (row + 0.5) * cell - 0.5 - sprite.height / 2),
        sprite.width,
        sprite.height,
      )
    }
  context.globalAlpha = 1
}
