import { memoByObject } from '#core/memo.ts'
import type { GridBox } from '#draw/gridBox.ts'
import { packedColour, packedColours } from '#draw/packedColours.ts'
import { coloursOver } from '#draw/weightColours.ts'
import { cellsOfWeight } from '#labs/matrix/model/cellsOfWeight.ts'
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
  pixels.set(basePixels(layer, x, y, cell, width, height, paper, lit.length === 0 ? 1 : faint))
  const full = packedColours(coloursOver(layer.colours, paper, 1))
  const edges = cellEdges(layer, x, y, cell, width, height)
  for (const weight of lit)
    for (const at of cellsOfWeight(layer, weight))
      paintCell(pixels, layer, edges, at, full[weight % full.length]!)
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
    const edges = cellEdges(layer, x, y, cell, width, height)
    const { cells } = layer
    for (let at = 0; at < cells.length; at++) {
      const weight = cells[at]!
      if (weight >= 0) paintCell(pixels, layer, edges, at, colours[weight % colours.length]!)
    }
    return pixels
  },
)

/** Where the rows and columns of W begin and end on the canvas. */
interface CellEdges {
  readonly width: number
  readonly columns: Edges
  readonly rows: Edges
}

function paintCell(
  pixels: Uint32Array,
  { inputs }: MatrixLayer,
  { width, columns, rows }: CellEdges,
  cell: number,
  colour: number,
): void {
  const row = Math.floor(cell / inputs)
  const column = cell - row * inputs
  const [first, end, bottom] = [columns.from[column]!, columns.to[column]!, rows.to[row]!]
  for (let y = rows.from[row]!; y < bottom; y++)
    for (let x = first; x < end; x++) pixels[y * width + x] = colour
}

interface Edges {
  readonly from: Int32Array
  readonly to: Int32Array
}

function cellEdges(
  { inputs, outputs }: MatrixLayer,
  x: number,
  y: number,
  cell: number,
  width: number,
  height: number,
): CellEdges {
  return {
    width,
    columns: edgesAlong(x, cell, inputs, width),
    rows: edgesAlong(y, cell, outputs, height),
  }
}

/** Where each cell begins and ends, on whole pixels of the canvas; outside of it a cell has none. */
function edgesAlong(origin: number, side: number, count: number, length: number): Edges {
  const held = (pixel: number) => Math.max(0, Math.min(length, pixel))
  const start = (at: number) => Math.round(origin + at * side)
  return {
    from: new Int32Array(count).map((_, at) => held(start(at))),
    to: new Int32Array(count).map((_, at) => held(Math.max(start(at) + 1, start(at + 1)))),
  }
}
