import {
  activationFunctions,
  elu,
  leakyRelu,
  relu,
  relu6,
  sigmoid,
  tanh,
} from '#core/activations.ts'
import { averagePool2d } from '#core/averagePool2d.ts'
import { conv2d } from '#core/conv2d.ts'
import {
  convGeometry,
  type ConvSpec,
  type Padding,
  type PaddingMode,
  type Sides,
} from '#core/convGeometry.ts'
import { convTranspose2d } from '#core/convTranspose2d.ts'
import { dense } from '#core/dense.ts'
import { flipKernel } from '#core/flipKernel.ts'
import { col2im, im2col } from '#core/im2col.ts'
import { maxPool2d } from '#core/maxPool2d.ts'
import type { PoolSpec } from '#core/poolGeometry.ts'
import { logSoftmax, softmax } from '#core/softmax.ts'
import { cellCount, tensor, type Tensor } from '#core/tensor.ts'
import { broadcast, broadcastShape, byLetters, reshaped, transposed } from './layouts.ts'
import { namedTensor, type CaseAttributes, type OperatorCase } from './readCases.ts'

/** The core's answer to a case of each operator that it has, in the case's own layout. */
export const operators: Readonly<
  Record<string, (given: OperatorCase) => Readonly<Record<string, Tensor>>>
> = {
  conv2d: (given) => ({ y: activated(given, toCase(given, conv(given))) }),
  fusedConv2d: (given) => ({ y: activated(given, toCase(given, conv(given))) }),
  depthwiseConv2d: (given) => ({ y: activated(given, toCase(given, depthwise(given, 'w'))) }),
  fusedDepthwiseConv2d: (given) => ({ y: activated(given, toCase(given, depthwise(given, 'w'))) }),
  separableConv2d: (given) => {
    const pointwise = byLetters(input(given, 'pointwise'), 'HWIO', 'OIHW')
    return { y: toCase(given, conv2d(depthwise(given, 'depthwise'), pointwise, null)) }
  },
  convInteger2d: (given) => {
    const [x, w] = [input(given, 'x'), input(given, 'w')]
    const zeroOfKernels = namedTensor(given.inputs, 'wZeroPoint')
    const perKernel =
      zeroOfKernels === null ? null : reshaped(zeroOfKernels, [zeroOfKernels.data.length, 1, 1, 1])
    const image = less(x, namedTensor(given.inputs, 'xZeroPoint'))
    return { y: conv2d(image, less(w, perKernel), null, convSpec(given.attrs)) }
  },
  convTranspose2d: (given) => {
    const weight = byLetters(input(given, 'w'), given.kernelLayout ?? 'IOHW', 'IOHW')
    const { strides = 1, dilations = 1, groups = 1, outputPadding = 0 } = given.attrs
    const image = fromCase(given, input(given, 'x'))
    const padding = takenOff(given.attrs, image.shape.slice(-2))
    const spec = { stride: strides, dilation: dilations, groups, outputPadding, padding }
    return {
      y: toCase(given, convTranspose2d(image, weight, namedTensor(given.inputs, 'b'), spec)),
    }
  },

  maxPool2d: (given) => {
    const image = fromCase(given, input(given, 'x'))
    const { output, argmax } = maxPool2d(image, poolSpec(given.attrs))
    const places = Float32Array.from(argmax, (place, at) =>
      flatIndex(given.attrs, image, output, place, at),
    )
    return {
      y: toCase(given, output),
      indices: toCase(given, { shape: output.shape, data: places }),
    }
  },
  avgPool2d: (given) => {
    const { countIncludePad = false } = given.attrs
    const image = fromCase(given, input(given, 'x'))
    return { y: toCase(given, averagePool2d(image, { ...poolSpec(given.attrs), countIncludePad })) }
  },
  globalMaxPool2d: (given) => {
    const image = fromCase(given, input(given, 'x'))
    return { y: toCase(given, maxPool2d(image, { kernelSize: wholeImage(image) }).output) }
  },
  globalAvgPool2d: (given) => {
    const image = fromCase(given, input(given, 'x'))
    return { y: toCase(given, averagePool2d(image, { kernelSize: wholeImage(image) })) }
  },

  filter2d: (given) => ({ y: plane(filtered(given, asImage(input(given, 'w')))) }),
  meanFilter2d: (given) => {
    const [height, width] = given.attrs.windowShape ?? [1, 1]
    const box = tensor([1, 1, height, width]).data.fill(1 / (height * width))
    return { y: plane(filtered(given, tensor([1, height, width], box))) }
  },
  maxFilter2d: (given) => ({ y: plane(largest(given, 1)) }),
  minFilter2d: (given) => ({ y: plane(largest(given, -1)) }),
  pad: (given) => ({ y: paddedAxes(input(given, 'x'), given.attrs) }),

  im2col: (given) => ({
    cols: im2col(input(given, 'x'), columnGeometry(given, input(given, 'x').shape)),
  }),
  col2im: (given) => {
    const columns = input(given, 'cols')
    const taps = cellCount(given.attrs.kernelShape ?? [])
    const shape = [
      columns.shape[0] ?? 1,
      (columns.shape[1] ?? 1) / taps,
      ...(given.attrs.imageShape ?? []),
    ]
    return { y: col2im(columns, columnGeometry(given, shape)) }
  },

  matmul: (given) => ({ y: product(given) }),
  fusedMatmul: (given) => ({
    y: activated(given, plus(product(given), namedTensor(given.inputs, 'bias'))),
  }),
  gemm: (given) => {
    const { alpha = 1, beta = 1 } = given.attrs
    const offset = namedTensor(given.inputs, 'c')
    return { y: plus(scaled(product(given), alpha), offset === null ? null : scaled(offset, beta)) }
  },

  relu: (given) => ({ y: relu(input(given, 'x')) }),
  relu6: (given) => ({ y: relu6(input(given, 'x')) }),
  leakyRelu: (given) => ({ y: leakyRelu(input(given, 'x'), given.attrs.alpha) }),
  prelu: (given) => ({ y: sloped(input(given, 'x'), input(given, 'slope')) }),
  elu: (given) => ({ y: elu(input(given, 'x'), given.attrs.alpha) }),
  sigmoid: (given) => ({ y: sigmoid(input(given, 'x')) }),
  tanh: (given) => ({ y: tanh(input(given, 'x')) }),
  softmax: (given) => ({ y: softmax(input(given, 'x'), given.attrs.axis) }),
  logSoftmax: (given) => ({ y: logSoftmax(input(given, 'x'), given.attrs.axis) }),
}

