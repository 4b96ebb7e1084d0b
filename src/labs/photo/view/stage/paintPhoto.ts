import type { RgbaImage } from '#data/rgbaImage.ts'
import { blockRect, type Cell } from '#draw/gridBox.ts'
import type { Palette } from '#draw/palette.ts'
import { tapRuns } from '#draw/paths.ts'
import type { Mark } from '#labs/photo/model/pixelSum.ts'
import type { ShownAs } from '#labs/photo/model/shownAs.ts'
import type { Size } from '#labs/photo/model/size.ts'
import type { PhotoView } from '#labs/photo/photo.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import type { Raster } from '#labs/photo/work/raster.ts'
import { gridAt, type Half, halves, labelBand, tapsOf } from './halves.ts'
import { paintCells, regionInSight } from './paintCells.ts'
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
  readonly outputCell: Cell
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
      else paintVeil(context, half, picture)
    })
  paintMarks(context, picture, { ...left, right: stage.width }, ['window', 'pixel'])
}

function paintInput(context: CanvasRenderingContext2D, picture: PhotoPicture, half: Half): void {
  const { stage, view, image, settings, palette } = picture
  const region = regionInSight(half, stage.height, inputBounds(settings, image), 1)
  if (region) {
    const cells = cellsBefore(settings, image, region, view.channel, palette)
    paintCells(context, half, cells, 1, stage.height, palette)
  }
  paintMarks(context, picture, half, ['window', 'pointed'])
}

function paintResult(context: CanvasRenderingContext2D, picture: PhotoPicture, half: Half): void {
  const { stage, view, image, after, shown, settings, palette } = picture
  const { stride } = settings
  const [bottom, right] = [Math.ceil(image.height / stride), Math.ceil(image.width / stride)]
  const region = regionInSight(half, stage.height, { top: 0, left: 0, bottom, right }, stride)
  if (!after) paintVeil(context, half, picture)
  else if (region && shown) {
    const cells = cellsAfter(settings, image, region, view.channel, shown)
    paintCells(context, half, cells, stride, stage.height, palette)
  }
  paintMarks(context, picture, half, ['pixel'])
}

function within(
  context: CanvasRenderingContext2D,
  { left, right }: Omit<Half, 'at'>,
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

/** Pixels from one diagonal of the veil to the next. */
const apart = 12

/** Paints where the result will be, hatched: nothing of another picture. */
function paintVeil(
  context: CanvasRenderingContext2D,
  { at: { left, top, scale } }: Half,
  { image, palette }: PhotoPicture,
): void {
  const [width, height] = [image.width * scale, image.height * scale]
  within(context, { left, right: left + width }, top, top + height, () => {
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
  })
}

/** On the screen no mark is smaller than that, in pixels. */
const smallest = 5

/** Marks over the photograph: what the last filter reads, the pixel that it makes, the one that is pointed at. */
function paintMarks(
  context: CanvasRenderingContext2D,
  { image, settings, outputCell, pointed, palette }: PhotoPicture,
  { at }: Half,
  marks: readonly ('window' | 'pixel' | 'pointed')[],
): void {
  const { stride } = settings
  const { rows, columns } = tapsOf(settings, image, outputCell)
  const stroke = (path: Path2D, colour: string) => {
    context.lineJoin = 'round'
    for (const [style, thick] of [
      ['rgb(255 255 255 / 0.85)', 5],
      [colour, 2.5],
    ] as const) {
      context.strokeStyle = style
      context.lineWidth = thick
      context.stroke(path)
    }
  }
  const outline = (row: number, col: number, height: number, width: number, colour: string) => {
    const least = smallest / at.scale
    const [w, h] = [Math.max(width, least), Math.max(height, least)]
    const path = new Path2D()
    const [left, top] = [col + width / 2 - w / 2, row + height / 2 - h / 2]
    const { x, y, ...size } = blockRect(gridAt(at, image), top, left, h, w)
    path.rect(x, y, size.width, size.height)
    stroke(path, colour)
  }
  if (marks.includes('window')) {
    const [top, left] = [rows[0]!, columns[0]!]
    // From afar the pixels that are read cannot be told apart.
    if (at.scale < smallest)
      outline(top, left, rows.at(-1)! - top + 1, columns.at(-1)! - left + 1, palette.kernel)
    else stroke(new Path2D(tapRuns(gridAt(at, image), rows, columns)), palette.kernel)
  }
  if (marks.includes('pointed') && pointed) {
    const [row, column] = [rows[pointed.row], columns[pointed.column]]
    if (row !== undefined && column !== undefined) outline(row, column, 1, 1, palette.input)
  }
  const size = marks.includes('window') ? 1 : stride
  if (marks.includes('pixel'))
    outline(outputCell.row * stride, outputCell.column * stride, size, size, palette.output)
}
