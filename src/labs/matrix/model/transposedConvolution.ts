import type { ConvGeometry } from '#core/convGeometry.ts'
import { convTranspose2d } from '#core/convTranspose2d.ts'
import type { Tensor } from '#core/tensor.ts'

/** The core's transposed convolution of the output, back to the size of the picture. */
export function transposedConvolution(
  forward: Tensor,
  weight: Tensor,
  geometry: ConvGeometry,
): Float32Array {
  const { inputHeight, inputWidth, outputHeight, outputWidth, groups } = geometry
  const { padTop: top, padRight: right, padBottom: bottom, padLeft: left } = geometry
  const { strideVertical, strideHorizontal, dilationVertical, dilationHorizontal } = geometry
  const over = (size: number, pads: number, reach: number, stride: number, count: number) =>
    size + pads - reach - stride * (count - 1)
  return convTranspose2d(forward, weight, null, {
    stride: [strideVertical, strideHorizontal],
    dilation: [dilationVertical, dilationHorizontal],
    groups,
    padding: { top, right, bottom, left },
    outputPadding: [
      over(inputHeight, top + bottom, geometry.reachVertical, strideVertical, outputHeight),
      over(inputWidth, left + right, geometry.reachHorizontal, strideHorizontal, outputWidth),
    ],
  }).data
}
