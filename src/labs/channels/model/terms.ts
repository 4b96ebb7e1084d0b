import { memoByObject } from '#core/memo.ts'
import { frameValue as valueInFrame, windowTerms, type WindowTerm } from '#core/windowTerms.ts'
import { weightIndex } from './bank.ts'
import { type ChannelsLayer, productDecimals } from './layer.ts'

/** The slice of its kernels that a channel meets. */
export function sliceOf({ geometry }: ChannelsLayer, channel: number): number {
  return channel % geometry.groupInputChannels
}

/** The value of a cell of the padded input. */
export function frameValue(
  { geometry, frame, volume }: ChannelsLayer,
  channel: number,
  row: number,
  column: number,
): number {
  return valueInFrame({ geometry, frame, input: volume.pixels }, channel, row, column)
}

/** The weight of a map's kernel that a channel of its group meets. */
export function weightAt(
  layer: ChannelsLayer,
  map: number,
  channel: number,
  row: number,
  column: number,
): number {
  const { groupInputChannels: slices, kernelHeight: side } = layer.geometry
  const position = { map, slice: sliceOf(layer, channel), row, column }
  return layer.weights[weightIndex(position, { slices, side })] ?? 0
}

/** What a channel gives to the outputs of a map, row-major. */
export function partialSumsOf(layer: ChannelsLayer, map: number, channel: number): Float64Array {
  const { groupInputChannels, outputHeight, outputWidth } = layer.geometry
  const plane = outputHeight * outputWidth
  const first = (map * groupInputChannels + sliceOf(layer, channel)) * plane
  return layer.partialSums.subarray(first, first + plane)
}

/** Every product of an output's sum: channel by channel, the kernel in reading order. */
export const outputTerms = memoByObject(
  (layer: ChannelsLayer, output: number): readonly WindowTerm[] => {
    const { geometry, frame, volume } = layer
    return windowTerms(
      {
        geometry,
        frame,
        input: volume.pixels,
        weightAt: (map, channel, row, column) => weightAt(layer, map, channel, row, column),
        decimals: productDecimals,
      },
      output,
    )
  },
)
