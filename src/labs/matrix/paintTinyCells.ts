import { interpolateRgb, rgb } from 'd3'
import type { GridBox } from '#draw/gridBox.ts'
import type { WeightColours } from '#draw/weightColours.ts'
import type { MatrixLayer } from './layer.ts'

/** How the cells look: of how much colour those are that are not lit. */
export interface TinyLook {
  readonly paper: string
  readonly lit: ReadonlySet<number>
  readonly faint: number
}

/** The part of the matrix that is in the frame. */
export interface Part {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/**
 * Paints cells of a few pixels or less, the canvas' own pixels one by one: a million cells in the time of a frame. Every
 * cell has a pixel at least, for a diagonal would be gone otherwise.
 */
export function paintTinyCells(
  context: CanvasRenderingContext2D,
  { inputs, cells, colours, meeting }: MatrixLayer,
  box: GridBox,
  { left, right, top, bottom }: Part,
  { paper, lit, faint }: TinyLook,
): void {
  const { width, height } = context.canvas
  const density = context.getTransform().a
  const image = context.createImageData(width, height)
  const pixels = new Uint32Array(image.data.buffer)
  pixels.fill(packed(paper))
  const full = packedColours(colours, paper, 1)
  const pale = packedColours(colours, paper, faint)
  const columns = edges(box.x * density, box.cell * density, right, width)
  const rows = edges(box.y * density, box.cell * density, bottom, height)
  for (let row = top; row < bottom; row++)
    for (let column = left; column < right; column++) {
      const cell = row * inputs + column
      const weight = cells[cell]!
      if (weight < 0) continue
      const all = meeting.size > 0 ? meeting.get(cell) : undefined
      const isLit = lit.size === 0 || lit.has(weight) || all?.some((each) => lit.has(each))
      const colour = (isLit ? full : pale)[weight % full.length]!
      for (let y = rows.from[row]!; y < rows.to[row]!; y++)
        pixels.fill(colour, y * width + columns.from[column]!, y * width + columns.to[column]!)
    }
  context.putImageData(image, 0, 0)
}

/** Where each cell begins and ends, on whole pixels. */
function edges(origin: number, side: number, count: number, length: number) {
  const from = new Int32Array(count)
  const to = new Int32Array(count)
  for (let at = 0; at < count; at++) {
    const start = Math.round(origin + at * side)
    from[at] = Math.max(0, Math.min(length, start))
    to[at] = Math.max(
      0,
      Math.min(length, Math.max(start + 1, Math.round(origin + (at + 1) * side))),
    )
  }
  return { from, to }
}

/** The colours over paper, seen through by that much, as the bytes of a pixel lie in memory. */
function packedColours({ colours }: WeightColours, paper: string, part: number): Uint32Array {
  return Uint32Array.from(colours, (colour) => packed(interpolateRgb(paper, colour)(part)))
}

function packed(colour: string): number {
  const { r, g, b } = rgb(colour)
  return new Uint32Array(Uint8ClampedArray.of(r, g, b, 255).buffer)[0] ?? 0
}
