import { memoByObject } from '#core/memo.ts'
import type { GridBox } from '#draw/gridBox.ts'
import { packedColour, packedColours } from '#draw/packedColours.ts'
import { coloursOver } from '#draw/weightColours.ts'
import type { MatrixLayer } from '#labs/matrix/model/layer.ts'

/** How the cells look: of how much colour those are that are not lit. */
interface TinyLook {
  readonly paper: string
  readonly lit: readonly number[]
  readonly faint: number
}

/**
 * Paints cells of a few pixels or less, the canvas' own pixels one by one: a million cells in the time of a frame. Every
 * cell has a pixel at least, for a diagonal would be gone otherwise.
 */
export function paintTinyCells(
  context: CanvasRenderingContext2D,
  layer: MatrixLayer,
  box: GridBox,
  { paper, lit, faint }: TinyLook,
): void {
  const { width, height } = context.canvas
  const density = context.getTransform().a
  const [x, y, cell] = [box.x * density, box.y * density, box.cell * density]
  const image = context.createImageData(width, height)
  const pixels = new Uint32Array(image.data.buffer)
  const strength = lit.length === 0 ? 1 : faint
  pixels.set(basePixels(layer, x, y, cell, width, height, paper, strength))
  const paint = cellPainter(pixels, layer, x, y, cell, width, height)
  const full = packedColours(coloursOver(layer.colours, paper, 1))
  for (const weight of lit)
    for (const at of cellsOfWeight(layer, weight)) paint(at, full[weight % full.length]!)
  context.putImageData(image, 0, 0)
}

/** The canvas as it is without anything lit, kept: only what is lit is painted when the pointer moves on. */
const basePixels = memoByObject(
  (
    layer: MatrixLayer,
    x: number,
    y: number,
    cell: number,
    width: number,
    height: number,
    paper: string,
    strength: number,
  ) => {
    const pixels = new Uint32Array(width * height).fill(packedColour(paper))
    const colours = packedColours(coloursOver(layer.colours, paper, strength))
    const paint = cellPainter(pixels, layer, x, y, cell, width, height)
    layer.cells.forEach((weight, at) => {
      if (weight >= 0) paint(at, colours[weight % colours.length]!)
    })
    return pixels
  },
)

/** Gives a cell of W, by its number, a colour on a canvas of that size. */
function cellPainter(
  pixels: Uint32Array,
  { inputs, outputs }: MatrixLayer,
  x: number,
  y: number,
  cell: number,
  width: number,
  height: number,
): (at: number, colour: number) => void {
  const columns = edgesAlong(x, cell, inputs, width)
  const rows = edgesAlong(y, cell, outputs, height)
  return (at, colour) => {
    const row = Math.floor(at / inputs)
    const column = at - row * inputs
    const [first, end, bottom] = [columns.from[column]!, columns.to[column]!, rows.to[row]!]
    for (let top = rows.from[row]!; top < bottom; top++)
      for (let left = first; left < end; left++) pixels[top * width + left] = colour
  }
}

/** Where each cell begins and ends, on whole pixels of the canvas; outside of it a cell has none. */
function edgesAlong(origin: number, side: number, count: number, length: number) {
  const held = (pixel: number) => Math.max(0, Math.min(length, pixel))
  const start = (at: number) => Math.round(origin + at * side)
  return {
    from: new Int32Array(count).map((_, at) => held(start(at))),
    to: new Int32Array(count).map((_, at) => held(Math.max(start(at) + 1, start(at + 1)))),
  }
}

/** The cells of W, row-major, that a weight is in, alone or with others. */
export function cellsOfWeight(layer: MatrixLayer, weight: number): Int32Array {
  const { starts, order } = weightIndex(layer)
  return order.subarray(starts[weight], starts[weight + 1])
}

/** All cells in the order of their weights, counted first and then laid out, and where those of each weight begin. */
const weightIndex = memoByObject(({ cells, weights, meeting }: MatrixLayer) => {
  const starts = new Int32Array(weights + 1)
  const others = [...meeting].flatMap(([cell, all]) =>
    all.filter((each) => each !== cells[cell]).map((weight) => ({ cell, weight })),
  )
  for (const weight of cells) if (weight >= 0) starts[weight + 1]! += 1
  for (const { weight } of others) starts[weight + 1]! += 1
  for (let weight = 0; weight < weights; weight++) starts[weight + 1]! += starts[weight]!
  const order = new Int32Array(starts[weights]!)
  const next = starts.slice()
  const put = (weight: number, cell: number) => (order[next[weight]!++] = cell)
  for (let cell = 0; cell < cells.length; cell++) if (cells[cell]! >= 0) put(cells[cell]!, cell)
  for (const { weight, cell } of others) put(weight, cell)
  return { starts, order }
})
