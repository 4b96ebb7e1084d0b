import { readableCell } from '#draw/cellNumbers.ts'
import type { GridBox } from '#draw/gridBox.ts'
import { secondBoxes } from './secondBoxes.ts'
import type { LayerShapes } from './layerShapes.ts'
import { nameHeight, type PickerBox, type PickerSize, pickerSize } from './mapTiles.ts'

/**
 * Where everything stands, in pixels: for each channel its slice, the kernel’s and its part; the map; all maps. With
 * groups only one of them has a kernel at a time, so that the kernels and parts of all groups stand in the same place.
 */
export interface UnfoldedLayout {
  readonly inputs: readonly GridBox[]
  readonly kernels: readonly GridBox[]
  readonly parts: readonly GridBox[]
  readonly map: GridBox
  readonly picker: PickerBox | undefined
  /** Of the second step: the pointwise kernel, a weight a map, and the map that it makes. */
  readonly second: { readonly weights: GridBox; readonly map: GridBox } | undefined
  /** Where the parts are gathered: the right end of the slices, and the room up to the map. */
  readonly gather: { readonly x: number; readonly width: number }
}

/** Under this width, in pixels, gaps are small, and the map may stand below. */
export const narrowStage = 560
const largestCell = 44
const leastCell = 0.25
const largestMapCell = 60
/** A slice of the kernel is made larger than its window up to here, so that its weights can be read. */
const readable = 22
/** Over the first row of slices the name of the column; under the map its scale. */
const headHeight = 20
const scaleHeight = 34
/** Outlines reach a little over the edges of grids and tiles. */
const edge = 4
/** Between slices of an input that is read a group at a time. */
const sliceGap = 14
/** Under the last slice the colour scales of the kernel and of the parts. */
const partScale = 24
/** A slice of the kernel without numbers is this much of a slice of the input. */
const smallKernel = 0.55
/** But as wide as its name, in pixels. */
const namedKernel = 44
/** Under this size of a cell slices are pictures, which give way to the map. */
const picturedCell = 6

/** The arrangement with the largest cells: channels in one column or more, the map beside them or below. */
export function unfoldedLayout(all: LayerShapes, width: number, height: number): UnfoldedLayout {
  const isNarrow = width < narrowStage
  const shapes = { ...all, isTwoStep: all.isTwoStep === true && !isNarrow }
  const room = {
    width: width - 2 * edge,
    height,
    gap: isNarrow ? 16 : isGrouped(shapes) ? 46 : 34,
    gather: isNarrow ? 28 : 64,
  }
  const ways = [1, 2, 3, 4]
    .filter((columns) => isPossible(shapes, columns))
    .flatMap((columns) =>
      (shapes.isTwoStep ? [true] : [true, false]).map((isBeside) =>
        fitted(shapes, room, columns, isBeside),
      ),
    )
    .filter((way) => way !== undefined)
  const best = ways.toSorted((a, b) => b.score - a.score)[0]
  return place(shapes, room, best ?? measured(shapes, room, 1, true, leastCell))
}

/** Columns are of two slices at least; in groups none is empty, and a kernel has the height it needs. */
function isPossible(shapes: LayerShapes, columns: number): boolean {
  const { channels, slices } = shapes
  if (columns === 1 || !isGrouped(shapes))
    return columns === 1 || (columns !== 3 && channels >= 2 * columns)
  const rows = Math.ceil(channels / columns)
  return rows >= slices && Math.ceil(channels / rows) === columns
}

function isGrouped({ slices, channels }: LayerShapes): boolean {
  return slices < channels
}

interface Room {
  readonly width: number
  readonly height: number
  readonly gap: number
  readonly gather: number
}

interface Way {
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
): Way | undefined {
  let best: Way | undefined
  for (let cell = largestCell; cell >= leastCell; cell -= cell > picturedCell ? 1 : leastCell) {
    const way = measured(shapes, room, columns, isBeside, cell)
    const isIn = way.slices.width <= room.width && way.slices.height <= room.height
    if (!isIn || way.mapCell < cell) continue
    if (cell >= picturedCell) return way
    if (!best || way.score > best.score) best = way
  }
  return best
}

