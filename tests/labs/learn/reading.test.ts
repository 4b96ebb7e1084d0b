import { expect, test } from 'vitest'
import { runNet } from '#core/runNet.ts'
import { sequential } from '#core/sequential.ts'
import { withParameters } from '#core/netLayer.ts'
import { trainNet } from '#core/trainNet.ts'
import { answersOf } from '#labs/learn/model/read/answers.ts'
import {
  accuracyOf,
  afterUpdate,
  firstReading,
  type NetReading,
  runOf,
  testedBy,
  testsBeside,
  updatesOf,
  withTest,
} from '#labs/learn/model/read/netReading.ts'
import {
  examplesOf,
  firstShown,
  rateOf,
  reading,
  shownDigits,
  testedAfter,
  updateProblem,
} from '#labs/learn/model/read/reading.ts'
import { type ReadKind, readNets } from '#labs/learn/model/read/readNets.ts'
import { progressText, spokenReading } from '#labs/learn/model/read/readWords.ts'
import { digitsFile } from '../../fixtures/digitsFile.ts'

const train = digitsFile('train')
const tests = digitsFile('test')

function learned(kind: ReadKind, seed: number, updates: number): NetReading {
  let it = firstReading(kind, seed)
  while (updatesOf(it) < updates) {
    const problem = updateProblem(kind, it.state, updatesOf(it), 0.004, train)
    const logits = runNet(runOf(kind, it.weights.at(-1)!, problem.images))
    it = afterUpdate(it, trainNet(problem), logits, problem.labels)
  }
  return it
}

function accuracy(kind: ReadKind, weights: Float32Array, count: number): number {
  const { images, labels } = examplesOf(tests, 0, count)
  return 100 * accuracyOf(runNet(runOf(kind, weights, images)), labels)
}

test('of two that are tested side by side none is further on than the other', () => {
  const tests = [0, 4, 8, 12].map((update) => ({ update, accuracy: 0.5 }))
  expect(testsBeside(tests, tests.slice(0, 2)).map(({ update }) => update)).toEqual([0, 4])
  expect(testsBeside(tests.slice(0, 2), tests)).toHaveLength(2)
  expect(testsBeside(tests, [])).toEqual([])
})

test('the sheets: 5,120 and 1,000 digits, a tenth of each kind, black paper around', () => {
  expect([train.count, tests.count]).toEqual([5120, 1000])
  for (const { labels, count } of [train, tests])
    for (let digit = 0; digit < 10; digit++)
      expect(labels.filter((label) => label === digit).length / count).toBeCloseTo(0.1, 1)
  expect([...train.labels.subarray(0, 8)]).toEqual([5, 0, 4, 1, 9, 2, 1, 3])
  expect(train.pixels.every((value) => value % 17 === 0)).toBe(true)
  expect(Math.max(...tests.pixels.subarray(0, 784))).toBeGreaterThan(250)
  expect([...tests.pixels.subarray(0, 28)].every((value) => value === 0)).toBe(true)
})

test('about as many weights each: 5,142 and 5,575', () => {
  expect([readNets.conv.size, readNets.dense.size]).toEqual([5142, 5575])
})

test.each([
  ['dense', 59, 77],
  ['conv', 81, 91],
] as const)(
  '%s, seed 12: percent read after 1,280 digits about %d, after 5,120 about %d',
  (kind, quarter, whole) => {
    const { weights } = learned(kind, 12, reading.updates)
    expect(accuracy(kind, weights[40]!, 1000) / quarter).toBeCloseTo(1, 1.39)
    expect(accuracy(kind, weights.at(-1)!, 1000) / whole).toBeCloseTo(1, 1.39)
    // Of the digits that are shown first one network reads nearly all, and the other misreads several.
    const count = kind === 'dense' ? 6 : shownDigits
    const shown = answersOf(kind, weights.at(-1)!, tests, [firstShown - 1, count])
    const wrong = shown.filter(({ isRight }) => !isRight).length
    expect(kind === 'dense' ? wrong >= 3 : wrong <= 1).toBe(true)
  },
  30_000,
)

test('the same seed gives the same numbers, another seed others; the loss falls', () => {
  const { weights, losses } = learned('dense', 20, 40)
  expect(learned('dense', 20, 3).weights).toEqual(weights.slice(0, 4))
  expect(learned('dense', 21, 1).weights[1]).not.toEqual(weights[1])
  expect(losses[0]).toBeCloseTo(Math.log(10), 0)
  expect(losses[39]).toBeLessThan(1.6)
})

test('the rate falls along half a cosine, and both are tested at both ends', () => {
  expect([0, 80, 160].map((update) => rateOf(0.004, update))).toEqual([
    0.004,
    expect.closeTo(0.002, 12),
    0,
  ])
  expect(testedAfter.slice(0, 7)).toEqual([0, 4, 8, 12, 16, 24, 32])
  expect(testedAfter).toContain(40)
  expect(testedAfter.at(-1)).toBe(160)
})

test('answers: the largest of ten probabilities, right where it is the label', () => {
  const { weights } = learned('dense', 20, 40)
  const answers = answersOf('dense', weights[40]!, tests, [3, 6])
  const { images, labels } = examplesOf(tests, 3, 6)
  const layers = withParameters(readNets.dense.layers, weights[40]!)
  const { data } = sequential(layers).forward(images).values.at(-1)!
  answers.forEach(({ digit, probability, isRight }, row) => {
    const logits = data.subarray(10 * row, 10 * row + 10)
    expect(logits[digit]).toBe(Math.max(...logits))
    expect(probability).toBeGreaterThan(0.1)
    expect(isRight).toBe(digit === labels.data[row])
  })
})

test('tests stand in the order of updates, and the last one of both counts', () => {
  const after = (kind: ReadKind, updates: number[]) =>
    updates.reduce(
      (it, update) => withTest(it, { update, accuracy: update / 10 }),
      firstReading(kind, 1),
    )
  const nets = { conv: after('conv', [4, 0]), dense: after('dense', [8, 0, 4]) }
  expect(nets.dense.tested.map(({ update }) => update)).toEqual([0, 4, 8])
  expect(testedBy(nets, 3)).toEqual({ update: 0, accuracy: { conv: 0, dense: 0 } })
  expect(testedBy(nets, 20)).toEqual({ update: 4, accuracy: { conv: 0.4, dense: 0.4 } })
  expect(testedBy({ ...nets, conv: firstReading('conv', 1) }, 20)).toBeUndefined()
})

test('words: what is under way, and what is only asked for', () => {
  expect(progressText(true, 37, 100)).toBe(
    'Learning: update 37 of 160. Update 100 is being worked out.',
  )
  expect(progressText(false, 37, 20)).toBe('Stopped after update 37.')
  expect(progressText(false, 160, 160)).toBe('Both have seen 5,120 digits once.')
  expect(spokenReading(40, { conv: 0.822, dense: 0.606 })).toBe(
    'After 40 updates, 1,280 digits seen: the convolutional network reads 82.2 % of the test digits, the dense one 60.6 %.',
  )
  expect(spokenReading(40, undefined)).toMatch(/being worked out/)
})
