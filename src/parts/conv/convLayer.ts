import type { Activation } from '#core/activations.ts'
import { memoByObject } from '#core/memo.ts'
import { windowTerms, type WindowSums } from '#core/windowTerms.ts'
import type { Cell } from '#draw/gridBox.ts'

/** What the pictures and sums of every convolution layer are read from. */
export interface ConvLayer extends WindowSums {
  /** Of the input's channels: "red", "channel 2". */
  readonly names: readonly string[]
  /** What an output of each map is called: "output", "map 2". */
  readonly mapNames: readonly string[]
  readonly divisor: number
  /** One a map. */
  readonly biases: readonly number[]
  readonly activation: Activation
  /** Sum of products per output, before the divisor and the bias; row-major [maps, height, width]. */
  readonly sums: Float64Array
  /** The layer's outputs [maps, height, width]. */
  readonly results: Float64Array
}

/** A cell that is pointed at, by pointer, focus or pin. */
export interface ConvMark extends Cell {
  /** Of the padded input, the kernel, what a channel alone gives to a map, or the map. */
  readonly part: 'input' | 'kernel' | 'partialSum' | 'output'
  /** Channel of the input, of a slice of the kernel or of partial sums; map of the output. */
  readonly channel: number
}

/** Whether the mark is a cell that the layer has. */
export function isOnLayer(
  { frame, geometry }: Pick<ConvLayer, 'frame' | 'geometry'>,
  { part, channel, row, column }: ConvMark,
): boolean {
  const { inputChannels, outputChannels, outputHeight, outputWidth } = geometry
  const inside = (channels: number, rows: number, columns: number) =>
    channel < channels && row < rows && column < columns
  switch (part) {
    case 'input':
      return inside(inputChannels, frame.vertical.size, frame.horizontal.size)
    case 'kernel':
      return inside(inputChannels, geometry.kernelHeight, geometry.kernelWidth)
    case 'partialSum':
      return inside(inputChannels, outputHeight, outputWidth)
    case 'output':
      return inside(outputChannels, outputHeight, outputWidth)
  }
}

/** Every product of an output's sum: channel by channel, the kernel in reading order. */
export const outputTerms = memoByObject((layer: ConvLayer, output: number) =>
  windowTerms(layer, output),
)

/** How many cells of a map carry their number when so many outputs have been computed. */
export function computedOfMap({ geometry }: ConvLayer, map: number, computed: number): number {
  const plane = geometry.outputHeight * geometry.outputWidth
  return Math.min(plane, Math.max(0, computed - map * plane))
}
