import type { ConvSpec, Padding, PaddingMode, Sides } from '#core/convGeometry.ts'
import type { PoolSpec } from '#core/poolGeometry.ts'
import { cellCount, type Tensor } from '#core/tensor.ts'
import type { CaseAttributes } from './readCases.ts'

// A case's attributes, in the core's words.

/** The padding modes by SciPy and NumPy names. */
export const modes: Record<NonNullable<CaseAttributes['mode']>, PaddingMode> = {
  constant: 'zeros',
  edge: 'replicate',
  reflect: 'reflect',
  symmetric: 'symmetric',
  wrap: 'circular',
}

function padding({ autoPad = 'NOTSET', pads = [] }: CaseAttributes): Padding {
  if (autoPad === 'SAME_UPPER') return 'same'
  if (autoPad === 'SAME_LOWER') return 'same-lower'
  if (autoPad === 'VALID') return 'valid'
  const [top = 0, left = 0, bottom = 0, right = 0] = pads
  return { top, right, bottom, left }
}

export function convSpec(attrs: CaseAttributes): ConvSpec {
  const { strides = 1, dilations = 1, groups = 1 } = attrs
  return { stride: strides, dilation: dilations, groups, padding: padding(attrs) }
}

export function poolSpec(attrs: CaseAttributes): PoolSpec {
  const { kernelShape = 1, strides = 1, dilations = 1, outputShape } = attrs
  // A size given from outside is the larger of the two that rounding gives.
  const ceilMode = attrs.ceilMode === true || outputShape !== undefined
  return {
    kernelSize: kernelShape,
    stride: strides,
    dilation: dilations,
    padding: padding(attrs),
    ceilMode,
  }
}

/** The padding of a transposed convolution, where some cases give the output's size instead. */
export function takenOff(attrs: CaseAttributes, size: readonly number[]): Sides {
  const { autoPad = 'NOTSET', pads, outputShape } = attrs
  const [strides, dilations] = [attrs.strides ?? [1, 1], attrs.dilations ?? [1, 1]]
  const ends = [0, 1].map((axis): [number, number] => {
    const [n, s, d] = [size[axis] ?? 1, strides[axis] ?? 1, dilations[axis] ?? 1]
    const full =
      s * (n - 1) +
      (attrs.outputPadding?.[axis] ?? 0) +
      d * ((attrs.kernelShape?.[axis] ?? 1) - 1) +
      1
    const isSame = autoPad.startsWith('SAME')
    if (outputShape === undefined && !isSame) return [pads?.[axis] ?? 0, pads?.[axis + 2] ?? 0]
    const total = full - (outputShape?.[axis] ?? n * s)
    if (pads !== undefined || autoPad === 'VALID')
      return [pads?.[axis] ?? 0, total - (pads?.[axis] ?? 0)]
    if (total < 0) return [0, total]
    const less = Math.floor(total / 2)
    return autoPad === 'SAME_UPPER' ? [less, total - less] : [total - less, less]
  })
  const [[top, bottom] = [0, 0], [left, right] = [0, 0]] = ends
  return { top, right, bottom, left }
}

/** SciPy's filters: the window's centre is its middle cell, k >> 1, moved by the origin. */
export function filterSides(
  attrs: CaseAttributes,
  [height = 1, width = 1]: readonly number[],
): Sides {
  const ends = [height, width].map((k, axis): [number, number] => {
    if (attrs.size === 'valid') return [0, 0]
    if (attrs.size === 'full') return [k - 1, k - 1]
    const origin = attrs.origin?.[axis] ?? 0
    const correlated = Math.floor(k / 2) + origin
    const before =
      attrs.sameRule === 'signal'
        ? k - 1 - Math.floor((k - 1) / 2)
        : attrs.kind === 'convolve'
          ? k - 1 - correlated
          : correlated
    return [before, k - 1 - before]
  })
  const [[top, bottom] = [0, 0], [left, right] = [0, 0]] = ends
  return { top, right, bottom, left }
}

/** A place in a channel's plane as the case counts it. */
export function flatIndex(
  attrs: CaseAttributes,
  image: Tensor,
  output: Tensor,
  place: number,
  at: number,
): number {
  const [, channels = 1, height = 1, width = 1] = image.shape
  const channelOf = Math.floor(at / cellCount(output.shape.slice(2)))
  const [n, c] = [Math.floor(channelOf / channels), channelOf % channels]
  if (attrs.indices === 'tf') return place * channels + c
  if (attrs.indices === 'tf-batch') return (n * height * width + place) * channels + c
  const inPlane =
    attrs.storageOrder === 1 ? (place % width) * height + Math.floor(place / width) : place
  return channelOf * height * width + inPlane
}
