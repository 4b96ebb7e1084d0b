import { transposedSizeParts, windowSizeParts } from '#draw/sizeFormula.ts'
import type { AxisSize } from '#draw/sizeFormula.ts'
import type { SlideLayer } from './layer.ts'

/**
 * The output-size formula of both axes with the numbers in it: ⌊(input + padding − reach) ÷ stride⌋ + 1 for a
 * convolution, stride · (input − 1) + reach − padding + output padding for a transposed one.
 */
export function outputSizes(layer: SlideLayer): [height: AxisSize, width: AxisSize] {
  const { geometry, plan, picture } = layer
  const [, height = 1, width = 1] = picture.pixels.shape
  const {
    pads = {
      top: geometry.padTop,
      bottom: geometry.padBottom,
      left: geometry.padLeft,
      right: geometry.padRight,
    },
    outputPadding = [0, 0],
  } = plan.transposed ?? {}
  const parts = plan.transposed ? transposedSizeParts : windowSizeParts
  return [
    {
      name: 'height',
      parts: parts({
        input: height,
        kernel: geometry.kernelHeight,
        dilation: geometry.dilationVertical,
        stride: plan.transposed ? plan.stretch[0] : geometry.strideVertical,
        before: pads.top,
        after: pads.bottom,
        outputPadding: outputPadding[0],
        output: geometry.outputHeight,
      }),
    },
    {
      name: 'width',
      parts: parts({
        input: width,
        kernel: geometry.kernelWidth,
        dilation: geometry.dilationHorizontal,
        stride: plan.transposed ? plan.stretch[1] : geometry.strideHorizontal,
        before: pads.left,
        after: pads.right,
        outputPadding: outputPadding[1],
        output: geometry.outputWidth,
      }),
    },
  ]
}
