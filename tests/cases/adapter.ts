import { elu, leakyRelu, relu, relu6, sigmoid, tanh } from '#core/activations.ts'
import { averagePool2d } from '#core/averagePool2d.ts'
import { conv2d } from '#core/conv2d.ts'
import { convGeometry, type ConvGeometry } from '#core/convGeometry.ts'
import { convTranspose2d } from '#core/convTranspose2d.ts'
import { col2im, im2col } from '#core/im2col.ts'
import { maxPool2d } from '#core/maxPool2d.ts'
import { logSoftmax, softmax } from '#core/softmax.ts'
import { cellCount, tensor, type Tensor } from '#core/tensor.ts'
import { convSpec, flatIndex, poolSpec, takenOff } from './caseSpecs.ts'
import { plus, scaled, sloped } from './elementwise.ts'
import { asImage, filtered, largest, paddedAxes, plane } from './filters.ts'
import { broadcast, byLetters, reshaped } from './layouts.ts'
import { product } from './product.ts'
import { input, namedTensor, type OperatorCase } from './readCases.ts'

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

function fromCase({ layout }: OperatorCase, image: Tensor): Tensor {
  return byLetters(image, layout, 'NCHW')
}

function toCase({ layout }: OperatorCase, image: Tensor): Tensor {
  return byLetters(image, 'NCHW', layout)
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

function less(x: Tensor, zero: Tensor | null): Tensor {
  return zero === null ? x : plus(x, scaled(zero, -1))
}

function wholeImage(image: Tensor): [number, number] {
  return [image.shape.at(-2) ?? 1, image.shape.at(-1) ?? 1]
}

function columnGeometry({ attrs }: OperatorCase, shape: readonly number[]): ConvGeometry {
  return convGeometry(shape, [1, shape[1] ?? 1, ...(attrs.kernelShape ?? [])], convSpec(attrs))
}
