import { expect, test } from 'vitest'
import { addDetectorGradient, detect, type DetectorShape, detectorSize } from '#core/detector.ts'
import { tensor } from '#core/tensor.ts'
import { trainDetector } from '#core/trainDetector.ts'

const shapes: readonly DetectorShape[] = [
  { kind: 'dense', side: 5, features: 3, kernel: 3 },
  { kind: 'conv', side: 5, features: 3, kernel: 3 },
]

const some = (count: number, seed: number) =>
  Float32Array.from({ length: count }, (_, i) => Math.sin((i + 1) * 12.9898 + seed * 78.233))

test.each(shapes)('$kind: the gradient is that of finite differences of the loss', (shape) => {
  const numbers = some(detectorSize(shape), 1)
  const pixels = some(25, 2)
  for (const label of [0, 1]) {
    const loss = (own: Float32Array) => {
      const [chance = 0] = detect(shape, own, tensor([1, 5, 5], pixels))
      return -Math.log(label === 1 ? chance : 1 - chance)
    }
    const sums = new Float64Array(numbers.length)
    addDetectorGradient(sums, shape, numbers, pixels, label)
    numbers.forEach((value, at) => {
      const moved = (by: number) => loss(numbers.with(at, value + by))
      expect(sums[at]).toBeCloseTo((moved(5e-3) - moved(-5e-3)) / 1e-2, 2)
    })
  }
})

test.each(shapes)('$kind: epochs in one go or one by one end at the same numbers', (shape) => {
  const size = detectorSize(shape)
  const data = new Float32Array(3 * size)
  data.set(some(size, 3))
  const images = tensor([8, 5, 5], some(200, 4))
  const labels = tensor([8], [1, 0, 1, 0, 1, 0, 1, 0])
  const common = { shape, images, labels, batch: 4, rate: 0.02 }
  const start = { shape: [3, size], data }
  const atOnce = trainDetector({ ...common, state: start, updates: 0, epochs: 6 })
  let state = trainDetector({ ...common, state: start, updates: 0, epochs: 2 })
  state = trainDetector({ ...common, state, updates: 4, epochs: 4 })
  expect(state.data).toEqual(atOnce.data)
  expect(start.data).toEqual(data)
})
