/** Tiles of equal size in rows: the maps as small multiples. */
export interface PickerBox {
  readonly x: number
  readonly y: number
  readonly tile: number
  readonly perRow: number
}

/** Tiles, and what all of them take with the name over them. */
export interface PickerSize {
  readonly tile: number
  readonly perRow: number
  readonly width: number
  readonly height: number
}

/** Under this width, in pixels, gaps are small, and the map may stand below. */
export const narrowStage = 560
/** Over a grid or over all tiles their name. */
export const nameHeight = 18
const tileGap = 6
const largestTile = 84

/** The largest tiles for so many maps in that room; none for a single map. */
export function pickerSize(
  maps: number,
  width: number,
  height: number,
  largest = largestTile,
): PickerSize {
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