function measured(
  shapes: LayerShapes,
  room: Room,
  columns: number,
  isBeside: boolean,
  cell: number,
): Way {
  const { channels, maps, input, side, output } = shapes
  const rows = Math.ceil(channels / columns)
  const kernelCell = kernelCellOf(shapes, cell)
  const ofPart = shapes.hasParts ? output.columns * cell + room.gap : 0
  const beside = ofPart + side * kernelCell + room.gap
  const block = input.columns * cell + (isGrouped(shapes) ? 0 : beside)
  const between = isGrouped(shapes) ? sliceGap : room.gap
  const row = nameHeight + input.rows * cell
  const highest = Math.max(shapes.hasParts ? output.rows * cell : 0, side * kernelCell)
  const under = Math.max(0, partScale - (input.rows * cell - highest) / 2)
  const slices = {
    width: columns * block + (columns - 1) * between + (isGrouped(shapes) ? beside : 0),
    height: headHeight + rows * row + under,
    row,
    pitch: block + between,
  }
  const free = isBeside
    ? {
        width: columnOf(shapes, room, room.width - slices.width - room.gather),
        height: room.height - headHeight,
      }
    : { width: room.width, height: room.height - slices.height - 4 }
  const forPicker = isBeside
    ? { width: free.width, height: free.height * 0.46 }
    : { width: free.width * 0.55, height: free.height - nameHeight }
  const picker = pickerSize(maps, forPicker.width, forPicker.height)
  const forMap = isBeside
    ? { width: free.width, height: free.height - nameHeight - scaleHeight - picker.height }
    : {
        width: free.width - picker.width - room.gap,
        height: free.height - nameHeight - scaleHeight,
      }
  const mapRoom = Math.min(forMap.width / output.columns, forMap.height / output.rows)
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

/** What the map has beside the slices: in two steps there are two of them. */
function columnOf({ isTwoStep }: LayerShapes, room: Room, width: number): number {
  return isTwoStep ? (width - room.gap) / 2 : width
}

function place(shapes: LayerShapes, room: Room, way: Way): UnfoldedLayout {
  const { input, output, side, channels, maps } = shapes
  const { cell, kernelCell, columns, isBeside, slices, mapCell, picker } = way
  const mapSize = { width: output.columns * mapCell, height: output.rows * mapCell }
  const column = Math.max(mapSize.width, picker.width)
  const aside = {
    width: isBeside
      ? (shapes.isTwoStep ? 2 : 1) * column + (shapes.isTwoStep ? room.gap : 0)
      : mapSize.width + picker.width + (maps > 1 ? room.gap : 0),
    height: isBeside
      ? nameHeight + mapSize.height + scaleHeight + picker.height
      : Math.max(nameHeight + mapSize.height + scaleHeight, picker.height),
  }
  const all = isBeside
    ? {
        width: slices.width + room.gather + aside.width,
        height: Math.max(slices.height, aside.height),
      }
    : { width: Math.max(slices.width, aside.width), height: slices.height + 4 + aside.height }
  const left = edge + Math.max(0, (room.width - all.width) / 2)
  const top = Math.max(0, (room.height - all.height) / 2)
  const slicesTop = top + (isBeside ? Math.max(0, (all.height - slices.height) / 2) : 0)
  const rows = Math.ceil(channels / columns)

  const boxes = Array.from({ length: channels }, (_, channel) => {
    const x = left + Math.floor(channel / rows) * slices.pitch
    const y = slicesTop + headHeight + nameHeight + (channel % rows) * slices.row
    // In groups the kernel stands behind all slices, in the middle of their height.
    const last = isGrouped(shapes) ? left + (columns - 1) * slices.pitch : x
    const kernelX = last + input.columns * cell + room.gap
    const partX = kernelX + side * kernelCell + room.gap
    const slot = (channel % shapes.slices) + (rows - shapes.slices) / 2
    const top = isGrouped(shapes) ? slicesTop + headHeight + nameHeight + slot * slices.row : y
    const middle = top + (input.rows * cell) / 2
    return {
      input: { x, y, cell, ...input },
      kernel: {
        x: kernelX,
        y: middle - (side * kernelCell) / 2,
        cell: kernelCell,
        rows: side,
        columns: side,
      },
      part: { x: partX, y: middle - (output.rows * cell) / 2, cell, ...output },
    }
  })
  const gather = { x: left + slices.width, width: room.gather }
  const asideTop = isBeside ? top + (all.height - aside.height) / 2 : slicesTop + slices.height + 4
  const asideLeft = isBeside ? gather.x + gather.width : left
  const map = { x: asideLeft, y: asideTop + nameHeight, cell: mapCell, ...output }
  const tiles = {
    x: isBeside ? asideLeft : asideLeft + mapSize.width + room.gap,
    y: isBeside ? map.y + mapSize.height + scaleHeight + nameHeight : map.y,
    tile: picker.tile,
    perRow: picker.perRow,
  }
  return {
    inputs: boxes.map((box) => box.input),
    kernels: boxes.map((box) => box.kernel),
    parts: shapes.hasParts ? boxes.map((box) => box.part) : [],
    map,
    picker: maps === 1 ? undefined : tiles,
    second: shapes.isTwoStep ? secondBoxes(map, tiles, maps, map.x + column + room.gap) : undefined,
    gather,
  }
}
