import { canvasOf } from './networkImage.ts'
import type { EffectiveField } from '#labs/field/model/effectiveField.ts'

/** The field in a colour, the stronger the more a pixel matters; undefined without a canvas to make it on. */
export function heatPicture(
  { rows, columns, shares }: EffectiveField,
  colour: string,
): HTMLCanvasElement | undefined {
  const context = canvasOf(columns, rows)
  if (!context) return undefined
  context.fillStyle = colour
  context.fillRect(0, 0, columns, rows)
  const pixels = context.getImageData(0, 0, columns, rows)
  const most = shares.reduce((largest, share) => Math.max(largest, share), 0)
  shares.forEach((share, at) => {
    // By the root: a tenth of the largest is still to be seen.
    pixels.data[at * 4 + 3] = 255 * Math.sqrt(share / most)
  })
  context.putImageData(pixels, 0, 0)
  return context.canvas
}

/** A measured field as it is painted. */
export interface Heat {
  /** Whose units it was measured for. */
  readonly layerIndex: number
  readonly picture: CanvasImageSource
  /** The side of the square that holds 95 % of it, in pixels of the image. */
  readonly width: number
}
