import type { GridBox } from './gridBox.ts'
import { cellKind } from '#core/cellKind.ts'
import type { GridScene } from './gridScene.ts'
import { packedColour, packedColours } from './packedColours.ts'
import type { Palette } from './palette.ts'
import { paddedRamp, rampIndex } from './ramp.ts'

/**
 * Paints the cells from index `from` up to `to` without lines between them: as one picture of a pixel a cell, drawn at the
 * size of the grid. Thousands of cells cost what a few cost one by one.
 */
export function paintSmallCells(
  context: CanvasRenderingContext2D,
  scene: GridScene,
  { x, y, cell }: GridBox,
  palette: Palette,
  from: number,
  to: number,
): void {
  const { rows, columns, ramp, values, tones = values, kinds } = scene
  const canvas = pictureOf(columns, rows)
  const picture = canvas.getContext('2d')
  if (!picture) return
  const image = picture.createImageData(columns, rows)
  const pixels = new Uint32Array(image.data.buffer)
  const plain = packedColours(ramp.colours)
  const padded = packedColours(paddedRamp(ramp, palette).colours)
  const soft = packedColour(palette.paddingSoft)
  for (let index = from; index < to; index++) {
    const kind = kinds?.[index] ?? cellKind.number
    const colours =
      kind === cellKind.number ? plain : kind === cellKind.padding ? padded : undefined
    pixels[index] = colours ? (colours[rampIndex(ramp, tones[index] ?? 0)] ?? soft) : soft
  }
  picture.putImageData(image, 0, 0)
  const [left, top] = [Math.round(x), Math.round(y)]
  context.imageSmoothingEnabled = false
  context.drawImage(
    canvas,
    left,
    top,
    Math.round(x + columns * cell) - left,
    Math.round(y + rows * cell) - top,
  )
}

let last: HTMLCanvasElement | undefined

/** The canvas that pictures are made on, at that size. */
function pictureOf(width: number, height: number): HTMLCanvasElement {
  last ??= document.createElement('canvas')
  if (last.width !== width) last.width = width
  if (last.height !== height) last.height = height
  return last
}