/** The numbers that a convShape2d case names, as convGeometry works them out. */
export function shapeFacts({
  layout,
  kernelLayout = 'HWIO',
  attrs,
}: OperatorCase): Readonly<Record<string, number>> {
  const sides = (letters: string, shape: readonly number[] = [], to: string) =>
    Array.from(to, (letter) => shape[letters.indexOf(letter)] ?? 1)
  const imageSides = sides(layout, attrs.inputShape, 'NCHW')
  const kernelSides = sides(
    kernelLayout,
    attrs.filterShape,
    kernelLayout === 'HWIM' ? 'MIHW' : 'OIHW',
  )
  const geometry = convGeometry(imageSides, kernelSides, convSpec(attrs))
  return {
    batchSize: geometry.batch,
    outHeight: geometry.outputHeight,
    outWidth: geometry.outputWidth,
    outChannels: geometry.outputChannels,
    effectiveFilterHeight: geometry.reachVertical,
    effectiveFilterWidth: geometry.reachHorizontal,
    'padInfo.top': geometry.padTop,
    'padInfo.bottom': geometry.padBottom,
    'padInfo.left': geometry.padLeft,
    'padInfo.right': geometry.padRight,
  }
}

// Cases, read in the core's words

const modes: Record<NonNullable<CaseAttributes['mode']>, PaddingMode> = {
  constant: 'zeros',
  edge: 'replicate',
  reflect: 'reflect',
  symmetric: 'symmetric',
  wrap: 'circular',
}

