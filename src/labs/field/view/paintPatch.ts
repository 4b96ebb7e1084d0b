import type { Palette } from '#draw/palette.ts'
import type { Heat } from './heatPicture.ts'
import { hatch } from './hatch.ts'
import type { FieldScene, Patch } from '#labs/field/model/scene.ts'

interface PatchPicture {
  readonly side: number
  readonly scene: FieldScene
  readonly inputSize: readonly [number, number]
  /** The image as the network is given it. */
  readonly image: CanvasImageSource | undefined
  readonly palette: Palette
  /** How much each pixel of the field matters. */
  readonly heat: Heat | undefined
}

/** What is shown around a single pixel: cells, and at least a fraction of the image. */
const around = { cells: 4, fraction: 0.05 }
/** Pixels of the page: a single one of the image is framed at least as wide. */
const leastFrame = 8

/** Paints what the unit sees, enlarged, with a little of what is around it; padding is hatched. */
export function paintPatch(context: CanvasRenderingContext2D, picture: PatchPicture): void {
  const { side, scene, inputSize, image, palette, heat } = picture
  const { reach, unit } = scene
  const shown = surroundings(reach, unit.layerIndex === 0, inputSize)
  const scale = side / Math.max(shown.rows, shown.columns)
  const at = ({ row, column, rows, columns }: Patch) => ({
    x: (column - shown.column) * scale + (side - shown.columns * scale) / 2,
    y: (row - shown.row) * scale + (side - shown.rows * scale) / 2,
    width: columns * scale,
    height: rows * scale,
  })
  const field = at(reach)
  const whole = at({ row: 0, column: 0, rows: inputSize[0], columns: inputSize[1] })
  context.save()
  context.beginPath()
  context.rect(0, 0, side, side)
  context.clip()
  if (unit.layerIndex > 0) {
    context.save()
    clipTo(context, field)
    hatch(context, field, palette)
    context.restore()
  }
  if (image) {
    context.imageSmoothingEnabled = scale < 1
    context.drawImage(image, whole.x, whole.y, whole.width, whole.height)
    context.imageSmoothingEnabled = true
  } else {
    context.fillStyle = palette.paddingSoft
    context.fillRect(whole.x, whole.y, whole.width, whole.height)
  }
  context.fillStyle = palette.paper
  context.globalAlpha = 0.62
  context.beginPath()
  context.rect(0, 0, side, side)
  context.rect(field.x, field.y, field.width, field.height)
  context.fill('evenodd')
  context.globalAlpha = 1
  if (heat?.layerIndex === unit.layerIndex) paintHeat(context, field, whole, heat, scale, palette)
  context.strokeStyle = unit.layerIndex === 0 ? palette.input : palette.kernel
  context.lineWidth = 3
  const more = Math.max(0, leastFrame - field.width) / 2
  context.strokeRect(
    field.x - more,
    field.y - more,
    field.width + 2 * more,
    field.height + 2 * more,
  )
  context.restore()
}

function paintHeat(
  context: CanvasRenderingContext2D,
  field: Box,
  whole: Box,
  { picture, width }: Heat,
  scale: number,
  palette: Palette,
) {
  context.save()
  // Padding has no gradient, wherever the unit is that was measured.
  clipTo(context, whole)
  context.fillStyle = palette.paper
  context.globalAlpha = 0.7
  context.fillRect(field.x, field.y, field.width, field.height)
  context.globalAlpha = 1
  context.drawImage(picture, field.x, field.y, field.width, field.height)
  context.restore()
  const side = width * scale
  context.strokeStyle = palette.error
  context.lineWidth = 2
  context.setLineDash([6, 4])
  context.strokeRect(
    field.x + (field.width - side) / 2,
    field.y + (field.height - side) / 2,
    side,
    side,
  )
  context.setLineDash([])
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function clipTo(context: CanvasRenderingContext2D, { x, y, width, height }: Box) {
  context.beginPath()
  context.rect(x, y, width, height)
  context.clip()
}

/** The field and a margin around it. */
function surroundings(
  { row, column, rows, columns }: Patch,
  isPixel: boolean,
  inputSize: readonly [number, number],
): Patch {
  const margin = isPixel
    ? Math.max(around.cells, around.fraction * Math.max(...inputSize))
    : Math.max(0.6, 0.1 * Math.max(rows, columns))
  return {
    row: row - margin,
    column: column - margin,
    rows: rows + 2 * margin,
    columns: columns + 2 * margin,
  }
}
