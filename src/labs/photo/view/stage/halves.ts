import type { RgbaImage } from '#data/rgbaImage.ts'
import { blockRect, type Cell, type GridBox } from '#draw/gridBox.ts'
import type { Rect } from '#draw/paths.ts'
import { channelNames } from '#draw/sum/sumTerm.ts'
import { stepLabel } from '#labs/photo/model/chain.ts'
import { colourOf } from '#labs/photo/model/colourMix.ts'
import { lastLayer, windowTaps } from '#labs/photo/model/lastLayer.ts'
import type { Size } from '#labs/photo/model/size.ts'
import type { PhotoView } from '#labs/photo/photo.ts'
import { type PhotoSettings, photoTable } from '#labs/photo/settings.ts'
import { type Placement, placement, twinZoom } from './placement.ts'

/** A part of the stage, from left to right, and how its picture lies in the stage. */
export interface Half {
  readonly left: number
  readonly right: number
  readonly at: Placement
}

/** Over both halves near by, the room in which it is written what each is, in pixels. */
export const labelBand = 36

/**
 * The two sides of the line, before and after. From afar they are parts of one picture; near by each has the place that
 * is looked at in its own middle.
 */
export function halves(
  view: Pick<PhotoView, 'zoom' | 'centre' | 'split' | 'isComparing'>,
  photo: Size,
  stage: Size,
): { readonly before: Half; readonly after: Half; readonly isTwin: boolean } {
  const line = Math.round((view.isComparing ? 1 : view.split) * stage.width)
  const whole = placement(view, photo, stage)
  const isTwin = whole.scale >= twinZoom && line > 0 && line < stage.width
  const half = (left: number, right: number): Half => {
    if (!isTwin) return { left, right, at: whole }
    const own = placement(view, photo, { width: right - left, height: stage.height })
    return { left, right, at: { ...own, left: own.left + left } }
  }
  return { before: half(0, line), after: half(line, stage.width), isTwin }
}

/** What is written over the two halves near by: what the last filter reads, and the result; of which channel. */
export function halfLabels(
  settings: PhotoSettings,
  image: RgbaImage,
  channel: 0 | 1 | 2,
): readonly [before: string, after: string] {
  const layer = lastLayer(settings, image)
  if (!layer) return ['Before', 'After']
  const name = layer.channels === 3 ? `, ${channelNames[channel]}` : ''
  const isOne = layer.slices(0).every(({ source }) => source === layer.slices(0)[0]!.source)
  return [`${inputName(settings, layer.input)}${isOne ? name : ''}`, `After${name}`]
}

function inputName({ chain }: PhotoSettings, input: PhotoSettings): string {
  const last = input.chain.at(-1)
  if (last) return `After filter ${chain.indexOf(last) + 1}, ${stepLabel(last)}`
  const colour = colourOf(input)
  return colour === 'channels'
    ? 'Before'
    : (photoTable.colour.options?.find(({ value }) => value === colour)?.label ?? colour)
}

/** Rows and columns of the photograph that a pixel's sum reads, tap by tap; those past an end lie in the border. */
export function tapsOf(settings: PhotoSettings, photo: Size, pixel: Cell) {
  const { stride } = settings
  const geometry = lastLayer(settings, photo)?.geometry
  if (geometry) return windowTaps(geometry, pixel)
  return { rows: [pixel.row * stride], columns: [pixel.column * stride] }
}

/** The photograph's pixels as a grid over the stage. */
export function gridAt({ left, top, scale }: Placement, { height, width }: Size): GridBox {
  return { x: left, y: top, cell: scale, rows: height, columns: width }
}

/** Where on the stage a pixel's window lies and the pixel itself, in their halves. */
export function windowRects(
  settings: PhotoSettings,
  image: RgbaImage,
  view: PhotoView,
  stage: Size,
  outputCell: Cell,
): { readonly window: Rect; readonly pixel: Rect } {
  const { before, after } = halves(view, image, stage)
  const { rows, columns } = tapsOf(settings, image, outputCell)
  const { stride } = settings
  const rect = ({ at }: Half, row: number, column: number, tall: number, wide: number) =>
    blockRect(gridAt(at, image), row, column, tall, wide)
  const [top, left] = [rows[0]!, columns[0]!]
  return {
    window: rect(before, top, left, rows.at(-1)! - top + 1, columns.at(-1)! - left + 1),
    pixel: rect(after, outputCell.row * stride, outputCell.column * stride, stride, stride),
  }
}

/** The centre under which a pixel and its window are in sight; undefined where they are, or all of the photograph is. */
export function centreInSight(
  settings: PhotoSettings,
  image: RgbaImage,
  view: PhotoView,
  stage: Size,
  outputCell: Cell,
): readonly [x: number, y: number] | undefined {
  if (view.zoom === 0) return undefined
  const { before, after, isTwin } = halves(view, image, stage)
  const { window, pixel } = windowRects(settings, image, view, stage, outputCell)
  const whole = { left: 0, right: stage.width }
  const isIn = (from: number, length: number, start: number, end: number) =>
    // Of a window that is larger than its room, the middle.
    length > end - start
      ? from < end && from + length > start
      : from >= start && from + length <= end
  const seen = [
    [window, isTwin ? before : whole],
    [pixel, isTwin ? after : whole],
  ] as const
  const isAcross = seen.every(([{ x, width }, { left, right }]) => isIn(x, width, left, right))
  const isDown = seen.every(([{ y, height }]) =>
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
