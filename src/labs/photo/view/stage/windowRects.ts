import type { RgbaImage } from '#data/rgbaImage.ts'
import type { Rect } from '#draw/paths.ts'
import { lastLayer, windowTaps } from '#labs/photo/model/lastLayer.ts'
import type { Pixel } from '#labs/photo/model/pixel.ts'
import type { Size } from '#labs/photo/model/size.ts'
import type { PhotoView } from '#labs/photo/photo.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import { halves } from './halves.ts'
import type { Placement } from './placement.ts'

/** Rows and columns of the photograph that a pixel's sum reads, tap by tap; those past an end lie in the border. */
export function tapsOf(settings: PhotoSettings, photo: Size, { row, column }: Pixel) {
  const { stride } = settings
  const geometry = lastLayer(settings, photo)?.geometry
  if (geometry) return windowTaps(geometry, { row, column })
  return { rows: [row * stride], columns: [column * stride] }
}

/** Where on the stage a pixel's window lies and the pixel itself, in their halves. */
export function windowRects(
  settings: PhotoSettings,
  image: RgbaImage,
  view: PhotoView,
  stage: Size,
  outputCell: Pixel,
): { readonly window: Rect; readonly pixel: Rect } {
  const { before, after } = halves(view, image, stage)
  const { rows, columns } = tapsOf(settings, image, outputCell)
  const { stride } = settings
  const rect = (
    { left, top, scale }: Placement,
    y: number,
    x: number,
    tall: number,
    wide: number,
  ) => ({
    x: left + x * scale,
    y: top + y * scale,
    width: wide * scale,
    height: tall * scale,
  })
  const [top, left] = [rows[0]!, columns[0]!]
  return {
    window: rect(before.at, top, left, rows.at(-1)! - top + 1, columns.at(-1)! - left + 1),
    pixel: rect(after.at, outputCell.row * stride, outputCell.column * stride, stride, stride),
  }
}
