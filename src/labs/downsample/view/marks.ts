import { tapCol, tapRow } from '#core/convGeometry.ts'
import { blockRect, type Cell, type GridBox } from '#draw/gridBox.ts'
import { type Rect } from '#draw/paths.ts'
import type { BranchLayer, DownsampleLayers } from '#labs/downsample/model/layers.ts'
import type { BranchPlace } from '#labs/downsample/model/scene.ts'
import { blurReach } from '#labs/downsample/model/readers.ts'

/** The cell of the input grid, which has a margin, in which a cell of the picture lies. */
export function onGrid({ margin }: Pick<DownsampleLayers, 'margin'>, { row, column }: Cell): Cell {
  return { row: row + margin.top, column: column + margin.left }
}

/** The cell of the picture under a cell of the input grid; outside of it in the padding. */
export function ofPicture(
  { margin }: Pick<DownsampleLayers, 'margin'>,
  { row, column }: Cell,
): Cell {
  return { row: row - margin.top, column: column - margin.left }
}

/** The first cell under a window that stands or glides, in cells of the picture. */
function windowCorner(
  { geometry }: BranchLayer,
  { place, next }: BranchPlace,
  glide: number,
): Cell {
  const [row, column] = [tapRow(geometry, place.row, 0), tapCol(geometry, place.column, 0)]
  return {
    row: row + (tapRow(geometry, next.row, 0) - row) * glide,
    column: column + (tapCol(geometry, next.column, 0) - column) * glide,
  }
}

/** The rectangle of a window from its first to its last cell; `box` is the grid that it lies on. */
export function windowRect(
  layer: BranchLayer,
  box: GridBox,
  margin: { readonly top: number; readonly left: number },
  place: BranchPlace,
  glide: number,
): Rect {
  const corner = onGrid(
    { margin: { ...margin, right: 0, bottom: 0 } },
    windowCorner(layer, place, glide),
  )
  const { reachVertical, reachHorizontal } = layer.geometry
  return blockRect(box, corner.row, corner.column, reachVertical, reachHorizontal)
}

/**
 * What a window reads of the picture, all in one where its cells touch: of one behind a blur, through it. The blur reads
 * nothing beside the picture.
 */
export function readRects(
  layer: BranchLayer,
  box: GridBox,
  margin: { readonly top: number; readonly left: number },
  place: BranchPlace,
  glide: number,
): Rect[] {
  const { dilationVertical, dilationHorizontal } = layer.geometry
  const rect = windowRect(layer, box, margin, place, glide)
  if (!layer.branch.blur) return windowRects(layer, rect, box.cell)
  const block = 1 + 2 * blurReach
  const isWhole = Math.max(dilationVertical, dilationHorizontal) <= block
  const picture = pictureRect(layer, box, margin)
  return (isWhole ? [rect] : tapRects(layer, rect, box.cell)).map((own) =>
    throughBlur(own, picture, box.cell),
  )
}

/** The rectangle of what a window reads of the picture, through the blur where there is one. */
export function readRect(
  layer: BranchLayer,
  box: GridBox,
  margin: { readonly top: number; readonly left: number },
  place: BranchPlace,
  glide: number,
): Rect {
  const rect = windowRect(layer, box, margin, place, glide)
  return layer.branch.blur ? throughBlur(rect, pictureRect(layer, box, margin), box.cell) : rect
}

function pictureRect(
  { geometry }: BranchLayer,
  box: GridBox,
  { top, left }: { readonly top: number; readonly left: number },
): Rect {
  return blockRect(box, top, left, geometry.inputHeight, geometry.inputWidth)
}

/** A rectangle of blurred cells with the cells around it that the blur reads, held inside the picture. */
function throughBlur(own: Rect, picture: Rect, cell: number): Rect {
  const by = blurReach * cell
  const x = Math.min(own.x, Math.max(picture.x, own.x - by))
  const y = Math.min(own.y, Math.max(picture.y, own.y - by))
  const [right, bottom] = [own.x + own.width, own.y + own.height]
  const [mostRight, mostBottom] = [picture.x + picture.width, picture.y + picture.height]
  return {
    x,
    y,
    width: Math.max(right, Math.min(mostRight, right + by)) - x,
    height: Math.max(bottom, Math.min(mostBottom, bottom + by)) - y,
  }
}

/** What the blur reads of the picture for one of its cells, or the cell itself where there is no blur. */
export function readBlock(layer: BranchLayer, box: GridBox, layers: DownsampleLayers, at: Cell) {
  const { row, column } = onGrid(layers, at)
  const own = blockRect(box, row, column)
  return layer.branch.blur
    ? throughBlur(own, pictureRect(layer, box, layers.margin), box.cell)
    : own
}

/** The cells under a window of that rectangle, all in one where they touch. */
export function windowRects(layer: BranchLayer, rect: Rect, cell: number): Rect[] {
  const { dilationVertical, dilationHorizontal } = layer.geometry
  const isWhole = dilationVertical === 1 && dilationHorizontal === 1
  return isWhole ? [rect] : tapRects(layer, rect, cell)
}

function tapRects({ geometry }: BranchLayer, rect: Rect, cell: number): Rect[] {
  const { kernelHeight, kernelWidth, dilationVertical, dilationHorizontal } = geometry
  return Array.from({ length: kernelHeight * kernelWidth }, (_, at) => ({
    x: rect.x + (at % kernelWidth) * dilationHorizontal * cell,
    y: rect.y + Math.floor(at / kernelWidth) * dilationVertical * cell,
    width: cell,
    height: cell,
  }))
}

/** The cell of a map that is computed, while the windows glide. */
export function outputRect(box: GridBox, { place, next }: BranchPlace, glide: number): Rect {
  return blockRect(
    box,
    place.row + (next.row - place.row) * glide,
    place.column + (next.column - place.column) * glide,
  )
}

/** In a cell of a max pool’s map: where in its window the winner lay, beside the number. */
export function winnerSpot({ geometry, winners }: BranchLayer, box: GridBox, output: number) {
  const winner = winners?.[output] ?? -1
  if (winner < 0) return undefined
  const { outputWidth, inputWidth, reachVertical, reachHorizontal } = geometry
  const [row, column] = [Math.floor(output / outputWidth), output % outputWidth]
  const down = Math.floor(winner / inputWidth) - tapRow(geometry, row, 0)
  const across = (winner % inputWidth) - tapCol(geometry, column, 0)
  const part = (at: number, reach: number) => (reach === 1 ? 0.5 : 0.13 + (0.74 * at) / (reach - 1))
  const rect = blockRect(box, row, column)
  const [x, y] = [part(across, reachHorizontal), part(down, reachVertical)]
  const isMiddle = Math.abs(x - 0.5) < 0.2 && Math.abs(y - 0.5) < 0.2
  return { x: rect.x + x * box.cell, y: rect.y + (isMiddle ? 0.9 : y) * box.cell }
}
