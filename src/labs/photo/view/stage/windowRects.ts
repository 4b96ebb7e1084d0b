import { tapCol, tapRow } from '#core/windowGeometry.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import type { Rect } from '#draw/paths.ts'
import { lastLayer } from '#labs/photo/model/lastLayer.ts'
import type { Pixel } from '#labs/photo/model/scene.ts'
import type { PhotoView } from '#labs/photo/photo.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import { halves } from './halves.ts'
import type { Placement } from './placement.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** Rows and columns of the photograph that a pixel's sum reads, tap by tap; those past an end lie in the border. */
export function tapsOf(settings: PhotoSettings, photo: Size, { row, column }: Pixel) {
  const { stride } = settings
  const geometry = lastLayer(settings, photo)?.geometry
  if (!geometry) return { rows: [row * stride], columns: [column * stride] }
  const taps = (count: number) => Array.from({ length: count }, (_, tap) => tap)
  return {
    rows: taps(geometry.kernelHeight).map((tap) => tapRow(geometry, row, tap)),
    columns: taps(geometry.kernelWidth).map((tap) => tapCol(geometry, column, tap)),
  }
}

/** Where on the stage a pixel's window lies and the pixel itself, in their halves. */
export function windowRects(
  settings: PhotoSettings,
  image: RgbaImage,
  view: PhotoView,
  stage: Size,
  place: Pixel,
): { readonly window: Rect; readonly pixel: Rect } {
  const { before, after } = halves(view, image, stage)
  const { rows, columns } = tapsOf(settings, image, place)
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
    pixel: rect(after.at, place.row * stride, place.column * stride, stride, stride),
  }
}
