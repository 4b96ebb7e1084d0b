import type { ConvRows } from './convRows.ts'

/** A layer that can be computed for any of its rows: of planes that hold the rows it reads, and no others. */
export interface RowLayer {
  readonly channels: number
  readonly height: number
  readonly width: number
  /** The row of the layer below that each padded row under rows `first` … `first + count − 1` is, −1 for zeros. */
  readonly sources: (first: number, count: number) => Int32Array
  /** Fills `out`, [channels, count, width], from planes of `height` rows; `sources` are rows of these. */
  readonly run: ConvRows
}
