import type { OnnxAttribute, OnnxNode, OnnxWeight } from '../../core/onnxModel.ts'

/** A graph as exporters write it, from `x` to `y`. */
export interface OnnxCase {
  readonly title: string
  /** Of `x`; a side by a name is left open. */
  readonly input: readonly (number | string)[]
  /** What the input is read as; the input itself where left out. */
  readonly image?: readonly number[]
  readonly nodes: readonly OnnxNode[]
  readonly weights: Readonly<Record<string, OnnxWeight>>
}

let seed = 1
/** Eighths of whole numbers, the same on every run. */
function eighths(count: number): Float32Array {
  return Float32Array.from({ length: count }, () => {
    seed = (seed * 48271) % 2147483647
    return ((seed % 25) - 12) / 8
  })
}

function floats(...shape: number[]): OnnxWeight {
  const numbers = eighths(shape.reduce((all, side) => all * side, 1))
  return { shape, element: 'float', bytes: new Uint8Array(numbers.buffer) }
}

function listed(...numbers: number[]): OnnxWeight {
  return { shape: [numbers.length], element: 'float', floats: numbers }
}

function single(number: number): OnnxWeight {
  return { shape: [], element: 'float', floats: [number] }
}

function wholes(...numbers: number[]): OnnxWeight {
  const bytes = new Uint8Array(BigInt64Array.from(numbers, BigInt).buffer)
  return { shape: [numbers.length], element: 'int64', bytes }
}

function bytesOf(element: 'int8' | 'uint8', shape: number[]): OnnxWeight {
  const count = shape.reduce((all, side) => all * side, 1)
  const numbers = Array.from(
    eighths(count),
    (number) => number * 40 + (element === 'uint8' ? 128 : 0),
  )
  return { shape, element, bytes: Uint8Array.from(numbers) }
}

function node(
  operator: string,
  inputs: string,
  output: string,
  attributes: Readonly<Record<string, OnnxAttribute>> = {},
): OnnxNode {
  return {
    operator,
    inputs: inputs.split(' ').map((name) => (name === '-' ? '' : name)),
    outputs: output.split(' '),
    attributes,
  }
}

const float = (number: number) => ({ float: number })
const image = ['batch', 1, 8, 8] as const
/** A convolution of 3 kernels of 3×3, which gives [3, 6, 6]. */
const kernels = { w: floats(3, 1, 3, 3), b: floats(3) }
const conv = (input: string, output: string, attributes = {}) =>
  node('Conv', `${input} w b`, output, attributes)

