import type { RgbaImage } from '#data/rgbaImage.ts'
import type { Rect } from '#draw/paths.ts'
import type { Pixel } from '#labs/photo/model/pixel.ts'
import type { Size } from '#labs/photo/model/size.ts'
import type { PhotoView } from '#labs/photo/photo.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import { halves, labelBand } from './halves.ts'
import { windowRects } from './windowRects.ts'

/** The centre under which a pixel and its window are in sight; undefined where they are, or all of the photograph is. */
export function centreInSight(
  settings: PhotoSettings,
  image: RgbaImage,
  view: PhotoView,
  stage: Size,
  outputCell: Pixel,
): readonly [x: number, y: number] | undefined {
  if (view.zoom === 0) return undefined
  const { before, after, isTwin } = halves(view, image, stage)
  const { window, pixel } = windowRects(settings, image, view, stage, outputCell)
  const rooms = isTwin ? [before, after] : [0, 1].map(() => ({ left: 0, right: stage.width }))
  const isIn = (from: number, length: number, start: number, end: number) =>
    // Of a window that is larger than its room, the middle.
    length > end - start
      ? from < end && from + length > start
      : from >= start && from + length <= end
  const isAcross = ([window, pixel] as const).every(({ x, width }: Rect, at) =>
    isIn(x, width, rooms[at]!.left, rooms[at]!.right),
  )
  const isDown = [window, pixel].every(({ y, height }) =>
    isIn(y, height, isTwin ? labelBand : 0, stage.height),
  )
  if (isAcross && isDown) return undefined
  const { stride } = settings
  const middle = (at: number, size: number) => ((at + 0.5) * stride) / size
  return [
    isAcross ? view.centre[0] : middle(outputCell.column, image.width),
    isDown ? view.centre[1] : middle(outputCell.row, image.height),
  ]
}
