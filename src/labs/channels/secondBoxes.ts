import type { GridBox } from '#draw/gridBox.ts'
import type { PickerBox } from './mapTiles.ts'

const largestWeight = 40
/** Weights are this much smaller than the tiles, so that a note under them has room. */
const forNote = 10

/** Beside the first map the one of the second step; beside all maps a weight for each, in the same order. */
export function secondBoxes(map: GridBox, tiles: PickerBox, maps: number, x: number) {
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
