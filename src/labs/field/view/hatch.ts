import type { Palette } from '#draw/palette.ts'

/** Fills the present clip with the hatching of padding. */
export function hatch(
  context: CanvasRenderingContext2D,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  palette: Palette,
): void {
  context.fillStyle = palette.paddingSoft
  context.fillRect(box.x, box.y, box.width, box.height)
  context.strokeStyle = palette.padding
  context.globalAlpha = 0.55
  context.lineWidth = 1
  context.beginPath()
  for (let offset = -box.height; offset < box.width; offset += 7) {
    context.moveTo(box.x + offset, box.y + box.height)
    context.lineTo(box.x + offset + box.height, box.y)
  }
  context.stroke()
  context.globalAlpha = 1
}
