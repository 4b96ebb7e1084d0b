import { expect, test } from 'vitest'
import { cellKind } from '#core/cellKind.ts'
import { convLayer } from '#core/convLayer.ts'
import { windowTerms } from '#core/windowTerms.ts'

const image = (shape: readonly number[]) => ({
  shape,
  data: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, at) => (at % 7) - 3),
})

test.each([
  ['in=1×1×5 k=3 p=1', [1, 1, 5], [1, 1, 1, 3], { padding: [0, 1] }],
  ['in=4×3×5 k=2×3 s=2 groups=2', [4, 3, 5], [6, 2, 2, 3], { stride: 2, groups: 2 }],
] as const)('%s: the terms of every output add up to it', (_name, input, weight, spec) => {
  const layer = convLayer(image(input), image(weight), spec)
  const sums = Array.from(layer.results.data, (_, output) =>
    windowTerms(layer, output).reduce((sum, { product }) => sum + product, 0),
  )
  expect(sums).toEqual(Array.from(layer.results.data))
})

test('in=2×1×2 p=1: the padded input, channel by channel, and what its cells are', () => {
  const { padded, kinds } = convLayer(image([2, 1, 2]), image([1, 2, 1, 3]), { padding: [0, 1] })
  const { number, padding } = cellKind
  expect([...padded]).toEqual([0, -3, -2, 0, 0, -1, 0, 0])
  expect([...kinds]).toEqual([padding, number, number, padding])
})
