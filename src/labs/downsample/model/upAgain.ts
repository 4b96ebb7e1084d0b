import { type ConvGeometry, tapCol, tapRow } from '#core/convGeometry.ts'
import { outputCell } from '#core/outputCell.ts'
import type { Tensor } from '#core/tensor.ts'

/** The map brought back to the size of the input, [height · width], and how far that is from the input. */
export type UpAgain = Readonly<ReturnType<typeof upAgain>>

/**
 * The map of a window through the transposed convolution that goes back the same way: every output is spread over the
 * cells that its window read, and divided by the weights that land there, which are fewer at the border. So an even map
 * comes back even. Where nothing was read, nothing comes back.
 */
export function upAgain(map: Float64Array, geometry: ConvGeometry, input: Tensor) {
  const { kernelHeight, kernelWidth, inputHeight, inputWidth } = geometry
  const { strideVertical, strideHorizontal, dilationVertical, dilationHorizontal } = geometry
  const down = spreadWeights(kernelHeight, strideVertical, dilationVertical)
  const across = spreadWeights(kernelWidth, strideHorizontal, dilationHorizontal)
  const sums = new Float64Array(inputHeight * inputWidth)
  const landed = new Float64Array(inputHeight * inputWidth)
  map.forEach((value, output) => {
    const place = outputCell(geometry, output)
    down.forEach((rowWeight, kernelRow) => {
      const row = tapRow(geometry, place.row, kernelRow)
      if (row < 0 || row >= inputHeight) return
      across.forEach((columnWeight, kernelColumn) => {
        const column = tapCol(geometry, place.column, kernelColumn)
        if (column < 0 || column >= inputWidth) return
        const at = row * inputWidth + column
        sums[at]! += rowWeight * columnWeight * value
        landed[at]! += rowWeight * columnWeight
      })
    })
  })
  const values = sums.map((sum, at) => (landed[at]! > 0 ? sum / landed[at]! : 0))
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
