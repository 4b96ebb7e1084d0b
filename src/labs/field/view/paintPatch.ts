import type { Palette } from '#draw/palette.ts'
import type { Heat } from './heatPicture.ts'
import type { Plate } from './layout.ts'
import type { FieldScene } from '#labs/field/model/scene.ts'
import { hatchPatch } from './plateCells.ts'

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
  const isPixel = unit.layerIndex === 0
  const margin = isPixel
    ? Math.max(around.cells, around.fraction * Math.max(...inputSize))
    : Math.max(0.6, 0.1 * Math.max(reach.rows, reach.columns))
  const scale = side / (Math.max(reach.rows, reach.columns) + 2 * margin)
  const [rows, columns] = inputSize
  const whole: Plate = {
    layerIndex: 0,
    rows,
    columns,
    x: side / 2 - (reach.column + reach.columns / 2) * scale,
    y: side / 2 - (reach.row + reach.rows / 2) * scale,
    width: columns * scale,
    height: rows * scale,
    rise: 0,
    advance: 0,
  }
  const field = {
    x: whole.x + reach.column * scale,
    y: whole.y + reach.row * scale,
    width: reach.columns * scale,
    height: reach.rows * scale,
  }
  context.save()
  context.beginPath()
  context.rect(0, 0, side, side)
  context.clip()
  if (!isPixel) hatchPatch(context, whole, reach, palette)
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
  if (heat?.layerIndex === unit.layerIndex) {
    context.save()
    // Padding has no gradient, wherever the unit is that was measured.
    context.beginPath()
    context.rect(whole.x, whole.y, whole.width, whole.height)
    context.clip()
    context.globalAlpha = 0.7
    context.fillRect(field.x, field.y, field.width, field.height)
    context.globalAlpha = 1
    context.drawImage(heat.picture, field.x, field.y, field.width, field.height)
    context.restore()
    const held = heat.width * scale
    context.strokeStyle = palette.error
    context.lineWidth = 2
    context.setLineDash([6, 4])
    context.strokeRect((side - held) / 2, (side - held) / 2, held, held)
    context.setLineDash([])
  }
  context.strokeStyle = isPixel ? palette.input : palette.kernel
  context.lineWidth = 3
  const more = Math.max(0, leastFrame - field.width) / 2
  const [width, height] = [field.width + 2 * more, field.height + 2 * more]
  context.strokeRect(field.x - more, field.y - more, width, height)
  context.restore()
}
