import type { ConvGeometry } from '#core/convGeometry.ts'
import type { Tensor } from '#core/tensor.ts'

/**
 * Rows of a convolution: `count` of every output channel into `out`, [outChannels, count, outWidth], from planes of
 * `height` rows, [inChannels, height, inWidth]. `sources` says which of those rows each padded row under the windows is
 * a copy of, −1 for zeros: so a part of an image is computed like the whole.
 */
export type ConvRows = (
  out: Float32Array,
  count: number,
  planes: Float32Array,
  height: number,
  sources: Int32Array,
) => void

/** Gets a convolution ready to be run on any of its rows. */
export type PrepareConvRows = (
  weight: Tensor,
  bias: Tensor | null,
  geometry: ConvGeometry,
) => ConvRows
