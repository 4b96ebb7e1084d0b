import type { RgbaImage } from '#data/rgbaImage.ts'
import type { Palette } from '#draw/palette.ts'
import { tapRuns } from '#draw/paths.ts'
import type { Mark } from '#labs/photo/model/mark.ts'
import type { Pixel } from '#labs/photo/model/pixel.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import type { Half } from './halves.ts'
import { tapsOf } from './windowRects.ts'

type Drawn = 'window' | 'pixel' | 'pointed'

/** On the screen no mark is smaller than that, in pixels. */
const smallest = 5

/** Marks over the photograph: what the last filter reads, the pixel that it makes, the one that is pointed at. */
export function paintPhotoMarks(
  context: CanvasRenderingContext2D,
  picture: {
    readonly image: RgbaImage
    readonly settings: PhotoSettings
    readonly outputCell: Pixel
    readonly pointed: Mark | undefined
    readonly palette: Palette
  },
  { at }: Half,
  marks: readonly Drawn[],
): void {
  const { image, settings, outputCell, pointed, palette } = picture
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
    const x = at.left + (col + width / 2 - w / 2) * at.scale
    const y = at.top + (row + height / 2 - h / 2) * at.scale
    const path = new Path2D()
    path.rect(x, y, w * at.scale, h * at.scale)
    stroke(path, colour)
  }
  if (marks.includes('window')) {
    const [top, left] = [rows[0]!, columns[0]!]
    // From afar the pixels that are read cannot be told apart.
    if (at.scale < smallest)
      outline(top, left, rows.at(-1)! - top + 1, columns.at(-1)! - left + 1, palette.kernel)
    else {
      const box = {
        x: at.left,
        y: at.top,
        cell: at.scale,
        rows: image.height,
        columns: image.width,
      }
      stroke(new Path2D(tapRuns(box, rows, columns)), palette.kernel)
    }
  }
  if (marks.includes('pointed') && pointed) {
    const [row, column] = [rows[pointed.row], columns[pointed.column]]
    if (row !== undefined && column !== undefined) outline(row, column, 1, 1, palette.input)
  }
  const size = marks.includes('window') ? 1 : stride
  if (marks.includes('pixel'))
    outline(outputCell.row * stride, outputCell.column * stride, size, size, palette.output)
}
