import type { RgbaImage } from '#data/rgbaImage.ts'
import type { Palette } from '#draw/palette.ts'
import type { KernelPlace } from '#ui/sum/kernelPlace.ts'
import { type Half, halves } from './halves.ts'
import { paintPhotoMarks } from './paintPhotoMarks.ts'
import { paintNumbers, regionInSight } from './paintNumbers.ts'
import type { PhotoPlace } from './photoNow.ts'
import { numbersAfter, numbersBefore } from './pixelNumbers.ts'
import type { Raster } from './raster.ts'
import type { PhotoSettings } from './settings.ts'
import type { ShownAs } from './shownAs.ts'
import type { PhotoView } from './view.ts'

export interface PhotoPicture {
  readonly stage: { readonly width: number; readonly height: number }
  readonly view: PhotoView
  readonly image: RgbaImage
  readonly before: Raster
  readonly after: Raster | undefined
  readonly shown: ShownAs | undefined
  readonly settings: PhotoSettings
  readonly place: PhotoPlace
  /** The weight that is pointed at: its pixel is marked. */
  readonly pointed: KernelPlace | undefined
  readonly palette: Palette
}

/** Paints the photograph left of the line and the result right of it, and the step's window and pixel over them. */
export function paintPhoto(context: CanvasRenderingContext2D, picture: PhotoPicture): void {
  const { stage, view, image, before, after, settings } = picture
  const { before: left, after: right, isTwin } = halves(view, image, stage)
  context.clearRect(0, 0, stage.width, stage.height)
  const paint = (half: Half, raster: Raster) =>
    within(context, half, stage.height, () => {
      raster.paint(context, half.at.left, half.at.top, half.at.scale)
      if (isTwin)
        paintLines(context, half, stage.height, before, raster === before ? 1 : settings.stride)
    })
  paint(left, before)
  paint(right, after ?? before)
  if (isTwin) paintPixelNumbers(context, picture, left, right)
  if (!isTwin) {
    const whole = { ...left, right: stage.width }
    paintPhotoMarks(context, picture, whole, ['window', 'pixel'])
    return
  }
  within(context, left, stage.height, () =>
    paintPhotoMarks(context, picture, left, ['window', 'pointed']),
  )
  within(context, right, stage.height, () => paintPhotoMarks(context, picture, right, ['pixel']))
}

function paintPixelNumbers(
  context: CanvasRenderingContext2D,
  { stage, view, image, after, shown, settings }: PhotoPicture,
  left: Half,
  right: Half,
): void {
  const { height, width } = image
  const here = regionInSight(left, stage.height, height, width, 1)
  if (here && shown)
    within(context, left, stage.height, () =>
      paintNumbers(
        context,
        left,
        numbersBefore(settings, image, here, view.channel),
        1,
        shown.ramp,
      ),
    )
  const { stride } = settings
  const rows = Math.ceil(height / stride)
  const there = regionInSight(right, stage.height, rows, Math.ceil(width / stride), stride)
  if (!there || !shown || !after || settings.gradient === 'orientation') return
  const numbers = numbersAfter(settings, image, there, view.channel, shown)
  within(context, right, stage.height, () =>
    paintNumbers(context, right, numbers, stride, shown.ramp),
  )
}

function within(
  context: CanvasRenderingContext2D,
  { left, right }: Half,
  height: number,
  paint: () => void,
): void {
  if (right <= left) return
  context.save()
  context.beginPath()
  context.rect(left, 0, right - left, height)
  context.clip()
  paint()
  context.restore()
}

/** Thin lines between pixels, `step` of the photograph's to one of the picture's. */
function paintLines(
  context: CanvasRenderingContext2D,
  half: Half,
  height: number,
  { width: columns, height: rows }: { readonly width: number; readonly height: number },
  step: number,
): void {
  const { left, top, scale } = half.at
  const size = scale * step
  const [right, bottom] = [left + columns * scale, top + rows * scale]
  context.beginPath()
  for (let x = firstLine(left, half.left, size); x <= Math.min(right, half.right); x += size) {
    context.moveTo(x, Math.max(0, top))
    context.lineTo(x, Math.min(height, bottom))
  }
  for (let y = firstLine(top, 0, size); y <= Math.min(bottom, height); y += size) {
    context.moveTo(Math.max(half.left, left), y)
    context.lineTo(Math.min(half.right, right), y)
  }
  context.strokeStyle = 'rgb(128 128 128 / 0.35)'
  context.lineWidth = 1
  context.stroke()
}

/** The first of the lines from `from` on, `size` apart, that is not before `edge`. */
function firstLine(from: number, edge: number, size: number): number {
  return from + Math.max(0, Math.ceil((edge - from) / size)) * size
}
