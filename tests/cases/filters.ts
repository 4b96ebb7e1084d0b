import { conv2d } from '#core/conv2d.ts'
import type { PaddingMode, Sides } from '#core/convGeometry.ts'
import { flipKernel } from '#core/flipKernel.ts'
import { maxPool2d } from '#core/maxPool2d.ts'
import { tensor, type Tensor } from '#core/tensor.ts'
import { filterSides, modes } from './caseSpecs.ts'
import { scaled } from './elementwise.ts'
import { reshaped, transposed } from './layouts.ts'
import { input, type CaseAttributes, type OperatorCase } from './readCases.ts'

export function filtered(given: OperatorCase, kernel: Tensor): Tensor {
  const { boundary = 'constant', cval = 0, kind } = given.attrs
  const image = asImage(input(given, 'x'))
  const weight = reshaped(kernel, [1, ...kernel.shape])
  const flipped = kind === 'convolve' ? flipKernel(weight) : weight
  const padding = filterSides(given.attrs, kernel.shape.slice(1))
  if (cval !== 0) return conv2d(padded(image, padding, 'zeros', cval), flipped, null)
  return conv2d(image, flipped, null, { padding, paddingMode: modes[boundary] })
}

/** The largest (sign 1) or smallest (sign −1) value of every window, centred as a filter. */
export function largest(given: OperatorCase, sign: number): Tensor {
  const { boundary = 'constant', cval = 0, windowShape = [1, 1] } = given.attrs
  const image = padded(
    asImage(input(given, 'x')),
    filterSides(given.attrs, windowShape),
    modes[boundary],
    cval,
  )
  return scaled(maxPool2d(scaled(image, sign), { kernelSize: windowShape, stride: 1 }).output, sign)
}

/** Padding of all axes of a tensor, two axes at a time. */
export function paddedAxes(
  x: Tensor,
  { pads = [], mode = 'constant', value = 0 }: CaseAttributes,
): Tensor {
  const rank = x.shape.length
  const missing = Math.max(0, 4 - rank)
  const lifted = reshaped(x, [...Array<number>(missing).fill(1), ...x.shape])
  const ends = (axis: number): [number, number] =>
    axis < missing ? [0, 0] : [pads[axis - missing] ?? 0, pads[axis - missing + rank] ?? 0]
  const twoAxes = (image: Tensor, vertical: number, horizontal: number) => {
    const [[top, bottom], [left, right]] = [ends(vertical), ends(horizontal)]
    return padded(image, { top, right, bottom, left }, modes[mode], value)
  }
  const cells = twoAxes(lifted, 2, 3)
  const planes =
    missing >= 2 ? cells : transposed(twoAxes(transposed(cells, [2, 3, 0, 1]), 0, 1), [2, 3, 0, 1])
  return reshaped(planes, planes.shape.slice(missing))
}

export function plane({ shape, data }: Tensor): Tensor {
  return { shape: shape.slice(-2), data }
}

/** A matrix as an image of one channel; leading axes of a higher tensor stay. */
export function asImage({ shape, data }: Tensor): Tensor {
  return { shape: shape.length === 2 ? [1, ...shape] : shape, data }
}

/** Padding alone: a depthwise convolution with kernels of one cell, and `value` where it put zeros. */
function padded(image: Tensor, padding: Sides, paddingMode: PaddingMode, value = 0): Tensor {
  const channels = image.shape.at(-3) ?? 1
  const ones = tensor([channels, 1, 1, 1], Array<number>(channels).fill(1))
  const spec = { groups: channels, padding, paddingMode }
  const result = conv2d(image, ones, null, spec)
  if (value === 0) return result
  const inside = conv2d({ shape: image.shape, data: image.data.map(() => 1) }, ones, null, spec)
  return {
    shape: result.shape,
    data: result.data.map((number, at) => (inside.data[at] === 0 ? value : number)),
  }
}
