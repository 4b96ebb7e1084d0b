import { readableCell } from '#draw/cellNumbers.ts'
import type { LayerShapes } from '#labs/channels/view/layerShapes.ts'
import {
  nameHeight,
  narrowStage,
  type PickerSize,
  pickerSize,
} from '#labs/channels/view/mapTiles.ts'

const largestCell = 44
const leastCell = 0.25
const largestMapCell = 60
/** A slice of the kernel is made larger than its window up to here, so that its weights can be read. */
const readable = 22
/** Over the first row of slices the name of the column; under the map its scale. */
export const headHeight = 20
export const scaleHeight = 34
/** Between slices of an input that is read a group at a time. */
const sliceGap = 14
/** Under the last slice the colour scales of the kernel and of the partial sums. */
const colourScales = 24
/** A slice of the kernel without numbers is this much of a slice of the input. */
const smallKernel = 0.55
/** But as wide as its name, in pixels. */
const namedKernel = 44
/** Under this size of a cell slices are pictures, which give way to the map. */
const picturedCell = 6

/** The arrangement with the largest cells: channels in one column or more, the map beside them or below. */
export function bestArrangement(shapes: LayerShapes, room: Room): Arrangement {
  const arrangements = [1, 2, 3, 4]
    .filter((columns) => isPossible(shapes, columns))
    .flatMap((columns) =>
      (shapes.isTwoStep ? [true] : [true, false]).map((isBeside) =>
        fitted(shapes, room, columns, isBeside),
      ),
    )
    .filter((arrangement) => arrangement !== undefined)
  const best = arrangements.toSorted((a, b) => b.score - a.score)[0]
  return best ?? measured(shapes, room, 1, true, leastCell)
}

/** Columns are of two slices at least; in groups none is empty, and a kernel has the height it needs. */
function isPossible(shapes: LayerShapes, columns: number): boolean {
  const { channels, slices } = shapes
  if (columns === 1 || !isGrouped(shapes))
    return columns === 1 || (columns !== 3 && channels >= 2 * columns)
  const rows = Math.ceil(channels / columns)
  return rows >= slices && Math.ceil(channels / rows) === columns
}

/** Whether the input is read a group at a time. */
export function isGrouped({ slices, channels }: LayerShapes): boolean {
  return slices < channels
}

/** The stage without its edges, and what is kept free in it, in pixels. */
export interface Room {
  readonly width: number
  readonly height: number
  readonly gap: number
  readonly gather: number
}

/** How large everything is, with how many columns of slices and where the map stands. */
export interface Arrangement {
  readonly columns: number
  readonly isBeside: boolean
  readonly cell: number
  readonly kernelCell: number
  readonly slices: {
    readonly width: number
    readonly height: number
    /** From a slice to the one below, and from a column of them to the next. */
    readonly row: number
    readonly pitch: number
  }
  readonly mapCell: number
  readonly picker: PickerSize
  readonly score: number
}

function fitted(
  shapes: LayerShapes,
  room: Room,
  columns: number,
  isBeside: boolean,
): Arrangement | undefined {
  let best: Arrangement | undefined
  for (let cell = largestCell; cell >= leastCell; cell -= cell > picturedCell ? 1 : leastCell) {
    const arrangement = measured(shapes, room, columns, isBeside, cell)
    const isIn = arrangement.slices.width <= room.width && arrangement.slices.height <= room.height
    if (!isIn || arrangement.mapCell < cell) continue
    if (cell >= picturedCell) return arrangement
    if (!best || arrangement.score > best.score) best = arrangement
  }
  return best
}

function measured(
  shapes: LayerShapes,
  room: Room,
  columns: number,
  isBeside: boolean,
  cell: number,
): Arrangement {
  const { channels, maps, input, side, output } = shapes
  const rows = Math.ceil(channels / columns)
  const kernelCell = kernelCellOf(shapes, cell)
  const ofSums = shapes.hasPartialSums ? output.columns * cell + room.gap : 0
  const beside = ofSums + side * kernelCell + room.gap
  const block = input.columns * cell + (isGrouped(shapes) ? 0 : beside)
  const between = isGrouped(shapes) ? sliceGap : room.gap
  const row = nameHeight + input.rows * cell
  const highest = Math.max(shapes.hasPartialSums ? output.rows * cell : 0, side * kernelCell)
  const under = Math.max(0, colourScales - (input.rows * cell - highest) / 2)
  const slices = {
    width: columns * block + (columns - 1) * between + (isGrouped(shapes) ? beside : 0),
    height: headHeight + rows * row + under,
    row,
    pitch: block + between,
  }
  const column = room.width - slices.width - room.gather
  const free = isBeside
    ? // In two steps there are two maps.
      {
        width: shapes.isTwoStep ? (column - room.gap) / 2 : column,
        height: room.height - headHeight,
      }
    : { width: room.width, height: room.height - slices.height - 4 }
  const picker = isBeside
    ? pickerSize(maps, free.width, free.height * 0.46)
    : pickerSize(maps, free.width * 0.55, free.height - nameHeight)
  const [across, down] = isBeside ? [0, picker.height] : [picker.width + room.gap, 0]
  const mapRoom = Math.min(
    (free.width - across) / output.columns,
    (free.height - nameHeight - scaleHeight - down) / output.rows,
  )
  const fineness = mapRoom > 6 ? 1 : leastCell
  const mapCell = Math.min(largestMapCell, Math.floor(mapRoom / fineness) * fineness)
  // Read from left to right in one column a layer is plainest; other ways must be worth it.
  const isWide = room.width >= narrowStage
  const plainness = (isWide && !isBeside ? 0.7 : 1) * (columns > 1 && !isGrouped(shapes) ? 0.8 : 1)
  const [weight, most] = isGrouped(shapes) ? [0.5, 2] : cell < picturedCell ? [0.3, 3] : [0.15, 2]
  const score = plainness * (cell + weight * Math.min(mapCell, most * cell))
  return { columns, isBeside, cell, kernelCell, slices, mapCell, picker, score }
}

/** Larger than a window, so that its weights can be read; where they cannot, smaller than the slices. */
function kernelCellOf({ input, side }: LayerShapes, cell: number): number {
  const most = (input.rows * cell) / side
  const isRead = Math.min(most, largestCell) >= readableCell
  if (!isRead) return Math.min(most, Math.max(cell, smallKernel * most, namedKernel / side))
  return Math.min(Math.max(cell, readable), most, largestCell)
}
