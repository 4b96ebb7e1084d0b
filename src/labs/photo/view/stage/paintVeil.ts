import type { Palette } from '#draw/palette.ts'
import type { Size } from '#labs/photo/model/size.ts'
import type { Half } from './halves.ts'

/** Pixels from one diagonal to the next. */
const apart = 12

/** Paints where the result will be, hatched: nothing of another picture. */
export function paintVeil(
  context: CanvasRenderingContext2D,
  { at: { left, top, scale } }: Half,
  image: Size,
  palette: Palette,
): void {
  const [width, height] = [image.width * scale, image.height * scale]
  context.save()
  context.beginPath()
  context.rect(left, top, width, height)
  context.clip()
  context.fillStyle = palette.paddingSoft
  context.fillRect(left, top, width, height)
  context.strokeStyle = palette.padding
  context.globalAlpha = 0.35
  context.lineWidth = 1
  context.beginPath()
  for (let offset = apart; offset < width + height; offset += apart) {
    context.moveTo(left + offset, top)
    context.lineTo(left + offset - height, top + height)
  }
  context.stroke()
  context.restore()
}
