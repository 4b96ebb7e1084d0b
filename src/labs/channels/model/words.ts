import { type ConvGeometry, outputShape } from '#core/convGeometry.ts'
import type { OutputCell } from '#core/outputCell.ts'
import { shapeText } from '#core/tensor.ts'
import type { ChannelsLayer } from './layer.ts'

/** The shapes along the way: "[3, 8, 8] ⋆ 8 × [3, 3, 3] → [8, 6, 6]". */
export function shapesText(geometry: ConvGeometry): string {
  const { inputChannels, inputHeight, inputWidth, outputChannels } = geometry
  const input = shapeText([inputChannels, inputHeight, inputWidth])
  return `${input} ⋆ ${outputChannels} × ${kernelShapeText(geometry)} → ${shapeText(outputShape(geometry))}`
}

/** The shape of a kernel: "[3, 5, 5]". */
export function kernelShapeText(geometry: ConvGeometry): string {
  const { groupInputChannels, kernelHeight, kernelWidth } = geometry
  return shapeText([groupInputChannels, kernelHeight, kernelWidth])
}

/** An output in words: "map 2 [3, 4]", the map only where there are several. */
export function outputText({ geometry }: ChannelsLayer, { map, row, column }: OutputCell): string {
  const name = geometry.outputChannels > 1 ? `map ${map + 1}` : 'output'
  return `${name} [${row + 1}, ${column + 1}]`
}
