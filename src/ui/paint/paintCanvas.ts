import { painterOf, repainted } from '#draw/canvasPainter.ts'
import type { Frame } from './frameOf.ts'

/** Paints what a canvas shows into its frame: anew at that density, if it says how it was painted, else as it is. */
export function paintCanvas(
  context: CanvasRenderingContext2D,
  canvas: HTMLCanvasElement,
  { width, height }: Frame,
  density: number | undefined,
): void {
  if (canvas.width === 0 || canvas.height === 0) return
  const painter = density === undefined ? undefined : painterOf(canvas)
  if (!painter || density === undefined) {
    context.drawImage(canvas, 0, 0, width, height)
    return
  }
  const image = repainted(painter, density)
  const [across, down] = [width / painter.width / density, height / painter.height / density]
  context.drawImage(image, 0, 0, image.width * across, image.height * down)
}
