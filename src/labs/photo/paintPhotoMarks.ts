import type { Palette } from '#draw/palette.ts'
import type { KernelPlace } from '#ui/sum/kernelPlace.ts'
import { activeSteps, stepKernel } from './chain.ts'
import type { Half } from './halves.ts'
import type { PhotoPlace } from './photoNow.ts'
import type { PhotoSettings } from './settings.ts'

type Mark = 'window' | 'pixel' | 'pointed'

/** On the screen no mark is smaller than that, in pixels. */
const smallest = 5

/** Marks over the photograph: the window of the last filter, the pixel that it makes, the one that is pointed at. */
export function paintPhotoMarks(
  context: CanvasRenderingContext2D,
  picture: {
    readonly settings: PhotoSettings
    readonly place: PhotoPlace
    readonly pointed: KernelPlace | undefined
    readonly palette: Palette
  },
  { at }: Half,
  marks: readonly Mark[],
): void {
  const { settings, place, pointed, palette } = picture
  const { stride, dilation, chain, upTo } = settings
  const step = activeSteps(chain, upTo).at(-1)
  const { rows } = step ? stepKernel(step) : { rows: [[1]] }
  const [tall, wide] = [rows.length, rows[0]!.length].map((taps) => dilation * (taps - 1) + 1)
  const [x, y] = [place.column * stride, place.row * stride]
  const [left, top] = [x - Math.floor((wide! - 1) / 2), y - Math.floor((tall! - 1) / 2)]
  const outline = (col: number, row: number, width: number, height: number, colour: string) => {
    const least = smallest / at.scale
    const [w, h] = [Math.max(width, least), Math.max(height, least)]
    const corner = {
      x: at.left + (col + width / 2 - w / 2) * at.scale,
      y: at.top + (row + height / 2 - h / 2) * at.scale,
    }
    context.lineJoin = 'round'
    for (const [style, thick] of [
      ['rgb(255 255 255 / 0.85)', 5],
      [colour, 2.5],
    ] as const) {
      context.strokeStyle = style
      context.lineWidth = thick
      context.strokeRect(corner.x, corner.y, w * at.scale, h * at.scale)
    }
  }
  if (marks.includes('window')) outline(left, top, wide!, tall!, palette.kernel)
  if (marks.includes('pointed') && pointed)
    outline(left + pointed.column * dilation, top + pointed.row * dilation, 1, 1, palette.input)
  const size = marks.includes('window') ? 1 : stride
  if (marks.includes('pixel')) outline(x, y, size, size, palette.output)
}
