import { type ConvGeometry, outputShape } from '#core/convGeometry.ts'
import { shapeText } from '#core/tensor.ts'

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
