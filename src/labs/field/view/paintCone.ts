import type { Palette } from '#draw/palette.ts'
import type { Heat } from './heatPicture.ts'
import { cornersOf, type FieldLayout, type Plate } from './layout.ts'
import { isWithin, type Patch } from '#labs/field/model/patch.ts'
import type { FieldScene } from '#labs/field/model/scene.ts'
import { addPatch, addPolygon, hatchPatch, plateCells, toCells } from './plateCells.ts'

const onImage = { fill: 0.12, line: 2 }
const ofUnit = { fill: 0.9, line: 2 }

/** Paints the cones of the scene over the plates: what the unit reads, and what reads it. */
export function paintCone(
  context: CanvasRenderingContext2D,
  { plates, wordsEnd }: FieldLayout,
  { unit, back, forward, reach, from, upTo }: FieldScene,
  palette: Palette,
  heat: Heat | undefined,
): void {
  const { layerIndex } = unit
  // Many blocks lie over each other: each is fainter.
  const style = plates.length > 8 ? { fill: 0.14, line: 1.25 } : { fill: 0.3, line: 2 }
  if (layerIndex > 0 && from === 0) paintOutside(context, plates[0]!, reach, palette, wordsEnd)
  for (let at = upTo; at > layerIndex; at--) {
    const [below, above] = [forward[at - 1 - layerIndex], forward[at - layerIndex]]
    if (below && above)
      paintSides(context, plates[at - 1]!, below, plates[at]!, above, palette.output)
  }
  for (let at = layerIndex; at > from; at--)
    paintSides(context, plates[at - 1]!, back[at - 1]!, plates[at]!, back[at]!, palette.kernel)
  for (let at = upTo; at > layerIndex; at--)
    paintBlock(context, plates[at]!, forward[at - layerIndex], palette.output, style)
  for (let at = layerIndex - 1; at >= from; at--)
    paintBlock(context, plates[at]!, back[at], palette.kernel, at === 0 ? onImage : style)
  // It was measured for a unit of the chosen layer.
  if (heat?.layerIndex === layerIndex && from === 0) paintHeat(context, plates[0]!, reach, heat)
  paintBlock(
    context,
    plates[layerIndex]!,
    back[layerIndex],
    layerIndex === 0 ? palette.input : palette.output,
    ofUnit,
  )
}

function paintBlock(
  context: CanvasRenderingContext2D,
  plate: Plate,
  patch: Patch | undefined,
  colour: string,
  style: { readonly fill: number; readonly line: number },
) {
  if (!patch || patch.rows <= 0 || patch.columns <= 0) return
  context.beginPath()
  addPatch(context, plate, patch)
  context.fillStyle = colour
  context.globalAlpha = style.fill
  context.fill()
  context.globalAlpha = 1
  context.strokeStyle = colour
  context.lineWidth = style.line
  context.lineJoin = 'round'
  context.stroke()
}

/** The four sides of the cone between two neighbouring plates. */
function paintSides(
  context: CanvasRenderingContext2D,
  near: Plate,
  below: Patch,
  far: Plate,
  above: Patch,
  colour: string,
) {
  if (below.rows <= 0 || above.rows <= 0 || below.columns <= 0 || above.columns <= 0) return
  const one = cornersOf(near, below)
  const other = cornersOf(far, above)
  context.fillStyle = colour
  context.strokeStyle = colour
  context.lineWidth = 1
  for (let corner = 0; corner < 4; corner++) {
    const next = (corner + 1) % 4
    context.globalAlpha = 0.1
    context.beginPath()
    addPolygon(context, [one[corner]!, one[next]!, other[next]!, other[corner]!])
    context.fill()
    context.globalAlpha = 0.65
    context.beginPath()
    context.moveTo(one[corner]!.x, one[corner]!.y)
    context.lineTo(other[corner]!.x, other[corner]!.y)
    context.stroke()
  }
  context.globalAlpha = 1
}

/** What the unit is changed by, over the image. */
function paintHeat(
  context: CanvasRenderingContext2D,
  plate: Plate,
  reach: Patch,
  { picture }: Heat,
) {
  context.save()
  toCells(context, plate)
  context.beginPath()
  context.rect(0, 0, plate.columns, plate.rows)
  context.clip()
  context.drawImage(picture, reach.column, reach.row, reach.columns, reach.rows)
  context.restore()
}

/** Pixels from the edge of the stage. */
const edge = 3
/** How far below the image it is painted, in parts of the image: what the plates are called stands there. */
const below = 0.04

/**
 * What the unit reaches beside the image, hatched and dashed, as far as there is room on the stage: a side on which it
 * goes on has no line.
 */
function paintOutside(
  context: CanvasRenderingContext2D,
  plate: Plate,
  reach: Patch,
  palette: Palette,
  /** Nothing is painted left of it. */
  least: number,
): void {
  const shown = withRoom(plate, reach, least)
  if (isWithin(shown, [plate.rows, plate.columns])) return
  hatchPatch(context, plate, shown, palette, plateCells(plate))
  const isCut = [
    shown.row > reach.row,
    false,
    shown.row + shown.rows < reach.row + reach.rows,
    shown.column > reach.column,
  ]
  const corners = cornersOf(plate, shown)
  context.strokeStyle = palette.kernel
  context.lineWidth = 1.25
  context.setLineDash([4, 3])
  context.beginPath()
  corners.forEach((corner, side) => {
    const next = corners[(side + 1) % 4]
    if (isCut[side] || !next) return
    context.moveTo(corner.x, corner.y)
    context.lineTo(next.x, next.y)
  })
  context.stroke()
  context.setLineDash([])
}

/** The part of the reach for which there is room left of the image, above and below it. */
function withRoom(plate: Plate, reach: Patch, least: number): Patch {
  const { x, y, width, height, rise, rows, columns } = plate
  const left = Math.max(0, ((x - least) / width) * columns)
  const column = Math.max(reach.column, -left)
  const end = reach.column + reach.columns
  const top = Math.max(0, ((y - (end / columns) * rise - edge) / height) * rows)
  const row = Math.max(reach.row, -top)
  const bottom = Math.min(reach.row + reach.rows, rows * (1 + below))
  return { row, column, rows: bottom - row, columns: end - column }
}