function input(given: OperatorCase, name: string): Tensor {
  const found = namedTensor(given.inputs, name)
  if (found === null) throw new Error(`${given.id} has no input ${name}`)
  return found
}

function fromCase({ layout }: OperatorCase, image: Tensor): Tensor {
  return byLetters(image, layout, 'NCHW')
}

function toCase({ layout }: OperatorCase, image: Tensor): Tensor {
  return byLetters(image, 'NCHW', layout)
}

function padding({ autoPad = 'NOTSET', pads = [] }: CaseAttributes): Padding {
  if (autoPad === 'SAME_UPPER') return 'same'
  if (autoPad === 'SAME_LOWER') return 'same-lower'
  if (autoPad === 'VALID') return 'valid'
  const [top = 0, left = 0, bottom = 0, right = 0] = pads
  return { top, right, bottom, left }
}

function convSpec(attrs: CaseAttributes): ConvSpec {
  const { strides = 1, dilations = 1, groups = 1 } = attrs
  return { stride: strides, dilation: dilations, groups, padding: padding(attrs) }
}

function poolSpec(attrs: CaseAttributes): PoolSpec {
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
function takenOff(attrs: CaseAttributes, size: readonly number[]): Sides {
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

/** A place in a channel's plane as the case counts it. */
function flatIndex(
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

// Operators that the core has in other words

function conv(given: OperatorCase): Tensor {
  const weight = byLetters(input(given, 'w'), given.kernelLayout ?? 'OIHW', 'OIHW')
  return conv2d(
    fromCase(given, input(given, 'x')),
    weight,
    bias(given, weight),
    convSpec(given.attrs),
  )
}

/** TensorFlow's depthwise kernels [kh, kw, in, multiplier]: output channel i · multiplier + m. */
function depthwise(given: OperatorCase, name: string): Tensor {
  const kernels = byLetters(input(given, name), 'HWIM', 'IMHW')
  const [channels = 1, multiplier = 1, ...size] = kernels.shape
  const weight =
    kernels.shape.length === 4 ? reshaped(kernels, [channels * multiplier, 1, ...size]) : kernels
  const spec = { ...convSpec(given.attrs), groups: channels }
  return conv2d(fromCase(given, input(given, 'x')), weight, bias(given, weight), spec)
}

function bias(given: OperatorCase, weight: Tensor): Tensor | null {
  const found = namedTensor(given.inputs, 'b')
  return found === null ? null : broadcast(found, [weight.shape[0] ?? 1])
}

function activated(given: OperatorCase, x: Tensor): Tensor {
  const { activation = 'linear', alpha } = given.attrs
  switch (activation) {
    case 'linear':
      return x
    case 'relu':
      return relu(x)
    case 'relu6':
      return relu6(x)
    case 'elu':
      return elu(x)
    case 'sigmoid':
      return sigmoid(x)
    case 'leakyrelu':
      return leakyRelu(x, alpha)
    case 'prelu': {
      const slope = input(given, 'preluAlpha')
      const isPerChannel = given.layout === 'NCHW' && slope.shape.length === 1
      return sloped(x, isPerChannel ? reshaped(slope, [...slope.shape, 1, 1]) : slope)
    }
    default:
      throw new Error(`${given.id} has an unknown activation, ${activation}`)
  }
}

/** Leaky rectification with a slope for each number. */
function sloped(x: Tensor, slope: Tensor): Tensor {
  const slopes = broadcast(slope, x.shape).data
  return {
    shape: x.shape,
    data: x.data.map((value, at) => activationFunctions.leakyRelu(value, slopes[at])),
  }
}

function less(x: Tensor, zero: Tensor | null): Tensor {
  return zero === null ? x : plus(x, scaled(zero, -1))
}

function wholeImage(image: Tensor): [number, number] {
  return [image.shape.at(-2) ?? 1, image.shape.at(-1) ?? 1]
}

/** A matrix as an image of one channel; leading axes of a higher tensor stay. */
function asImage({ shape, data }: Tensor): Tensor {
  return { shape: shape.length === 2 ? [1, ...shape] : shape, data }
}

function plane({ shape, data }: Tensor): Tensor {
  return { shape: shape.slice(-2), data }
}

/** SciPy's filters: the window's centre is its middle cell, k >> 1, moved by the origin. */
function filterSides(attrs: CaseAttributes, [height = 1, width = 1]: readonly number[]): Sides {
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

function filtered(given: OperatorCase, kernel: Tensor): Tensor {
  const { boundary = 'constant', cval = 0, kind } = given.attrs
  const image = asImage(input(given, 'x'))
  const weight = reshaped(kernel, [1, ...kernel.shape])
  const turned = kind === 'convolve' ? flipKernel(weight) : weight
  const padding = filterSides(given.attrs, kernel.shape.slice(1))
  if (cval !== 0) return conv2d(padded(image, padding, 'zeros', cval), turned, null)
  return conv2d(image, turned, null, { padding, paddingMode: modes[boundary] })
}

/** The largest (sign 1) or smallest (sign −1) value of every window, centred as a filter. */
function largest(given: OperatorCase, sign: number): Tensor {
  const { boundary = 'constant', cval = 0, windowShape = [1, 1] } = given.attrs
  const image = padded(
    asImage(input(given, 'x')),
    filterSides(given.attrs, windowShape),
    modes[boundary],
    cval,
  )
  return scaled(maxPool2d(scaled(image, sign), { kernelSize: windowShape, stride: 1 }).output, sign)
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

/** Padding of all axes of a tensor, two axes at a time. */
function paddedAxes(
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

function columnGeometry({ attrs }: OperatorCase, shape: readonly number[]) {
  return convGeometry(shape, [1, shape[1] ?? 1, ...(attrs.kernelShape ?? [])], convSpec(attrs))
}

/** NumPy's matmul, a dense layer a matrix: the second operand's columns are the units. */
function product(given: OperatorCase): Tensor {
  const { transA = false, transB = false } = given.attrs
  const [a, b] = [input(given, 'a'), input(given, 'b')]
  const left = matrices(a.shape.length === 1 ? reshaped(a, [1, ...a.shape]) : a, transA)
  const units = matrices(b.shape.length === 1 ? reshaped(b, [...b.shape, 1]) : b, !transB)
  const stack = broadcastShape(left.shape.slice(0, -2), units.shape.slice(0, -2))
  const rows = broadcast(left, [...stack, ...left.shape.slice(-2)])
  const weights = broadcast(units, [...stack, ...units.shape.slice(-2)])
  const [m = 0, n = 0] = [left.shape.at(-2), units.shape.at(-2)]
  const results = Array.from({ length: cellCount(stack) }, (_, at) =>
    dense(matrix(rows, at), matrix(weights, at), null),
  )
  const ends = [...(a.shape.length === 1 ? [] : [m]), ...(b.shape.length === 1 ? [] : [n])]
  return tensor(
    [...stack, ...ends],
    results.flatMap((result) => Array.from(result.data)),
  )
}

function matrices(x: Tensor, isTurned: boolean): Tensor {
  const axes = x.shape.map((_, axis) => axis)
  return isTurned ? transposed(x, [...axes.slice(0, -2), axes.length - 1, axes.length - 2]) : x
}

function matrix({ shape, data }: Tensor, at: number): Tensor {
  const size = cellCount(shape.slice(-2))
  return { shape: shape.slice(-2), data: data.subarray(at * size, (at + 1) * size) }
}

function scaled({ shape, data }: Tensor, factor: number): Tensor {
  return { shape, data: data.map((value) => value * factor) }
}

function plus(x: Tensor, offset: Tensor | null): Tensor {
  if (offset === null) return x
  const offsets = broadcast(offset, x.shape).data
  return { shape: x.shape, data: x.data.map((value, at) => value + (offsets[at] ?? NaN)) }
}
