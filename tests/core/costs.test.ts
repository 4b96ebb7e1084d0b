import { describe, expect, test } from 'vitest'
import { convGeometry } from '#core/convGeometry.ts'
import { convTransposeGeometry } from '#core/convTransposeGeometry.ts'
import { costs } from '#core/costs.ts'
import { asDense, type Layer } from '#core/layer.ts'
import { poolGeometry } from '#core/poolGeometry.ts'

const conv = (...given: Parameters<typeof convGeometry>): Layer => ({
  kind: 'conv',
  geometry: convGeometry(...given),
})

describe('known layers', () => {
  test('LeNet conv1: 156 parameters, 122,304 connections (LeCun et al. 1998)', () => {
    expect(costs(conv([1, 32, 32], [6, 1, 5, 5]))).toEqual({
      parameters: 156,
      connections: 122_304,
      multiplyAdds: 117_600,
      outputs: 4704,
      bytes: 4 * (156 + 4704),
    })
  })

  test('LeNet conv1 as a dense layer: 4,821,600 parameters, as many connections', () => {
    const dense = costs(asDense(conv([1, 32, 32], [6, 1, 5, 5])))
    expect(dense).toMatchObject({ parameters: 4_821_600, connections: 4_821_600 })
  })

  test('Tiny VGG conv_1_1: 280 parameters, dense 472,389,160', () => {
    const layer = conv([3, 64, 64], [10, 3, 3, 3])
    expect([costs(layer).parameters, costs(asDense(layer)).parameters]).toEqual([280, 472_389_160])
  })

  test('VGG-16 conv1_1: 1,792 parameters, 86,704,128 multiply-adds', () => {
    expect(costs(conv([3, 224, 224], [64, 3, 3, 3], { padding: 1 }))).toMatchObject({
      parameters: 1792,
      multiplyAdds: 86_704_128,
    })
  })

  test('AlexNet conv1: 23,296 parameters, 70,276,800 multiply-adds', () => {
    expect(costs(conv([3, 224, 224], [64, 3, 11, 11], { stride: 4, padding: 2 }))).toMatchObject({
      parameters: 23_296,
      multiplyAdds: 70_276_800,
    })
  })
})

describe('rules', () => {
  test('the kernel serves any input size: parameters stand still', () => {
    const parameters = [8, 16, 1000].map(
      (side) => costs(conv([3, side, side], [4, 3, 3, 3])).parameters,
    )
    expect(parameters).toEqual([112, 112, 112])
  })

  test.each([
    [1, 8 * 8 * 9 + 8],
    [2, (8 * 8 * 9) / 2 + 8],
    [8, 8 * 9 + 8],
  ])('groups=%d of 8→8 3×3: %d parameters', (groups, parameters) => {
    expect(costs(conv([8, 5, 5], [8, 8 / groups, 3, 3], { groups })).parameters).toBe(parameters)
  })

  test('zero padding costs products but no connections; other padding connects', () => {
    const connections = (['zeros', 'replicate'] as const).map((paddingMode) => {
      const geometry = convGeometry([1, 3, 3], [1, 1, 3, 3], { padding: 1, paddingMode })
      const { connections, multiplyAdds } = costs({ kind: 'conv', geometry, bias: false })
      return [connections, multiplyAdds]
    })
    expect(connections).toEqual([
      [49, 81],
      [81, 81],
    ])
  })

  test('locally connected: weights and biases of its own for every output', () => {
    const geometry = convGeometry([1, 32, 32], [6, 1, 5, 5])
    expect(costs({ kind: 'local', geometry })).toMatchObject({
      parameters: 4704 * 26,
      connections: 122_304,
    })
  })

  test('transposed: the parameters of its kernels, a product per input cell and tap', () => {
    const geometry = convTransposeGeometry([4, 5, 5], [4, 2, 3, 3], { stride: 2, padding: 1 })
    expect(costs({ kind: 'convTranspose', geometry })).toMatchObject({
      parameters: 4 * 2 * 9 + 2,
      multiplyAdds: 4 * 25 * 2 * 9,
      outputs: 2 * 81,
    })
  })

  test('pooling: nothing to learn, nothing to multiply', () => {
    const geometry = poolGeometry([6, 28, 28], { kernelSize: 2 })
    expect(costs({ kind: 'pool', geometry })).toEqual({
      parameters: 0,
      connections: 6 * 28 * 28,
      multiplyAdds: 0,
      outputs: 6 * 14 * 14,
      bytes: 4 * 6 * 14 * 14,
    })
  })

  test('costs are for one image, whatever the batch', () => {
    expect(costs(conv([7, 3, 9, 9], [4, 3, 3, 3]))).toEqual(costs(conv([3, 9, 9], [4, 3, 3, 3])))
  })
})
