import { expect, test } from 'vitest'
import { netSize, zeros, type NetLayer } from '#core/netLayer.ts'
import { sequential } from '#core/sequential.ts'
import { tensor, type Tensor } from '#core/tensor.ts'
import { chainNets } from '#data/nets/chainNets.ts'
import { transposed } from '#data/nets/layouts.ts'
import type { KnownNet, NetFormat, StoredTensor } from '#data/nets/netFile.ts'
import { mismatch } from '../../core/mismatch.ts'

type Shapes = Readonly<Record<string, readonly number[]>>

const stored = (name: string, shape: readonly number[]): StoredTensor => ({
  name,
  shape,
  read: () =>
    tensor(
      shape,
      Float32Array.from(
        { length: shape.reduce((a, b) => a * b, 1) },
        (_, at) => ((at * 7) % 11) - 5,
      ),
    ),
})
const storedAll = (shapes: Shapes) =>
  Object.entries(shapes).map(([name, shape]) => stored(name, shape))
const netsOf = (
  shapes: Shapes,
  format: NetFormat = 'safetensors',
  known: readonly KnownNet[] = [],
) => chainNets(storedAll(shapes), format, known)
const outline = (layers: readonly NetLayer[]) =>
  layers.map((layer) => ('weight' in layer ? layer.weight.shape.join('×') : layer.kind)).join(' ')

const small = {
  'conv1.weight': [5, 1, 5, 5],
  'conv1.bias': [5],
  'conv2.weight': [16, 5, 5, 5],
  'conv2.bias': [16],
  'fc.weight': [10, 256],
  'fc.bias': [10],
}
const lenet = {
  'c1.weight': [6, 1, 5, 5],
  'c2.weight': [16, 6, 5, 5],
  'f3.weight': [120, 400],
  'f4.weight': [84, 120],
  'f5.weight': [10, 84],
}

test.each<[string, Shapes, string]>([
  ['two pools', small, '5×1×5×5 activation maxPool2d 16×5×5×5 activation maxPool2d flatten 10×256'],
  [
    'LeNet-5, whose first convolution is padded',
    lenet,
    '6×1×5×5 activation maxPool2d 16×6×5×5 activation maxPool2d flatten 120×400 activation 84×120 activation 10×84',
  ],
  [
    'dense alone',
    { 'a.weight': [30, 784], 'a.bias': [30], 'b.weight': [10, 30], 'b.bias': [10] },
    'flatten 30×784 activation 10×30',
  ],
  [
    'dense [in, out], biases as columns',
    { W1: [784, 30], b1: [30, 1], W2: [30, 10], b2: [10, 1] },
    'flatten 30×784 activation 10×30',
  ],
  [
    'sorted by name, the last layer first',
    { 'classifier.weight': [10, 256], 'stem.weight': [5, 1, 5, 5], 'middle.weight': [16, 5, 5, 5] },
    '5×1×5×5 activation maxPool2d 16×5×5×5 activation maxPool2d flatten 10×256',
  ],
  [
    'Flax and Keras',
    { 'Conv_0/kernel': [5, 5, 1, 5], 'Conv_1/kernel': [5, 5, 5, 16], 'Dense_0/kernel': [256, 10] },
    '5×1×5×5 activation maxPool2d 16×5×5×5 activation maxPool2d flatten 10×256',
  ],
  [
    'MLX',
    { 'a.weight': [5, 5, 5, 1], 'b.weight': [16, 5, 5, 5], 'c.weight': [10, 256] },
    '5×1×5×5 activation maxPool2d 16×5×5×5 activation maxPool2d flatten 10×256',
  ],
  [
    'depthwise',
    { 'a.weight': [4, 1, 5, 5], 'b.weight': [4, 1, 5, 5], 'c.weight': [10, 64] },
    '4×1×5×5 activation maxPool2d 4×1×5×5 activation maxPool2d flatten 10×64',
  ],
])('%s', (_, shapes, layers) => {
  const [net] = netsOf(shapes)
  expect(outline(net!.layers)).toBe(layers)
  expect(net!.inputShape).toEqual([1, 28, 28])
  expect(
    sequential(net!.layers)
      .forward(tensor([1, 1, 28, 28]))
      .values.at(-1)!.shape,
  ).toEqual([1, 10])
})

