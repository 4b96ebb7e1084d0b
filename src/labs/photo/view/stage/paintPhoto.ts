import type { RgbaImage } from '#data/rgbaImage.ts'
import type { Palette } from '#draw/palette.ts'
import type { Mark } from '#labs/photo/model/mark.ts'
import type { Pixel } from '#labs/photo/model/pixel.ts'
import type { ShownAs } from '#labs/photo/model/shownAs.ts'
import type { Size } from '#labs/photo/model/size.ts'
import type { PhotoView } from '#labs/photo/photo.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import type { Raster } from '#labs/photo/work/raster.ts'
import { type Half, halves, labelBand } from './halves.ts'
import { paintCells, paintNumbers, regionInSight } from './paintCells.ts'
import { paintPhotoMarks } from './paintPhotoMarks.ts'
import { paintVeil } from './paintVeil.ts'
import { cellsAfter, cellsBefore, inputBounds } from './pixelCells.ts'

export interface PhotoPicture {
  readonly stage: Size
  readonly view: PhotoView
  readonly image: RgbaImage
  readonly before: Raster
  /** Of this photograph; undefined as long as there is none. */
  readonly after: Raster | undefined
  readonly shown: ShownAs | undefined
  readonly settings: PhotoSettings
  readonly outputCell: Pixel
  /** The weight that is looked at: its pixel is marked. */
  readonly pointed: Mark | undefined
  readonly palette: Palette
}

/**
 * Paints the photograph left of the line and the result right of it, and the step's window and pixel over them. Near by
 * the left is what the last filter reads: the numbers in the window are those that are multiplied.
 */
export function paintPhoto(context: CanvasRenderingContext2D, picture: PhotoPicture): void {
  const { stage, view, image, before, after } = picture
  const { before: left, after: right, isTwin } = halves(view, image, stage)
  context.clearRect(0, 0, stage.width, stage.height)
  if (isTwin) {
    within(context, left, labelBand, stage.height, () => paintInput(context, picture, left))
    within(context, right, labelBand, stage.height, () => paintResult(context, picture, right))
    return
  }
  for (const [half, raster] of [
    [left, before],
    [right, after],
  ] as const)
    within(context, half, 0, stage.height, () => {
      if (raster) raster.paint(context, half.at.left, half.at.top, half.at.scale)
      else paintVeil(context, half, image, picture.palette)
    })
  paintPhotoMarks(context, picture, { ...left, right: stage.width }, ['window', 'pixel'])
}

function paintInput(context: CanvasRenderingContext2D, picture: PhotoPicture, half: Half): void {
  const { stage, view, image, settings, palette } = picture
  const region = regionInSight(half, stage.height, inputBounds(settings, image), 1)
  if (region) {
    const cells = cellsBefore(settings, image, region, view.channel, palette)
    paintCells(context, half, cells, 1, palette)
    paintNumbers(context, half, cells, 1, stage.height, palette)
  }
  paintPhotoMarks(context, picture, half, ['window', 'pointed'])
}

function paintResult(context: CanvasRenderingContext2D, picture: PhotoPicture, half: Half): void {
  const { stage, view, image, after, shown, settings, palette } = picture
  const { stride } = settings
  const bounds = {
    top: 0,
    left: 0,
    bottom: Math.ceil(image.height / stride),
    right: Math.ceil(image.width / stride),
  }
  const region = regionInSight(half, stage.height, bounds, stride)
  if (!after) paintVeil(context, half, image, palette)
  else if (region && shown) {
    const cells = cellsAfter(settings, image, region, view.channel, shown)
    paintCells(context, half, cells, stride, palette)
    paintNumbers(context, half, cells, stride, stage.height, palette)
  }
  paintPhotoMarks(context, picture, half, ['pixel'])
}

function within(
  context: CanvasRenderingContext2D,
  { left, right }: Half,
  top: number,
  height: number,
  paint: () => void,
): void {
  if (right <= left) return
  context.save()
  context.beginPath()
  context.rect(left, top, right - left, height - top)
  context.clip()
  paint()
  context.restore()
}
