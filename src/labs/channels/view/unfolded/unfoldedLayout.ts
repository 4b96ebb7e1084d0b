import type { GridBox } from '#draw/gridBox.ts'
import type { LayerShapes } from '#labs/channels/view/layerShapes.ts'
import { nameHeight, narrowStage, type PickerBox } from '#labs/channels/view/mapTiles.ts'
import {
  type Arrangement,
  bestArrangement,
  headHeight,
  isGrouped,
  type Room,
  scaleHeight,
} from './arrangements.ts'

/**
 * Where everything stands, in pixels: for each channel its slice, the kernel’s and its partial sums; the map; all maps. With
 * groups only one of them has a kernel at a time, so that the kernels and partial sums of all groups stand in the same place.
 */
export interface UnfoldedLayout {
  readonly inputs: readonly GridBox[]
  readonly kernels: readonly GridBox[]
  readonly partialSums: readonly GridBox[]
  readonly map: GridBox
  readonly picker: PickerBox | undefined
  /** Of the second step: the pointwise kernel, a weight a map, and the map that it makes. */
  readonly second: { readonly weights: GridBox; readonly map: GridBox } | undefined
  /** Where the partial sums are gathered: the right end of the slices, and the room up to the map. */
  readonly gather: { readonly x: number; readonly width: number }
}

const largestWeight = 40
/** Weights are this much smaller than the tiles, so that a note under them has room. */
const forNote = 10
/** Outlines reach a little over the edges of grids and tiles. */
const edge = 4

/** The layout with the largest cells. */
export function unfoldedLayout(all: LayerShapes, width: number, height: number): UnfoldedLayout {
  const isNarrow = width < narrowStage
  const shapes = { ...all, isTwoStep: all.isTwoStep === true && !isNarrow }
  const room = {
    width: width - 2 * edge,
    height,
    gap: isNarrow ? 16 : isGrouped(shapes) ? 46 : 34,
    gather: isNarrow ? 28 : 64,
  }
  return placed(shapes, room, bestArrangement(shapes, room))
}

function placed(shapes: LayerShapes, room: Room, arrangement: Arrangement): UnfoldedLayout {
  const { input, output, side, channels, maps } = shapes
  const { cell, kernelCell, columns, isBeside, slices, mapCell, picker } = arrangement
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
    const sumsX = kernelX + side * kernelCell + room.gap
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
      sums: { x: sumsX, y: middle - (output.rows * cell) / 2, cell, ...output },
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
    partialSums: shapes.hasPartialSums ? boxes.map((box) => box.sums) : [],
    map,
    picker: maps === 1 ? undefined : tiles,
    second: shapes.isTwoStep ? secondBoxes(map, tiles, maps, map.x + column + room.gap) : undefined,
    gather,
  }
}

/** Beside the first map the one of the second step; beside all maps a weight for each, in the same order. */
function secondBoxes(map: GridBox, tiles: PickerBox, maps: number, x: number) {
  const { y, tile, perRow } = tiles
  return {
    map: { ...map, x },
    weights: {
      x,
      y,
      cell: Math.max(1, Math.min(tile - forNote, largestWeight)),
      rows: Math.ceil(maps / perRow),
      columns: perRow,
    },
  }
}
