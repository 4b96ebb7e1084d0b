import type { ChannelsLayer } from './layer.ts'

/** The slice of its kernels that a channel meets. */
export function sliceOf({ geometry }: ChannelsLayer, channel: number): number {
  return channel % geometry.groupInputChannels
}

/** What a channel gives to the outputs of a map, row-major. */
export function partialSumsOf(layer: ChannelsLayer, map: number, channel: number): Float64Array {
  const { groupInputChannels, outputHeight, outputWidth } = layer.geometry
  const plane = outputHeight * outputWidth
  const first = (map * groupInputChannels + sliceOf(layer, channel)) * plane
  return layer.partialSums.subarray(first, first + plane)
}
