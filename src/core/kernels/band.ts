import type { ConvGeometry } from '#core/convGeometry.ts'
import { scratch } from './scratch.ts'

/** Some rows of every channel of a group, under their padding and in double precision: [channels, rows, cols]. */
export interface Band {
  readonly data: Float64Array
  readonly channels: number
  readonly rows: number
  readonly cols: number
}

/** Doubles that a band should not exceed: with 256 kB it shares a core's cache with weights and sums. */
const mostDoubles = 1 << 15

/** A band with room for at least four output rows, for more where they are short. */
export function emptyBand(geometry: ConvGeometry): Band {
  const { outputHeight, outputWidth, strideVertical, strideHorizontal, reachVertical } = geometry
  const channels = geometry.groupInputChannels
  const cols = (outputWidth - 1) * strideHorizontal + geometry.reachHorizontal
  const fitting = Math.floor(mostDoubles / (channels * cols))
  const windows = Math.floor((fitting - reachVertical) / strideVertical) + 1
  const rows = (Math.min(outputHeight, Math.max(4, windows)) - 1) * strideVertical + reachVertical
  // addTapsToFour reads one window more where a row is odd.
  const data = scratch('band', channels * rows * cols + strideHorizontal)
  return { data, channels, rows, cols }
}
