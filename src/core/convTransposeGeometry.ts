import { checkGroups, kernelShape, type ConvGeometry } from './convGeometry.ts'
import { imageShape } from './imageShape.ts'
import { bothAxes, checkWhole, type Pair } from './pair.ts'
import { paddingSides, type Sides } from './padding.ts'
import { windowGeometry } from './windowGeometry.ts'

/** Options of a transposed convolution, as in PyTorch's ConvTranspose2d; padding is what it takes off the output. */
export interface ConvTransposeSpec {
  readonly stride?: Pair
  readonly dilation?: Pair
  readonly padding?: Pair | Sides
  readonly groups?: number
  /** Cells added at the end of each output axis; below the stride or the dilation. */
  readonly outputPadding?: Pair
}

/** A convolution's record, for the transposed way: strides and padding are counted on the output. */
export interface ConvTransposeGeometry extends ConvGeometry {
  readonly outputPaddingVertical: number
  readonly outputPaddingHorizontal: number
}

/**
 * The geometry of a transposed convolution: along each axis stride · (input − 1) + outputPadding + reach − padding cells come out.
 * @param inputShape [batch?, inChannels, height, width]
 * @param weightShape [inChannels, outChannels / groups, kernelHeight, kernelWidth]
 * @throws RangeError with the numbers given when shapes and options do not go together.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose2d.html for the output size
 */
export function convTransposeGeometry(
  inputShape: readonly number[],
  weightShape: readonly number[],
  spec: ConvTransposeSpec = {},
): ConvTransposeGeometry {
  const { batched, batch, channels, height, width } = imageShape(inputShape)
  const [inputChannels, groupOutputChannels, kernelHeight, kernelWidth] = kernelShape(weightShape)
  const groups = spec.groups ?? 1
  checkGroups(groups, channels, 'input')
  if (inputChannels !== channels) {
    throw new RangeError(`weight is for ${inputChannels} input channels, the input has ${channels}`)
  }
  const { stride = 1, dilation = 1 } = spec
  const window = windowGeometry(
    [height, width],
    [kernelHeight, kernelWidth],
    { stride, dilation },
    () => 1,
  )
  const { strideVertical, strideHorizontal, dilationVertical, dilationHorizontal } = window
  const [extraVertical, extraHorizontal] = bothAxes(spec.outputPadding ?? 0, 'outputPadding', 0)
  checkOutputPadding(extraVertical, strideVertical, dilationVertical)
  checkOutputPadding(extraHorizontal, strideHorizontal, dilationHorizontal)
  const sides = amounts(spec.padding ?? 0)
  const outputHeight =
    strideVertical * (height - 1) + extraVertical + window.reachVertical - sides.top - sides.bottom
  const outputWidth =
    strideHorizontal * (width - 1) +
    extraHorizontal +
    window.reachHorizontal -
    sides.left -
    sides.right
  checkWhole(outputHeight, 'output height after padding is taken off', 1)
  checkWhole(outputWidth, 'output width after padding is taken off', 1)
  return Object.assign(window, {
    batch,
    batched,
    inputChannels,
    outputChannels: groupOutputChannels * groups,
    groups,
    groupInputChannels: inputChannels / groups,
    groupOutputChannels,
    padTop: sides.top,
    padRight: sides.right,
    padBottom: sides.bottom,
    padLeft: sides.left,
    outputHeight,
    outputWidth,
    outputPaddingVertical: extraVertical,
    outputPaddingHorizontal: extraHorizontal,
  })
}

/**
 * The convolution that this one transposes: from its output back to its input, with the same weight tensor.
 * Its windows slide over the output: `tapRow(adjoint, inputRow, kernelRow)` is the output row that a product lands on.
 */
export function adjointGeometry(geometry: ConvTransposeGeometry): ConvGeometry {
  return {
    ...geometry,
    inputChannels: geometry.outputChannels,
    inputHeight: geometry.outputHeight,
    inputWidth: geometry.outputWidth,
    outputChannels: geometry.inputChannels,
    outputHeight: geometry.inputHeight,
    outputWidth: geometry.inputWidth,
    groupInputChannels: geometry.groupOutputChannels,
    groupOutputChannels: geometry.groupInputChannels,
  }
}

function amounts(padding: Pair | Sides): Sides {
  if (typeof padding === 'string') {
    throw new RangeError(`padding is '${String(padding)}': a transposed convolution takes numbers`)
  }
  const none = { size: 0, reach: 1, stride: 1 }
  return paddingSides(padding, none, none)
}

function checkOutputPadding(extra: number, stride: number, dilation: number): void {
  const most = Math.max(stride, dilation) - 1
  if (extra > most) {
    throw new RangeError(
      `outputPadding is ${extra} with stride ${stride} and dilation ${dilation}: at most ${most} would do`,
    )
  }
}
