import type { GridBox } from '#draw/gridBox.ts'

/** How many grids of which size a layer is drawn as. */
export interface LayerShapes {
  readonly channels: number
  readonly maps: number
  readonly input: { readonly rows: number; readonly columns: number }
  readonly side: number
  readonly output: { readonly rows: number; readonly columns: number }
}

/** Tiles of equal size in rows: the maps as small multiples. */
export interface PickerBox {
  readonly x: number
  readonly y: number
  readonly tile: number
  readonly perRow: number
}

/** Where everything stands, in pixels: for each channel its slice, the kernel’s and its part; the map; all maps. */
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
/** Over a row of slices its name, over the first one the name of the column; under the map its scale. */
export const nameHeight = 18
const headHeight = 20
const scaleHeight = 34
const tileGap = 6
const largestTile = 84

/** The arrangement with the largest cells: channels in one column or more, the map beside them or below. */
export function unfoldedLayout(shapes: LayerShapes, width: number, height: number): UnfoldedLayout {
  const isNarrow = width < narrowStage
  const room = { width, height, gap: isNarrow ? 16 : 34, gather: isNarrow ? 28 : 64 }
  const ways = [1, 2, 4]
    .filter((columns) => columns === 1 || shapes.channels >= 2 * columns)
    .flatMap((columns) =>
      ([true, false] as const).map((isBeside) => fitted(shapes, room, columns, isBeside)),
    )
    .filter((way) => way !== undefined)
  const best = ways.toSorted((a, b) => b.score - a.score)[0]
  return place(shapes, room, best ?? measured(shapes, room, 1, true, leastCell))
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
  readonly block: number
  readonly slices: { readonly width: number; readonly height: number; readonly row: number }
  readonly mapCell: number
  readonly picker: {
    readonly tile: number
    readonly perRow: number
    readonly width: number
    readonly height: number
  }
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
  { channels, maps, input, side, output }: LayerShapes,
  room: Room,
  columns: number,
  isBeside: boolean,
  cell: number,
): Way {
  const rows = Math.ceil(channels / columns)
  const kernelCell = Math.min(Math.max(cell, readable), (input.rows * cell) / side, largestCell)
  const block = (input.columns + output.columns) * cell + side * kernelCell + 2 * room.gap
  const row = nameHeight + input.rows * cell
  const slices = {
    width: columns * block + (columns - 1) * room.gap,
    height: headHeight + rows * row,
    row,
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
  const plainness = (isWide && !isBeside ? 0.7 : 1) * (columns > 1 ? 0.8 : 1)
  const score = plainness * (cell + 0.15 * Math.min(mapCell, 2 * cell))
  return { columns, isBeside, cell, kernelCell, block, slices, mapCell, picker, score }
}

/** The largest tiles for so many maps in that room; none for a single map. */
export function pickerSize(
  maps: number,
  width: number,
  height: number,
  largest = largestTile,
): Way['picker'] {
  let best = { tile: 0, perRow: 1, width: 0, height: 0 }
  if (maps === 1) return best
  for (let perRow = 1; perRow <= maps; perRow++) {
    const rows = Math.ceil(maps / perRow)
    const tile = Math.floor(
      Math.min(
        largest,
        (width - (perRow - 1) * tileGap) / perRow,
        (height - nameHeight - (rows - 1) * tileGap) / rows,
      ),
    )
    // Of equal tiles those in fewer rows: they leave the map its height.
    if (tile < Math.max(1, best.tile)) continue
    const span = (count: number) => count * tile + (count - 1) * tileGap
    best = { tile, perRow, width: span(perRow), height: span(rows) + nameHeight }
  }
  return best
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
  const left = Math.max(0, (room.width - all.width) / 2)
  const top = Math.max(0, (room.height - all.height) / 2)
  const slicesTop = top + (isBeside ? Math.max(0, (all.height - slices.height) / 2) : 0)
  const rows = Math.ceil(channels / columns)

  const boxes = Array.from({ length: channels }, (_, channel) => {
    const x = left + Math.floor(channel / rows) * (way.block + room.gap)
    const y = slicesTop + headHeight + nameHeight + (channel % rows) * slices.row
    const kernelX = x + input.columns * cell + room.gap
    const partX = kernelX + side * kernelCell + room.gap
    const middle = y + (input.rows * cell) / 2
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

/** Where the tile of a map stands. */
export function tilePlace(
  { x, y, tile, perRow }: PickerBox,
  map: number,
): { x: number; y: number } {
  return {
    x: x + (map % perRow) * (tile + tileGap),
    y: y + Math.floor(map / perRow) * (tile + tileGap),
  }
}
