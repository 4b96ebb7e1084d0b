import type { GridBox } from '#draw/gridBox.ts'
import { nameHeight, type PickerBox, type PickerSize, pickerSize } from './mapTiles.ts'

/** How many grids of which size a layer is drawn as. */
export interface LayerShapes {
  readonly channels: number
  readonly maps: number
  /** How many channels a kernel reads: those of its group. */
  readonly slices: number
  readonly input: { readonly rows: number; readonly columns: number }
  readonly side: number
  readonly output: { readonly rows: number; readonly columns: number }
}

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

/** The arrangement with the largest cells: channels in one column or more, the map beside them or below. */
export function unfoldedLayout(shapes: LayerShapes, width: number, height: number): UnfoldedLayout {
  const isNarrow = width < narrowStage
  const room = {
    width: width - 2 * edge,
    height,
    gap: isNarrow ? 16 : isGrouped(shapes) ? 46 : 34,
    gather: isNarrow ? 28 : 64,
  }
  const ways = [1, 2, 3, 4]
    .filter((columns) => isPossible(shapes, columns))
    .flatMap((columns) =>
      ([true, false] as const).map((isBeside) => fitted(shapes, room, columns, isBeside)),
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
  for (let cell = largestCell; cell >= leastCell; cell -= cell > 6 ? 1 : leastCell) {
    const way = measured(shapes, room, columns, isBeside, cell)
    const isIn = way.slices.width <= room.width && way.slices.height <= room.height
    if (isIn && way.mapCell >= cell) return way
  }
  return undefined
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
  const kernelCell = Math.min(Math.max(cell, readable), (input.rows * cell) / side, largestCell)
  const beside = output.columns * cell + side * kernelCell + 2 * room.gap
  const block = input.columns * cell + (isGrouped(shapes) ? 0 : beside)
  const between = isGrouped(shapes) ? sliceGap : room.gap
  const row = nameHeight + input.rows * cell
  const highest = Math.max(output.rows * cell, side * kernelCell)
  const under = Math.max(0, partScale - (input.rows * cell - highest) / 2)
  const slices = {
    width: columns * block + (columns - 1) * between + (isGrouped(shapes) ? beside : 0),
    height: headHeight + rows * row + under,
    row,
    pitch: block + between,
  }
  const free = isBeside
    ? { width: room.width - slices.width - room.gather, height: room.height - headHeight }
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
  const score = plainness * (cell + (isGrouped(shapes) ? 0.5 : 0.15) * Math.min(mapCell, 2 * cell))
  return { columns, isBeside, cell, kernelCell, slices, mapCell, picker, score }
}

function place(shapes: LayerShapes, room: Room, way: Way): UnfoldedLayout {
  const { input, output, side, channels, maps } = shapes
  const { cell, kernelCell, columns, isBeside, slices, mapCell, picker } = way
  const mapSize = { width: output.columns * mapCell, height: output.rows * mapCell }
  const aside = {
    width: isBeside
      ? Math.max(mapSize.width, picker.width)
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
  return {
    inputs: boxes.map((box) => box.input),
    kernels: boxes.map((box) => box.kernel),
    parts: boxes.map((box) => box.part),
    map,
    picker:
      maps === 1
        ? undefined
        : {
            x: isBeside ? asideLeft : asideLeft + mapSize.width + room.gap,
            y: isBeside ? map.y + mapSize.height + scaleHeight + nameHeight : map.y,
            tile: picker.tile,
            perRow: picker.perRow,
          },
    gather,
  }
}
