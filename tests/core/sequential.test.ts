import { describe, expect, test } from 'vitest'
import type { Activation } from '#core/activations.ts'
import { meanSquaredError, softmaxCrossEntropy } from '#core/losses.ts'
import type { NetLayer } from '#core/netLayer.ts'
import { normalNumbers } from '#core/normalNumbers.ts'
import { sequential } from '#core/sequential.ts'
import type { Tensor } from '#core/tensor.ts'
import { seededRandom } from '#data/seededRandom.ts'

const normal = normalNumbers(seededRandom(3))
const some = (...shape: number[]): Tensor => ({
  shape,
  data: Float32Array.from({ length: shape.reduce((all, side) => all * side, 1) }, () => normal()),
})
const act = (activation: Activation): NetLayer => ({ kind: 'activation', activation })

const nets: Record<string, { input: Tensor; layers: NetLayer[] }> = {
  'conv, ReLU, max pool, dense': {
    input: some(3, 1, 8, 8),
    layers: [
      { kind: 'conv2d', weight: some(4, 1, 3, 3), bias: some(4) },
      act('relu'),
      { kind: 'maxPool2d', spec: { kernelSize: 2, stride: 2 } },
      { kind: 'flatten' },
      { kind: 'dense', weight: some(5, 36), bias: some(5) },
    ],
  },
  'strided, dilated, grouped conv with reflected padding, average pool': {
    input: some(2, 4, 9, 7),
    layers: [
      {
        kind: 'conv2d',
        weight: some(6, 2, 3, 2),
        bias: null,
        spec: { stride: [2, 1], dilation: [1, 2], padding: 2, paddingMode: 'reflect', groups: 2 },
      },
      act('tanh'),
      { kind: 'averagePool2d', spec: { kernelSize: 3, stride: 2, padding: 1 } },
      { kind: 'flatten' },
      { kind: 'dense', weight: some(3, 6 * 3 * 5), bias: null },
    ],
  },
  'two dense layers with every activation between': {
    input: some(4, 6),
    layers: [
      { kind: 'dense', weight: some(7, 6), bias: some(7) },
      ...(['sigmoid', 'softplus', 'elu', 'leakyRelu', 'relu6', 'identity'] as const).map(act),
      { kind: 'dense', weight: some(2, 7), bias: some(2) },
    ],
  },
}

describe.each(Object.entries(nets))('%s', (_name, { input, layers }) => {
  const { values } = sequential(layers).forward(input)
  const output = values.at(-1)!
  const goal = some(...output.shape)
  const lossOf = (net: NetLayer[], from: Tensor) =>
    meanSquaredError(sequential(net).forward(from).values.at(-1)!, goal)
  const net = sequential(layers)
  const gradient = net.backward(net.forward(input), lossOf(layers, input).gradient)

  /** How the loss changes with a number of a tensor, by a small step to both sides. */
  const slope = (of: Tensor, at: number, lossWith: (changed: Tensor) => number) => {
    const near = (step: number) =>
      lossWith({ shape: of.shape, data: of.data.with(at, of.data[at]! + step) })
    const step = 2 ** -8
    return (near(step) - near(-step)) / (2 * step)
  }
  const every = (of: Tensor) =>
    Array.from({ length: of.data.length }, (_, at) => at).filter((at) => at % 3 === 0)

  test('keeps every intermediate', () => expect(values).toHaveLength(layers.length + 1))

  test('the gradient of the input is that of finite differences', () => {
    for (const at of every(input))
      expect(slope(input, at, (x) => lossOf(layers, x).loss)).toBeCloseTo(
        gradient.input().data[at]!,
        2,
      )
  })

  const found = gradient.layers
  const trained = layers.flatMap((layer, index) =>
    layer.kind === 'conv2d' || layer.kind === 'dense'
      ? (['weight', 'bias'] as const).flatMap((part) => {
          const of = layer[part]
          return of ? [{ layer, index, part, of }] : []
        })
      : [],
  )
  test.each(trained)(
    'layer $index: the gradient of its $part is that of finite differences',
    ({ layer, index, part, of }) => {
      const lossWith = (changed: Tensor) =>
        lossOf(layers.with(index, { ...layer, [part]: changed }), input).loss
      for (const at of every(of))
        expect(slope(of, at, lossWith)).toBeCloseTo(found[index]![part]!.data[at]!, 2)
    },
  )

  test('layers without weights have no gradient of them', () => {
    expect(found.filter(Boolean)).toHaveLength(new Set(trained.map(({ index }) => index)).size)
  })
})

test('softmax with cross entropy: the gradient is probability less one at the right class', () => {
  const logits = some(4, 5)
  const labels = [0, 4, 2, 2]
  const { gradient } = softmaxCrossEntropy(logits, labels)
  logits.data.forEach((value, at) => {
    const near = (step: number) =>
      softmaxCrossEntropy({ ...logits, data: logits.data.with(at, value + step) }, labels).loss
    expect((near(1e-2) - near(-1e-2)) / 2e-2).toBeCloseTo(gradient.data[at]!, 3)
  })
})

test('very large logits do not overflow', () => {
  const { loss } = softmaxCrossEntropy({ shape: [1, 2], data: Float32Array.of(1e6, 0) }, [1])
  expect(loss).toBe(1e6)
})

test('unlike shapes and labels that are no class are refused in numbers', () => {
  expect(() => meanSquaredError(some(2), some(3))).toThrow('target has shape [3]: [2] would do')
  expect(() => softmaxCrossEntropy(some(1, 3), [3])).toThrow('label 3 is not one of 3 classes')
  expect(() => softmaxCrossEntropy(some(2, 3), [1])).toThrow('1 labels for 2 rows')
})
