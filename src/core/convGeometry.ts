import { imageShape } from './imageShape.ts'
import { checkWhole } from './pair.ts'
import { shapeText } from './tensor.ts'
import { windowGeometry, type WindowGeometry, type WindowSpec } from './windowGeometry.ts'

export type { Padding, PaddingMode, Sides } from './padding.ts'
export { tapCol, tapRow } from './windowGeometry.ts'

/** Options of a convolution, as in PyTorch's Conv2d; every field may be left out. */
export interface ConvSpec extends WindowSpec {
  /** Input and output channels fall into that many groups, wired each to its own; 1. As many as input channels: depthwise. */
  readonly groups?: number
}

/** Everything about a convolution's shape in one flat record, worked out once: sums, highlights and captions all read it. */
export interface ConvGeometry extends WindowGeometry {
  /** 1 when the input has no batch axis. */
  readonly batch: number
  /** Whether the input, and so the output, carries a batch axis. */
  readonly batched: boolean
  readonly inputChannels: number
  readonly outputChannels: number
  readonly groups: number
  readonly groupInputChannels: number
  readonly groupOutputChannels: number
}

/**
 * The geometry of a convolution.
 * @param inputShape [channels, height, width] or [batch, channels, height, width]
 * @param weightShape [outChannels, inChannels / groups, kernelHeight, kernelWidth]
 * @throws RangeError with the numbers given when shapes and options do not go together.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Conv2d.html for the output size
 */
export function convGeometry(
  inputShape: readonly number[],
  weightShape: readonly number[],
  spec: ConvSpec = {},
): ConvGeometry {
  const { batched, batch, channels, height, width } = imageShape(inputShape)
  const [outputChannels, groupInputChannels, kernelHeight, kernelWidth] = kernelShape(weightShape)
  const groups = spec.groups ?? 1
  checkGroups(groups, channels, 'input')
  checkGroups(groups, outputChannels, 'output')
  if (groupInputChannels * groups !== channels) {
    throw new RangeError(
      `each kernel has ${groupInputChannels} channels, the input has ${channels} in ${groups} group${groups === 1 ? '' : 's'}: kernels of ${channels / groups} would do`,
    )
  }
  // Not spread: that takes longer than a small convolution.
  return Object.assign(windowGeometry([height, width], [kernelHeight, kernelWidth], spec), {
    batch,
    batched,
    inputChannels: channels,
    outputChannels,
    groups,
    groupInputChannels,
    groupOutputChannels: outputChannels / groups,
  })
}

/** [batch, outChannels, outHeight, outWidth], without batch where the input has none. */
export function outputShape(geometry: ConvGeometry): number[] {
  const image = [geometry.outputChannels, geometry.outputHeight, geometry.outputWidth]
  return geometry.batched ? [geometry.batch, ...image] : image
}

/**
 * The four sides of a weight tensor.
 * @throws RangeError when it has another rank or an empty side.
 */
export function kernelShape(shape: readonly number[]): readonly [number, number, number, number] {
  if (shape.length !== 4) {
    throw new RangeError(
      `weight has shape ${shapeText(shape)}: four sides would do, the last two kernel height and kernel width`,
    )
  }
  const [first, second, height, width] = shape
  checkWhole(first, 'first side of the weight', 1)
  checkWhole(second, 'second side of the weight', 1)
  checkWhole(height, 'kernel height', 1)
  checkWhole(width, 'kernel width', 1)
  return [first, second, height, width]
}

/** @throws RangeError when the channels do not fall into that many groups. */
export function checkGroups(groups: number, channels: number, side: 'input' | 'output'): void {
  checkWhole(groups, 'groups', 1)
  if (channels % groups !== 0) {
    throw new RangeError(
      `${channels} ${side} channels do not fall into ${groups} groups: a number that divides ${channels} would do`,
    )
  }
}
