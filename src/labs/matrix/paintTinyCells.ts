import type { GridBox } from '#draw/gridBox.ts'
import { packedColour, packedColours } from '#draw/packedColours.ts'
import { coloursOver } from '#draw/weightColours.ts'
import { cellsOfWeight } from './cellsOfWeight.ts'
import type { MatrixLayer } from './layer.ts'

/** How the cells look: of how much colour those are that are not lit. */
export interface TinyLook {
  readonly paper: string
  readonly lit: readonly number[]
  readonly faint: number
}

/** Canvases as they are without anything lit: only what is lit is painted when the pointer moves on. */
const lastGround = new WeakMap<
  MatrixLayer,
  { readonly key: string; readonly pixels: Uint32Array }
>()

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
  const image = context.createImageData(width, height)
  const pixels = new Uint32Array(image.data.buffer)
  const part = lit.length === 0 ? 1 : faint
  const places = {
    width,
    columns: edges(box.x * density, box.cell * density, box.columns, width),
    rows: edges(box.y * density, box.cell * density, box.rows, height),
  }
  const key = [box.x, box.y, box.cell, width, height, paper, part].join(' ')
  const last = lastGround.get(layer)
  if (last?.key === key) pixels.set(last.pixels)
  else {
    pixels.fill(packedColour(paper))
    paintAll(pixels, layer, places, packedColours(coloursOver(layer.colours, paper, part)))
    lastGround.set(layer, { key, pixels: pixels.slice() })
  }
  const full = packedColours(coloursOver(layer.colours, paper, 1))
  for (const weight of lit)
    for (const cell of cellsOfWeight(layer, weight))
      paintCell(pixels, layer, places, cell, full[weight % full.length]!)
  context.putImageData(image, 0, 0)
}

interface Places {
  readonly width: number
  readonly columns: Edges
  readonly rows: Edges
}

/** Fills the pixels of every cell that has a weight. */
function paintAll(pixels: Uint32Array, layer: MatrixLayer, places: Places, colours: Uint32Array) {
  const { cells } = layer
  for (let cell = 0; cell < cells.length; cell++) {
    const weight = cells[cell]!
    if (weight >= 0) paintCell(pixels, layer, places, cell, colours[weight % colours.length]!)
  }
}

function paintCell(
  pixels: Uint32Array,
  { inputs }: MatrixLayer,
  { width, columns, rows }: Places,
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

/** Where each cell begins and ends, on whole pixels of the canvas; outside of it a cell has none. */
function edges(origin: number, side: number, count: number, length: number): Edges {
  const held = (pixel: number) => Math.max(0, Math.min(length, pixel))
  const start = (at: number) => Math.round(origin + at * side)
  return {
    from: new Int32Array(count).map((_, at) => held(start(at))),
    to: new Int32Array(count).map((_, at) => held(Math.max(start(at) + 1, start(at + 1)))),
  }
}
