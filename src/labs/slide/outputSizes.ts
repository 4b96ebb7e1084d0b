import type { SlideLayer } from './layer.ts'

/** A piece of the formula: what is written, whose colour it has, what it is called. */
interface Part {
  readonly text: string
  readonly meaning?: 'value' | 'padded' | 'weight' | 'plain' | 'mapped'
  readonly title?: string
}

export interface AxisSize {
  readonly name: string
  readonly parts: readonly Part[]
}

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
  const parts = plan.transposed ? transposedParts : convolutionParts
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

interface AxisNumbers {
  readonly input: number
  readonly kernel: number
  readonly dilation: number
  readonly stride: number
  readonly before: number
  readonly after: number
  readonly outputPadding: number
  readonly output: number
}

function convolutionParts(axis: AxisNumbers): Part[] {
  return [
    { text: '⌊ (' },
    { text: String(axis.input), meaning: 'value', title: 'input' },
    ...padding(axis.before, axis.after, '+'),
    { text: '−' },
    ...reach(axis),
    { text: ') ÷' },
    { text: String(axis.stride), meaning: 'plain', title: 'stride' },
    { text: '⌋ + 1 =' },
    { text: String(axis.output), meaning: 'mapped', title: 'output' },
  ]
}

function transposedParts(axis: AxisNumbers): Part[] {
  return [
    { text: String(axis.stride), meaning: 'plain', title: 'stride' },
    { text: '· (' },
    { text: String(axis.input), meaning: 'value', title: 'input' },
    { text: '− 1) +' },
    ...reach(axis),
    ...padding(axis.before, axis.after, '−'),
    ...(axis.outputPadding > 0 ? outputPaddingParts(axis.outputPadding) : []),
    { text: '=' },
    { text: String(axis.output), meaning: 'mapped', title: 'output' },
  ]
}

function outputPaddingParts(cells: number): Part[] {
  return [{ text: '+' }, { text: String(cells), meaning: 'padded', title: 'output padding' }]
}

function padding(before: number, after: number, sign: '+' | '−'): Part[] {
  if (before === 0 && after === 0) return []
  const side = (cells: number, title: string): Part[] => [
    { text: sign },
    { text: String(cells), meaning: 'padded', title },
  ]
  return [...side(before, 'padding at the start'), ...side(after, 'padding at the end')]
}

/** The kernel, or how far a dilated one reaches: dilation · (kernel − 1) + 1. */
function reach({ kernel, dilation }: AxisNumbers): Part[] {
  if (dilation === 1) return [{ text: String(kernel), meaning: 'weight', title: 'kernel' }]
  return [
    { text: '(' },
    { text: String(dilation), meaning: 'plain', title: 'dilation' },
    { text: '· (' },
    { text: String(kernel), meaning: 'weight', title: 'kernel' },
    { text: '− 1) + 1)' },
  ]
}
