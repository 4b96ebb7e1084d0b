/** Blocks out of the same places of two pictures, all of one size. */
export interface PairBlocks {
  readonly channels: 1 | 3
  readonly count: number
  readonly height: number
  readonly width: number
  /** Cells between a window's middle and the block's edge, at least: the reach of the largest window. */
  readonly margin: number
  /** [channels, count, height, width], 0 to 255 */
  readonly before: Uint8Array
  readonly after: Uint8Array
}
