import type { ConvGeometry } from '#core/convGeometry.ts'
import { cells, sums } from './scratch.ts'

/** Some rows of every channel of a group, under their padding: [channels, rows, cols], the first of `cells`. */
export interface Band {
  readonly channels: number
  readonly rows: number
  readonly cols: number
}

/** Doubles that a band should not exceed: with 256 kB it shares a core's cache with weights and sums. */
const mostDoubles = 1 << 15

/** Whether rows are short enough for `cells` and `sums`. */
export function fitsBand(geometry: ConvGeometry): boolean {
  return windowsIn(room(geometry), geometry) >= 1 && 4 * (geometry.outputWidth + 1) <= sums.length
}

/** A band of at least four output rows, unless there is no room for them; of more where they are short. */
export function emptyBand(geometry: ConvGeometry): Band {
  const { outputHeight, strideVertical, reachVertical } = geometry
  const most = Math.min(outputHeight, windowsIn(room(geometry), geometry))
  const windows = Math.min(most, Math.max(4, windowsIn(mostDoubles, geometry)))
  const rows = (windows - 1) * strideVertical + reachVertical
  return { channels: geometry.groupInputChannels, rows, cols: bandCols(geometry) }
}

/** How many output rows' windows lie in a band of that many doubles. */
function windowsIn(doubles: number, geometry: ConvGeometry): number {
  const rows = Math.floor(doubles / (geometry.groupInputChannels * bandCols(geometry)))
  return Math.floor((rows - geometry.reachVertical) / geometry.strideVertical) + 1
}

function bandCols({ outputWidth, strideHorizontal, reachHorizontal }: ConvGeometry): number {
  return (outputWidth - 1) * strideHorizontal + reachHorizontal
}

/** addTapsToFour reads one window more where a row is odd. */
function room({ strideHorizontal }: ConvGeometry): number {
  return cells.length - strideHorizontal
}
