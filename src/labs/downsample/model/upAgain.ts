import type { ConvGeometry } from '#core/convGeometry.ts'
import { convTranspose2d } from '#core/convTranspose2d.ts'
import type { Tensor } from '#core/tensor.ts'

/** The map brought back to the size of the input, and how far that is from the input. */
export interface UpAgain {
  /** [height · width] */
  readonly values: Float64Array
  readonly largest: number
  readonly mean: number
}

/**
 * The map of a window through the transposed convolution that goes back the same way: every output is spread over the
 * cells that its window read, and divided by the weights that land there, which are fewer at the border. So an even map
 * comes back even. Where nothing was read, nothing comes back.
 */
export function upAgain(map: Float64Array, geometry: ConvGeometry, input: Tensor): UpAgain {
  const { kernelHeight, kernelWidth, outputHeight, outputWidth } = geometry
  const { strideVertical, strideHorizontal, dilationVertical, dilationHorizontal } = geometry
  const { padTop, padRight, padBottom, padLeft, inputHeight, inputWidth } = geometry
  const down = spreadWeights(kernelHeight, strideVertical, dilationVertical)
  const across = spreadWeights(kernelWidth, strideHorizontal, dilationHorizontal)
  const weight = {
    shape: [1, 1, kernelHeight, kernelWidth],
    data: Float32Array.from(down.flatMap((row) => across.map((column) => row * column))),
  }
  const left = (size: number, pads: number, reach: number, stride: number) =>
    (size + pads - reach) % stride
  const spread = (numbers: ArrayLike<number>) =>
    convTranspose2d(
      { shape: [1, outputHeight, outputWidth], data: Float32Array.from(numbers) },
      weight,
      null,
      {
        stride: [strideVertical, strideHorizontal],
        dilation: [dilationVertical, dilationHorizontal],
        padding: { top: padTop, right: padRight, bottom: padBottom, left: padLeft },
        outputPadding: [
          left(inputHeight, padTop + padBottom, geometry.reachVertical, strideVertical),
          left(inputWidth, padLeft + padRight, geometry.reachHorizontal, strideHorizontal),
        ],
      },
    ).data
  const landed = spread(map.map(() => 1))
  const values = Float64Array.from(spread(map), (value, at) => {
    const weights = landed[at] ?? 0
    return weights > 0 ? value / weights : 0
  })
  const away = values.map((value, at) => Math.abs(value - (input.data[at] ?? 0)))
  return {
    values,
    largest: away.reduce((a, b) => Math.max(a, b), 0),
    mean: away.reduce((a, b) => a + b, 0) / away.length,
  }
}

/**
 * Weights under which an even map comes back even: taps that land on the same cells, a stride apart, share a weight of
 * 1. For a window as wide as its stride each number is repeated; for 3 at stride 2 it is ½ 1 ½, which is linear in
 * between.
 */
export function spreadWeights(kernel: number, stride: number, dilation: number): number[] {
  const taps = Array.from({ length: kernel }, (_, tap) => (tap * dilation) % stride)
  return taps.map((rest) => 1 / taps.filter((other) => other === rest).length)
}
