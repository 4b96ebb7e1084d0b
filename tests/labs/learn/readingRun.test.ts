import { beforeEach, expect, test, vi } from 'vitest'
import type { NetRun } from '#core/runNet.ts'
import type { NetProblem } from '#core/trainNet.ts'
import { learn } from '#labs/learn/learn.ts'
import { updatesOf } from '#labs/learn/model/read/netReading.ts'
import { describeReading } from '#labs/learn/work/describeReading.ts'
import { readingRunOf } from '#labs/learn/work/readingRun.ts'
import { createInstance } from '#parts/lab/labInstance.ts'
import { digitsFile } from '../../fixtures/digitsFile.ts'

/** Updates after which the training is stopped. */
let stopAfter = Infinity
let stop = () => {}

vi.mock('#data/digits.ts', async (original) => ({
  ...(await original<object>()),
  loadDigits: (name: 'train' | 'test') => loading(name),
}))
// What stands for an update changes every number by the number of updates before; what is read is always the same.
vi.mock('#engine/browserEngine.ts', () => ({
  browserEngine: () => ({
    trainNet: async ({ state, updates }: NetProblem) => {
      if (updates === stopAfter) stop()
      return Promise.resolve({ ...state, data: state.data.map((value) => 0.9 * value + updates) })
    },
    runNet: async ({ images: { shape } }: NetRun) =>
      Promise.resolve({ shape: [shape[0]!, 10], data: new Float32Array(10 * shape[0]!) }),
  }),
}))

const sheets = { train: digitsFile('train'), test: digitsFile('test') }
let loading: (name: 'train' | 'test') => Promise<ReturnType<typeof digitsFile>>

beforeEach(() => {
  stopAfter = Infinity
  loading = (name) => Promise.resolve(sheets[name])
})

test('stopped and gone on with: the same numbers as without a stop; another seed begins anew', async () => {
  const [one, other] = [createInstance(learn), createInstance(learn)].map(readingRunOf)
  await one!.start({ seed: 3, rate: 0.004 })
  expect(one!.get()).toMatchObject({ isRunning: false, problem: undefined })
  const whole = one!.get().nets!.dense
  expect(updatesOf(whole)).toBe(160)
  expect(whole.tested.map(({ update }) => update)).toContain(160)
  stop = () => other!.stop()
  stopAfter = 20
  await other!.start({ seed: 3, rate: 0.004 })
  expect(other!.get().isRunning).toBe(false)
  expect(updatesOf(other!.get().nets!.dense)).toBeLessThanOrEqual(20)
  expect(updatesOf(other!.get().nets!.conv)).toBeGreaterThan(15)
  stopAfter = Infinity
  await other!.start({ seed: 3, rate: 0.004 })
  const again = other!.get().nets!.dense
  expect(again.weights).toHaveLength(161)
  expect(sums(again.weights)).toEqual(sums(whole.weights))
  expect(again.losses).toEqual(whole.losses)
  expect(again.tested).toEqual(whole.tested)
  await other!.start({ seed: 4, rate: 0.004 })
  expect(sums(other!.get().nets!.dense.weights)).not.toEqual(sums(whole.weights))
})

test('digits that do not come: it says so, and can be tried again', async () => {
  loading = () => Promise.reject(new Error('The digits in train.png could not be fetched.'))
  const lab = createInstance(learn)
  lab.session.change({ show: 'read' })
  const run = readingRunOf(lab)
  await run.start({ seed: 3, rate: 0.004 })
  expect(run.get()).toMatchObject({
    isRunning: false,
    problem: 'The digits in train.png could not be fetched.',
  })
  expect(describeReading(lab)).toBe('After 0 updates, 0 digits seen: being worked out.')
  loading = (name) => Promise.resolve(sheets[name])
  await run.start({ seed: 3, rate: 0.004 })
  expect(run.get().problem).toBeUndefined()
  expect(describeReading(lab)).toMatch(/^After 0 updates, 0 digits seen: the convolutional network/)
})

test('a copy takes over what has been learned, and waits for nothing', async () => {
  const [lab, copy] = [createInstance(learn), createInstance(learn)]
  const run = readingRunOf(lab)
  stopAfter = 5
  stop = run.stop
  await run.start({ seed: 3, rate: 0.004 })
  readingRunOf(copy).adopt(run)
  expect(readingRunOf(copy).get().nets).toBe(run.get().nets)
  await readingRunOf(copy).ready()
})

/** Each list by its sum: to compare a million numbers one by one takes seconds. */
function sums(lists: readonly Float32Array[]): number[] {
  return lists.map((list) => list.reduce((sum, value) => sum + value, 0))
}