test.each<[string, readonly (readonly number[])[], string[]]>([
  [
    'one number of each map: its maximum or its mean',
    [
      [8, 1, 5, 5],
      [16, 8, 5, 5],
      [10, 16],
    ],
    ['no padding, no pool, maximum of each map', 'no padding, no pool, mean of each map'],
  ],
  [
    'two convolutions and a pool',
    [
      [32, 1, 3, 3],
      [64, 32, 3, 3],
      [128, 9216],
      [10, 128],
    ],
    ['no padding, pool after 2'],
  ],
  [
    'pools where the number of maps changes',
    [
      [8, 1, 3, 3],
      [8, 8, 3, 3],
      [16, 8, 3, 3],
      [16, 16, 3, 3],
      [10, 784],
    ],
    ['padding 1, 1, 1, 1, pool after 2, 4'],
  ],
  [
    'three pools',
    [
      [8, 1, 3, 3],
      [8, 8, 3, 3],
      [8, 8, 3, 3],
      [10, 72],
    ],
    ['padding 1, 1, 1, pool after 1, 2, 3'],
  ],
  [
    'in colour',
    [
      [6, 3, 5, 5],
      [16, 6, 5, 5],
      [10, 400],
    ],
    ['no padding, pool after 1, 2'],
  ],
])('%s', (_, shapes, first) => {
  const named = Object.fromEntries(shapes.map((shape, at) => [`${at}.weight`, shape]))
  const notes = netsOf(named, 'PyTorch').map((net) => net.notes[0]!)
  const plans = notes.map((note) => /Assumed: input \S+, (.*), ReLU/.exec(note)![1])
  expect(plans.filter((plan) => first.includes(plan!))).toEqual(first)
  expect(plans[0]).toBe(first[0])
})

test('axes that can be read in two ways come twice; PyTorch is asked for one', () => {
  const shapes = { 'a.weight': [3, 3, 3, 3], 'b.weight': [4, 3 * 13 * 13] }
  expect(netsOf(shapes).map(({ reading }) => reading.split(';')[0])).toEqual([
    'axes as in PyTorch',
    'axes as in MLX',
  ])
  expect(netsOf(shapes, 'PyTorch')).toHaveLength(1)
})

test('a square dense layer is turned in the second reading', () => {
  const [first, second] = netsOf({ w: [784, 784] }).map(
    ({ layers }) => layers.at(-1) as { weight: Tensor },
  )
  expect(mismatch(transposed(first!.weight, [1, 0]), second!.weight, 0)).toBeNull()
})

test('shapes of a known network fill it', () => {
  const layers: NetLayer[] = [
    { kind: 'conv2d', weight: zeros(6, 1, 5, 5), bias: null, spec: { padding: 2, stride: 1 } },
    { kind: 'activation', activation: 'tanh' },
    { kind: 'averagePool2d', spec: { kernelSize: 2 } },
    { kind: 'conv2d', weight: zeros(16, 6, 5, 5), bias: null },
    { kind: 'averagePool2d', spec: { kernelSize: 2 } },
    { kind: 'flatten' },
    { kind: 'dense', weight: zeros(120, 400), bias: null },
    { kind: 'dense', weight: zeros(84, 120), bias: null },
    { kind: 'dense', weight: zeros(10, 84), bias: null },
  ]
  const known: KnownNet = { name: 'LeNet-5 of 1998', inputShape: [1, 28, 28], layers }
  const [net, ...others] = netsOf(lenet, 'PyTorch', [known])
  expect(others).toEqual([])
  expect(outline(net!.layers)).toBe(outline(layers))
  expect(net!.layers[0]).toMatchObject({ spec: { padding: 2, stride: 1 } })
  expect(netSize(net!.layers)).toBe(netSize(layers))
  expect(net!.notes).toEqual(['The shapes are those of LeNet-5 of 1998, so its layers are taken.'])
})

test.each<[string, Shapes, RegExp]>([
  [
    'layers that do not follow',
    { 'a.weight': [30, 784], 'b.weight': [10, 40] },
    /“a\.weight” \[30, 784\], “b\.weight” \[10, 40\] do not follow/,
  ],
  [
    'a size that no pool gives',
    { 'a.weight': [5, 1, 5, 5], 'b.weight': [10, 35] },
    /no square input of up to 64×64.*ONNX/,
  ],
  ['too many weights', { 'a.weight': [3000, 784] }, /2,352,000 weights: .* 2,000,000/],
  ['one-dimensional kernels', { 'a.weight': [8, 1, 5] }, /“a\.weight” has the shape \[8, 1, 5\]/],
  ['lists alone', { a: [3] }, /no weights|“a”/],
])('%s', (_, shapes, reason) => {
  expect(() => netsOf(shapes)).toThrow(reason)
})
