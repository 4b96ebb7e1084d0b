import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conv2d } from '#core/conv2d.ts'
import { dense } from '#core/dense.ts'
import { tensor } from '#core/tensor.ts'
import { layerCounts } from '#labs/sharing/model/layerCounts.ts'
import { kinds } from '#labs/sharing/model/kind.ts'
import { createNet } from '#labs/sharing/model/net.ts'
import { initialSharing } from '#labs/sharing/settings.ts'
import { windowOf } from '#labs/sharing/model/windowOf.ts'
import { arbitrarySharing, runs } from './arbitrarySharing.ts'

test('any layer: dense and shared outputs are those of the core', () => {
  fc.assert(
    fc.property(arbitrarySharing, (settings) => {
      const { geometry, inputs, weights, biases, outputs } = createNet(settings)
      const { inputHeight, inputWidth, kernelHeight, kernelWidth, padTop, padLeft } = geometry
      const bias = (of: readonly number[]) => tensor([of.length], of)
      const shared = conv2d(
        tensor([1, inputHeight, inputWidth], inputs),
        tensor([1, 1, kernelHeight, kernelWidth], weights.shared),
        bias(biases.shared.slice(0, 1)),
        {
          stride: [geometry.strideVertical, geometry.strideHorizontal],
          padding: { top: padTop, bottom: padTop, left: padLeft, right: padLeft },
        },
      )
      expect(outputs.shared).toEqual([...shared.data])
      const all = dense(
        tensor([inputs.length], inputs),
        tensor([outputs.dense.length, inputs.length], weights.dense),
        bias(biases.dense),
      )
      expect(outputs.dense).toEqual([...all.data])
    }),
    runs,
  )
})

test('any layer: what is local keeps its weight, and the rest is dense alone', () => {
  fc.assert(
    fc.property(arbitrarySharing, (settings) => {
      const { lines, weights, wirings } = createNet(settings)
      expect(lines).toHaveLength(wirings.dense.connections)
      const kept = lines.filter(({ weight }) => weight.local !== undefined)
      expect(kept).toHaveLength(wirings.local.connections)
      for (const { weight } of kept) {
        expect(weights.local[weight.local!]).toBe(weights.dense[weight.dense!])
        expect(weight.shared).toBeDefined()
      }
      expect(new Set(kept.map(({ weight }) => weight.local)).size).toBe(kept.length)
    }),
    runs,
  )
})

test('any layer: the formulas of the counts come to the counts', () => {
  fc.assert(
    fc.property(arbitrarySharing, (settings) => {
      for (const { connections, weights, biases, bytes } of layerCounts(createNet(settings))) {
        for (const { formula, value } of [connections, weights]) expect(worked(formula)).toBe(value)
        expect(bytes.value).toBe(4 * (weights.value + biases))
      }
    }),
    runs,
  )
})

function worked(formula: string): number {
  const [product = '', less = '0'] = formula.split(' − ')
  return product.split('·').reduce((all, factor) => all * Number(factor), 1) - Number(less)
}

test('12 inputs, kernel 3: 120, 30 and 3 weights', () => {
  const counts = layerCounts(createNet({ ...initialSharing, bias: true }))
  expect(counts.map(({ weights }) => weights.value)).toEqual([120, 30, 3])
  expect(counts.map(({ biases }) => biases)).toEqual([10, 10, 1])
  expect(counts.map(({ connections }) => connections.value)).toEqual([120, 30, 30])
})

test('a window over padding has its places without lines', () => {
  const net = createNet({ ...initialSharing, padding: 1 })
  for (const kind of kinds.slice(1))
    expect(windowOf(net, kind, 0).map(({ line }) => line !== undefined)).toEqual([
      false,
      true,
      true,
    ])
})
