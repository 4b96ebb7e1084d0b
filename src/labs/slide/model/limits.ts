import type { Limits } from '#core/limits.ts'
import { kernelSides, kernelSize } from './kernel.ts'
import { pictureShape } from '#parts/picture/pictureChoice.ts'
import type { SlideSettings } from '#labs/slide/settings.ts'

export type Axis = 'vertical' | 'horizontal'

/** Limits whose step is not said: it is 1. */
type Bound = Omit<Limits, 'step'>

/** The longest padded axis and output that the lab draws, in cells. */
const longestAxis = 96

/** What each setting of an axis may be whatever the others are, on a picture that is large enough. */
const widest = {
  kernel: { min: kernelSides.least, max: kernelSides.most },
  stride: { min: 1, max: 8 },
  dilation: { min: 1, max: 16 },
  padBefore: { min: 0, max: 10 },
  padAfter: { min: 0, max: 10 },
  padBoth: { min: 0, max: 10 },
  outputPadding: { min: 0, max: 15 },
} as const

/** What each setting of an axis may be while the others stay as they are; `padBoth` is that of both sides at once, when they are alike. */
export type AxisLimits = Readonly<Record<keyof typeof widest, Limits>>

type AxisBounds = Readonly<Record<keyof typeof widest, Bound>>

interface AxisNumbers {
  readonly size: number
  readonly kernel: number
  readonly stride: number
  readonly dilation: number
  readonly before: number
  readonly after: number
  readonly outputPadding: number
}

/** The limits of an axis, each worked out from the present values of the others. */
export function axisLimits(settings: SlideSettings, axis: Axis): AxisLimits {
  const numbers = axisNumbers(settings, axis)
  const limits =
    settings.mode === 'transposed'
      ? transposedLimits(numbers)
      : convolutionLimits(settings, numbers)
  const names = Object.keys(widest) as (keyof AxisLimits)[]
  return Object.fromEntries(
    names.map((name) => [name, { ...limits[name], step: 1, widest: widest[name] }]),
  ) as Record<keyof AxisLimits, Limits>
}

/** What holds on both axes, for a control that sets them alike. */
export function bothLimits(down: Limits, across: Limits): Limits {
  const { min, becauseMin } = down.min > across.min ? down : across
  return { ...(down.max < across.max ? down : across), min, becauseMin }
}

function axisNumbers(settings: SlideSettings, axis: Axis): AxisNumbers {
  const [at, side, first, last] =
    axis === 'vertical'
      ? ([0, 'height', 'top', 'bottom'] as const)
      : ([1, 'width', 'left', 'right'] as const)
  return {
    size: pictureShape(settings)[side],
    kernel: kernelSize(settings.kernel)[side],
    stride: settings.stride[at],
    dilation: settings.dilation[at],
    before: settings.pads[first],
    after: settings.pads[last],
    outputPadding: settings.outputPadding[at],
  }
}

function convolutionLimits(settings: SlideSettings, axis: AxisNumbers): AxisBounds {
  const reachLimit = longestReach(settings, axis)
  const reach = axis.dilation * (axis.kernel - 1) + 1
  const need = Math.max(0, reach - axis.size)
  const padding = {
    ...longestPadding(settings, axis.size),
    becauseMin: `the kernel reaches over ${reach} cells`,
  }
  const because = `the kernel can reach over ${reachLimit} cells here, as many as the padded image has`
  return {
    kernel: {
      min: widest.kernel.min,
      max: Math.min(widest.kernel.max, Math.floor((reachLimit - 1) / axis.dilation) + 1),
      because,
    },
    stride: widest.stride,
    dilation: {
      min: 1,
      max: mostDilation(axis, reachLimit - 1),
      because,
    },
    padBefore: { min: Math.max(0, need - axis.after), ...padding },
    padAfter: { min: Math.max(0, need - axis.before), ...padding },
    padBoth: { min: Math.ceil(need / 2), ...padding },
    outputPadding: { min: 0, max: 0 },
  }
}

/** The widest dilation with which the kernel's last tap is at most so many cells from its first. */
function mostDilation({ kernel }: AxisNumbers, cells: number): number {
  const { max } = widest.dilation
  return kernel === 1 ? max : Math.max(1, Math.min(max, Math.floor(cells / (kernel - 1))))
}

/** How far a kernel may reach along an axis under the padding rule. */
function longestReach({ padding }: SlideSettings, { size, before, after }: AxisNumbers): number {
  switch (padding) {
    case 'valid':
      return size
    case 'custom':
      return size + before + after
    case 'full':
      return Math.min(size, Math.floor((longestAxis - size) / 2) + 1)
    case 'same':
    case 'same-lower':
      return Math.min(size, longestAxis - size + 1)
  }
}

function longestPadding(
  { paddingMode }: SlideSettings,
  size: number,
): { max: number; because: string } {
  const room = Math.min(widest.padBoth.max, Math.floor((longestAxis - size) / 2))
  if (paddingMode === 'reflect' && size - 1 < room)
    return { max: size - 1, because: `a mirror of ${size} cells has ${size - 1} to show` }
  if ((paddingMode === 'circular' || paddingMode === 'symmetric') && size < room)
    return { max: size, because: `the image is ${size} cells long` }
  return { max: room, because: `the lab draws at most ${room} cells of padding here` }
}

function transposedLimits(axis: AxisNumbers): AxisBounds {
  const beyond = axis.dilation * (axis.kernel - 1)
  const room = longestAxis - 1 - 2 * beyond
  const most = widest.stride.max
  const stride =
    axis.size === 1 ? most : Math.max(1, Math.min(most, Math.floor(room / (axis.size - 1))))
  const longestBeyond = Math.floor((longestAxis - 1 - (axis.size - 1) * axis.stride) / 2)
  const spread = (axis.size - 1) * axis.stride
  const output = spread + beyond + 1
  const cut = axis.before + axis.after
  const leastBeyond = Math.max(axis.before, axis.after, cut - spread)
  // One of stride and dilation must stay above the output padding.
  const above = (other: number) => (axis.outputPadding < other ? 1 : axis.outputPadding + 1)
  const pads = (uncut: number): Bound => ({
    min: 0,
    max: Math.max(0, Math.min(beyond, uncut)),
    because: 'a transposed convolution can cut away no more than the kernel adds',
  })
  return {
    kernel: {
      min: Math.ceil(leastBeyond / axis.dilation) + 1,
      max: Math.max(1, Math.min(widest.kernel.max, Math.floor(longestBeyond / axis.dilation) + 1)),
    },
    stride: {
      min: Math.max(above(axis.dilation), Math.ceil((cut - beyond) / Math.max(1, axis.size - 1))),
      max: stride,
      because: `the output may be ${longestAxis} cells long`,
    },
    dilation: {
      min: Math.max(above(axis.stride), Math.ceil(leastBeyond / Math.max(1, axis.kernel - 1))),
      max: mostDilation(axis, longestBeyond),
    },
    padBefore: pads(output - axis.after - 1),
    padAfter: pads(output - axis.before - 1),
    padBoth: pads(Math.floor((output - 1) / 2)),
    outputPadding: {
      min: 0,
      max: Math.max(axis.stride, axis.dilation) - 1,
      because: 'it must be smaller than the stride or the dilation',
    },
  }
}
