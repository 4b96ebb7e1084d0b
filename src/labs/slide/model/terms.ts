import { memoByObject } from '#core/memo.ts'
import { mapsOfChannel } from '#core/outputCell.ts'
import { frameValue as valueInFrame, windowTerms, type WindowTerm } from '#core/windowTerms.ts'
import { kernelDecimals } from './kernel.ts'
import type { SlideLayer } from './layer.ts'

/** The map that a channel goes into. */
export function mapOfChannel({ geometry }: SlideLayer, channel: number): number {
  return mapsOfChannel(geometry, channel)[0] ?? 0
}

/** The value of a cell of the padded image. */
export function frameValue(
  { geometry, frame, image: input }: SlideLayer,
  channel: number,
  row: number,
  column: number,
): number {
  return valueInFrame({ geometry, frame, input }, channel, row, column)
}

/** The weight that a channel's values meet, at a place of the kernel as it is used. */
export function weightAt(layer: SlideLayer, channel: number, row: number, column: number): number {
  const { kernelHeight, kernelWidth } = layer.geometry
  const { numbers, scale } = layer.weights
  return (numbers[(channel * kernelHeight + row) * kernelWidth + column] ?? 0) / scale
}

/** Every product of an output's sum: channel by channel, the kernel in reading order. */
export const outputTerms = memoByObject(
  (layer: SlideLayer, output: number): readonly WindowTerm[] => {
    const { geometry, frame, image: input } = layer
    const weightOf = (_map: number, channel: number, row: number, column: number) =>
      weightAt(layer, channel, row, column)
    // Whole pixels times short decimals: 3 · 0.1 is 0.3.
    const decimals = kernelDecimals
    return windowTerms({ geometry, frame, input, weightAt: weightOf, decimals }, output)
  },
)
