import { expect, test } from 'vitest'
import {
  asChannel,
  detect,
  detectorLayers,
  type DetectorShape,
  detectorSize,
} from '#core/detector.ts'
import { normalNumbers } from '#core/normalNumbers.ts'
import { tensor } from '#core/tensor.ts'
import { trainNet } from '#core/trainNet.ts'
import { seededRandom } from '#data/seededRandom.ts'

const shapes: readonly DetectorShape[] = [
  { kind: 'dense', side: 5, features: 3, kernel: 3 },
  { kind: 'conv', side: 5, features: 3, kernel: 3 },
]

const normal = normalNumbers(seededRandom(5))
const some = (count: number) => Float32Array.from({ length: count }, () => normal())

const images = tensor([8, 5, 5], some(200))
const labels = tensor([8], [1, 0, 1, 0, 1, 0, 1, 0])

function problemOf(shape: DetectorShape) {
  const size = detectorSize(shape)
  const data = new Float32Array(3 * size)
  data.set(some(size).map((value) => value / 5))
  return {
    layers: detectorLayers(shape),
    loss: 'sigmoid',
    optimiser: { kind: 'adam', rate: 0.02 },
    images: asChannel(images),
    labels,
    batch: 4,
    state: { shape: [3, size], data },
    updates: 0,
  } as const
}

test.each(shapes)('$kind: updates in one go or one by one end at the same numbers', (shape) => {
  const problem = problemOf(shape)
  const before = problem.state.data.slice()
  const atOnce = trainNet({ ...problem, count: 12 })
  const state = trainNet({ ...problem, count: 5 })
  expect(trainNet({ ...problem, state, updates: 5, count: 7 }).data).toEqual(atOnce.data)
  expect(problem.state.data).toEqual(before)
})

test.each(shapes)('$kind: it learns which images have the pattern', (shape) => {
  const problem = problemOf(shape)
  const { data } = trainNet({ ...problem, count: 400 })
  const chances = detect(shape, data.subarray(0, detectorSize(shape)), images)
  chances.forEach((chance, at) => expect(chance > 0.5).toBe(labels.data[at] === 1))
})

test('a state of another net is refused in numbers', () => {
  const [dense, conv] = shapes.map(problemOf) as [
    ReturnType<typeof problemOf>,
    ReturnType<typeof problemOf>,
  ]
  expect(() => trainNet({ ...dense, state: conv.state, count: 1 })).toThrow('as the layers have 82')
})