export const onnxCases: readonly OnnxCase[] = [
  ...['SAME_UPPER', 'SAME_LOWER', 'VALID'].map((auto_pad) => ({
    title: `Conv and pools, auto_pad ${auto_pad}`,
    input: image,
    weights: { w: floats(3, 1, 4, 3), b: floats(3) },
    nodes: [
      conv('x', '1', { auto_pad, kernel_shape: [4, 3] }),
      node('AveragePool', '1', '2', { auto_pad, kernel_shape: [2, 2] }),
      node('MaxPool', '2', '3', { auto_pad, kernel_shape: [2, 3], strides: [2, 2] }),
      node('Flatten', '3', 'y'),
    ],
  })),
  {
    title: 'Conv in groups, dilated, strides and pads of each side',
    input: [1, 3, 9, 9],
    weights: { v: floats(6, 3, 1, 1), w: floats(4, 3, 2, 2) },
    nodes: [
      node('Conv', 'x v', '1'),
      node('LeakyRelu', '1', '2', { alpha: float(0.01) }),
      node('Conv', '2 w', '3', {
        group: 2,
        dilations: [2, 1],
        strides: [1, 2],
        pads: [2, 0, 1, 1],
      }),
      node('MaxPool', '3', '4', {
        kernel_shape: [3, 3],
        strides: [2, 2],
        pads: [1, 0, 0, 1],
        ceil_mode: 1,
      }),
      node('Flatten', '4', 'y'),
    ],
  },
  {
    title: 'channels last, as tf2onnx writes it',
    input: ['batch', 8, 8, 1],
    image: [1, 8, 8],
    weights: {
      ...kernels,
      v: floats(2, 3, 2, 2),
      shape: wholes(-1, 8),
      m: floats(8, 4),
      c: floats(4),
    },
    nodes: [
      node('Transpose', 'x', '1', { perm: [0, 3, 1, 2] }),
      conv('1', '2'),
      node('Relu', '2', '3'),
      node('MaxPool', '3', '4', { kernel_shape: [2, 2], strides: [2, 2] }),
      node('Conv', '4 v', '5'),
      node('Tanh', '5', '6'),
      node('Transpose', '6', '7', { perm: [0, 2, 3, 1] }),
      node('Reshape', '7 shape', '8'),
      node('MatMul', '8 m', '9'),
      node('Add', '9 c', 'y'),
    ],
  },
  {
    title:
      'channels last, one channel: a Reshape in the place of the Transpose; bias added behind it',
    input: ['batch', 8, 8, 1],
    image: [1, 8, 8],
    weights: {
      w: floats(3, 1, 3, 3),
      b: floats(3),
      first: wholes(-1, 1, 8, 8),
      last: wholes(-1, 108),
      m: floats(108, 4),
    },
    nodes: [
      node('Reshape', 'x first', '1'),
      node('Conv', '1 w', '2'),
      node('Transpose', '2', '3', { perm: [0, 2, 3, 1] }),
      node('Add', '3 b', '4'),
      node('Elu', '4', '5', { alpha: float(1) }),
      node('Reshape', '5 last', '6'),
      node('MatMul', '6 m', 'y'),
    ],
  },
  {
    title: 'channels last to a mean over all places',
    input: [1, 8, 8, 3],
    image: [3, 8, 8],
    weights: { w: floats(5, 3, 3, 3), axes: wholes(1, 2) },
    nodes: [
      node('Transpose', 'x', '1', { perm: [0, 3, 1, 2] }),
      node('Conv', '1 w', '2'),
      node('Transpose', '2', '3', { perm: [0, 2, 3, 1] }),
      node('Sigmoid', '3', '4'),
      node('ReduceMean', '4 axes', 'y', { keepdims: 0 }),
    ],
  },
  {
    title: 'an image without an axis of channels, flattened to a dense net',
    input: ['batch', 8, 8],
    image: [1, 8, 8],
    weights: {
      flat: wholes(-1, 64),
      v: floats(64, 6),
      c: floats(6),
      w: floats(4, 6),
      b: floats(1, 4),
    },
    nodes: [
      node('Reshape', 'x flat', '1'),
      node('MatMul', '1 v', '2'),
      node('Add', '2 c', '3'),
      node('Relu', '3', '4'),
      node('Gemm', '4 w b', 'y', { transB: 1, alpha: float(0.5), beta: float(2) }),
    ],
  },
  {
    title: 'a row of pixels becomes an image',
    input: ['batch', 64],
    image: [1, 8, 8],
    weights: { ...kernels, square: wholes(0, 1, 8, -1) },
    nodes: [
      node('Reshape', 'x square', '1'),
      node('Concat', '1', '2', { axis: 2 }),
      conv('2', '3'),
      node('Flatten', '3', 'y'),
    ],
  },
  {
    title: 'weights in Constant nodes, one through Identity and turned round',
    input: image,
    weights: { m: floats(4, 3) },
    nodes: [
      node('Constant', '', 'w', { value: floats(3, 1, 3, 3) }),
      node('Constant', '', 'b', { value: listed(1, 2, 3) }),
      conv('x', '1'),
      node('GlobalAveragePool', '1', '2'),
      node('Squeeze', '2 axes', '3'),
      node('Constant', '', 'axes', { value: wholes(2, 3) }),
      node('Identity', 'm', 'same'),
      node('Transpose', 'same', 'turned'),
      node('MatMul', '3 turned', '4'),
      node('Identity', '4', 'y'),
    ],
  },
  {
    title: 'weights of 8 bits with a scale, or one for each output',
    input: image,
    weights: {
      q: bytesOf('int8', [3, 1, 3, 3]),
      s: listed(0.5, 0.25, 0.125),
      z: { shape: [3], element: 'int8', bytes: Uint8Array.of(0, 3, 250) },
      b: floats(3),
      r: bytesOf('uint8', [108, 4]),
      t: single(0.125),
      u: { shape: [], element: 'uint8', bytes: Uint8Array.of(128) },
    },
    nodes: [
      node('DequantizeLinear', 'q s z', 'w', { axis: 0 }),
      node('DequantizeLinear', 'r t u', 'm'),
      conv('x', '1'),
      node('Flatten', '1', '2'),
      node('MatMul', '2 m', 'y'),
    ],
  },
  {
    title: 'Clip to 6, Clip at 0, Softplus',
    input: image,
    weights: { ...kernels, zero: single(0), six: single(6) },
    nodes: [
      conv('x', '1'),
      node('Clip', '1 zero six', '2'),
      node('Conv', '2 v', '3'),
      node('Clip', '3 zero', '4'),
      node('Constant', '', 'v', { value: floats(2, 3, 3, 3) }),
      node('Softplus', '4', '5'),
      node('Flatten', '5', 'y'),
    ],
  },
  ...['constant', 'reflect', 'edge'].map((mode) => ({
    title: `Pad (${mode}) before a convolution and before pools`,
    input: image,
    weights: {
      ...kernels,
      pads: wholes(0, 0, 1, 2, 0, 0, 2, 1),
      more: wholes(0, 0, 1, 1, 0, 0, 0, 0),
    },
    nodes: [
      node('Pad', 'x pads', '1', { mode }),
      conv('1', '2'),
      node('Pad', '2 more', '3', { mode }),
      node('AveragePool', '3', '4', { kernel_shape: [2, 2] }),
      node('Pad', '4 pads', '5', { mode }),
      node('MaxPool', '5', '6', { kernel_shape: [3, 3], strides: [3, 3] }),
      node('Pad', '6 more', '7', { mode }),
      node('Conv', '7 v', '8', { pads: [1, 1, 1, 1] }),
      node('Constant', '', 'v', { value: floats(2, 3, 2, 2) }),
      node('Flatten', '8', 'y'),
    ],
  })),
  {
    title: 'numbers added, taken away, multiplied and divided by, here and there',
    input: [1, 3, 6, 6],
    weights: {
      mean: { ...floats(3), shape: [1, 3, 1, 1] },
      deviation: { shape: [3, 1, 1], element: 'float', floats: [0.5, 2, 4] },
      one: single(1),
      w: floats(2, 3, 3, 3),
      f: { shape: [1, 32], element: 'float', bytes: floats(32).bytes! },
      m: floats(32, 4),
    },
    nodes: [
      node('Sub', 'x mean', '1'),
      node('Div', '1 deviation', '2'),
      node('Sub', 'one 2', '3'),
      node('Conv', '3 w', '4', { pads: [0, 0, 0, 0] }),
      node('Mul', '4 one', '5'),
      node('Relu', '5', '6'),
      node('Flatten', '6', '7'),
      node('Mul', '7 f', '8'),
      node('Add', 'f 8', '9'),
      node('MatMul', '9 m', '10'),
      node('Mul', '10 half', 'y'),
      node('Constant', '', 'half', { value: single(0.5) }),
    ],
  },
  {
    title: 'batch normalisation behind ReLU, then padding',
    input: image,
    weights: {
      ...kernels,
      g: listed(1, 2, 0.5),
      h: floats(3),
      m: floats(3),
      v: listed(1, 0.25, 4),
    },
    nodes: [
      conv('x', '1'),
      node('Relu', '1', '2'),
      node('BatchNormalization', '2 g h m v', '3', { epsilon: float(0.001) }),
      node('Conv', '3 n', '4', { pads: [1, 1, 1, 1] }),
      node('Constant', '', 'n', { value: floats(2, 3, 3, 3) }),
      node('GlobalMaxPool', '4', '5'),
      node('Flatten', '5', 'y'),
    ],
  },
  {
    title: 'units scaled between two activations',
    input: ['batch', 64],
    image: [1, 8, 8],
    weights: { v: floats(64, 6), f: floats(6), m: floats(6, 3) },
    nodes: [
      node('MatMul', 'x v', '1'),
      node('Relu', '1', '2'),
      node('Mul', '2 f', '3'),
      node('Tanh', '3', '4'),
      node('MatMul', '4 m', '5'),
      node('Relu', '5', '6'),
      node('Add', '6 one', 'y'),
      node('Constant', '', 'one', { value: single(1) }),
    ],
  },
  {
    title: 'the shape of a Reshape worked out of the shape of its input',
    input: image,
    weights: {
      ...kernels,
      zero: { shape: [], element: 'int64', bytes: new Uint8Array(8) },
      axes: wholes(0),
      rest: wholes(-1),
    },
    nodes: [
      conv('x', '1'),
      node('Shape', '1', 'shape'),
      node('Gather', 'shape zero', 'batch'),
      node('Unsqueeze', 'batch axes', 'batches'),
      node('Concat', 'batches rest', 'target', { axis: 0 }),
      node('Reshape', '1 target', 'y'),
    ],
  },
  {
    title: 'the batch alone out of a shape',
    input: image,
    weights: { ...kernels, rest: wholes(-1), m: floats(108, 2) },
    nodes: [
      conv('x', '1'),
      node('Shape', 'x', 'batch', { start: 0, end: 1 }),
      node('Concat', 'batch rest', 'target', { axis: 0 }),
      node('Reshape', '1 target', '2', { allowzero: 1 }),
      node('MatMul', '2 m', 'y'),
    ],
  },
  {
    title: 'whole numbers and halves in lists',
    input: image,
    weights: {
      q: { shape: [2, 1, 2, 2], element: 'int8', wholes: [-128, 127, 0, 5, -5, 40, 100, -1] },
      s: single(0.125),
      h: { shape: [2], element: 'float16', wholes: [0x3c00, 0xc200] },
    },
    nodes: [
      node('DequantizeLinear', 'q s', 'w'),
      node('Cast', 'h', 'b', { to: 1 }),
      conv('x', '1'),
      node('Flatten', '1', 'y'),
    ],
  },
  {
    title: 'a batch of four, written into a Reshape',
    input: [4, 1, 8, 8],
    weights: { ...kernels, shape: wholes(4, -1), m: floats(108, 4) },
    nodes: [
      conv('x', '1'),
      node('Relu', '1', '2'),
      node('Reshape', '2 shape', '3'),
      node('MatMul', '3 m', 'y'),
    ],
  },
  {
    title: 'a side that is left open, told by the dense layer',
    input: ['batch', 1, 'height', 'width'],
    weights: { ...kernels, m: floats(507, 4) },
    nodes: [
      conv('x', '1'),
      node('MaxPool', '1', '2', { kernel_shape: [2, 2], strides: [2, 2] }),
      node('Flatten', '2', '3'),
      node('MatMul', '3 m', 'y'),
    ],
  },
  {
    title: 'halves that are cast, doubles that are cast',
    input: image,
    weights: {
      h: {
        shape: [2, 1, 2, 2],
        element: 'float16',
        bytes: new Uint8Array(
          Uint16Array.of(0x3c00, 0xc000, 0x3555, 0x0001, 0x7bff, 0x8000, 0x2e66, 0xb800).buffer,
        ),
      },
      d: {
        shape: [98, 3],
        element: 'double',
        bytes: new Uint8Array(
          Float64Array.from({ length: 294 }, (_, at) => (at % 7) / 3 - 1).buffer,
        ),
      },
    },
    nodes: [
      node('Cast', 'h', 'w', { to: 1 }),
      node('Cast', 'd', 'm', { to: 1 }),
      node('Conv', 'x w', '1'),
      node('Reshape', '1 shape', '2'),
      node('Constant', '', 'shape', { value: wholes(-1, 98) }),
      node('MatMul', '2 m', 'y'),
    ],
  },
]
