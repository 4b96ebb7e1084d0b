import type { Palette } from '#draw/palette.ts'
import type { FieldLayout, Plate } from './layout.ts'
import type { Stack } from '#labs/field/model/stack.ts'
import { paintLabels } from './paintLabels.ts'
import { addPatch, plateCells, toCells } from './plateCells.ts'

/** Cells at least as wide are drawn one by one. */
const cellInSight = 5

/** Paints what stands still: the image, the plates of the layers with their units, and what they are called. */
export function paintPlates(
  context: CanvasRenderingContext2D,
  layout: FieldLayout,
  stack: Stack,
  palette: Palette,
  /** The image as the network is given it; undefined while it is on its way. */
  image: CanvasImageSource | undefined,
): void {
  for (const plate of layout.plates.toReversed()) {
    const isChosen = plate.layerIndex === stack.chosen
    paintFace(context, plate, palette, plate.layerIndex === 0 ? image : undefined)
    const colour =
      plate.layerIndex === 0 ? palette.input : isChosen ? palette.output : palette.inkSoft
    context.beginPath()
    addPatch(context, plate, plateCells(plate))
    context.strokeStyle = colour
    context.lineWidth = isChosen ? 2.5 : 1.25
    context.stroke()
  }
  paintLabels(context, layout, stack, palette)
}

function paintFace(
  context: CanvasRenderingContext2D,
  plate: Plate,
  palette: Palette,
  image: CanvasImageSource | undefined,
) {
  const { height, rows, columns } = plate
  context.save()
  toCells(context, plate)
  if (image) {
    context.imageSmoothingEnabled = height / rows < cellInSight
    context.drawImage(image, 0, 0, columns, rows)
    context.imageSmoothingEnabled = true
  } else {
    context.globalAlpha = plate.layerIndex === 0 ? 1 : 0.82
    context.fillStyle = palette.paper
    context.fillRect(0, 0, columns, rows)
    context.globalAlpha = 0.07
    context.fillStyle = plate.layerIndex === 0 ? palette.input : palette.output
    context.fillRect(0, 0, columns, rows)
  }
  context.beginPath()
  if (!image && height / rows >= cellInSight) {
    for (let row = 1; row < rows; row++) {
      context.moveTo(0, row)
      context.lineTo(columns, row)
    }
    for (let column = 1; column < columns; column++) {
      context.moveTo(column, 0)
      context.lineTo(column, rows)
    }
  }
  context.restore()
  context.strokeStyle = palette.line
  context.lineWidth = 1
  context.stroke()
}
