import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { averagePool2d } from '#core/averagePool2d.ts'
import { conv2d } from '#core/conv2d.ts'
import { convTranspose2d } from '#core/convTranspose2d.ts'
import { dense } from '#core/dense.ts'
import { maxPoolValues } from '#core/maxPool2d.ts'
import { zeros } from '#core/netLayer.ts'
import { runNet } from '#core/runNet.ts'
import { tensor } from '#core/tensor.ts'
import { createEngine } from '#engine/engine.ts'
import { WorkerExecutor } from '#engine/pool/workerExecutor.ts'
import { splitConv } from '#engine/splitConv.ts'
import { createTaskRunner } from '#engine/taskRunner.ts'
import { convCases, runs, wholeNumbers } from '../core/layerArbitraries.ts'
import { fakeWorker, type Behaviour } from './fakeWorker.ts'
import { simdModules } from './simdModules.ts'

/** An engine of two workers that behave so, one after the other where one is started anew; what they were told. */
function engineOf(...behaviours: Behaviour[]) {
  const log: string[] = []
  const executors = [0, 1].map(() => {
    const next = [...behaviours]
    const spawn = () => fakeWorker(next.shift() ?? behaviours.at(-1) ?? 'well', log)
    return new WorkerExecutor({ spawn, timeout: 50, idle: 100_000 })
  })
  return {
    engine: createEngine(executors, Promise.resolve(simdModules.at(-1)), worth),
    log,
    executors,
  }
}

/** Little enough for a test. */
const worth = { simd: 4e6, scalar: 4e6 }

const input = wholeNumbers([3, 100, 90], 1)
const weight = wholeNumbers([8, 3, 5, 5], 2)
const bias = wholeNumbers([8], 3)
const spec = { padding: 'same', paddingMode: 'circular' } as const

test('a network runs in a worker, and gives what the core gives', async () => {
  const { engine, log } = engineOf('well')
  const layers = [
    { kind: 'conv2d', weight: zeros(8, 3, 5, 5), bias: zeros(8) },
    { kind: 'activation', activation: 'relu' },
  ] as const
  const parameters = wholeNumbers([8 * 3 * 25 + 8], 4)
  const run = {
    layers,
    parameters,
    images: { shape: [1, 3, 100, 90], data: input.data },
  }
  expect(await engine.runNet(run)).toEqual(runNet(run))
  expect(log).not.toEqual([])
})

test('any convolution in bands is the core’s', () => {
  fc.assert(
    fc.property(convCases(), fc.integer({ min: 1, max: 4 }), (given, most) => {
      const task = { kind: 'conv2d', ...given } as const
      const { bands, join } = splitConv(task, most)
      const results = bands.map(createTaskRunner(undefined))
      expect(join(results)).toEqual(conv2d(given.input, given.weight, given.bias, given.spec))
    }),
    runs,
  )
})

describe('results and errors are the core’s', () => {
  test('a large convolution goes to both workers, and its input stays whole', async () => {
    const { engine, log } = engineOf('well')
    const result = await engine.conv2d(input, weight, bias, spec)
    expect(result).toEqual(conv2d(input, weight, bias, spec))
    expect(log).toEqual(['task', 'task'])
    expect(input.data).toHaveLength(3 * 100 * 90)
  })

  test('a small one stays in the page', async () => {
    const { engine, log } = engineOf('well')
    const small = wholeNumbers([3, 9, 9], 4)
    expect(await engine.conv2d(small, weight, bias, spec)).toEqual(
      conv2d(small, weight, bias, spec),
    )
    expect(log).toEqual([])
  })

  test('pools, dense layers and transposed convolutions', async () => {
    const { engine } = engineOf('well')
    const image = wholeNumbers([8, 40, 40], 5)
    expect(await engine.maxPool2d(image, { kernelSize: 2 })).toEqual(
      maxPoolValues(image, { kernelSize: 2 }),
    )
    for (const spec of [{ kernelSize: 3 }, { kernelSize: 3, padding: 'same' }] as const) {
      expect(await engine.averagePool2d(image, spec)).toEqual(averagePool2d(image, spec))
    }
    expect(await engine.convTranspose2d(image, weight, null, { stride: 2 })).toEqual(
      convTranspose2d(image, weight, null, { stride: 2 }),
    )
    const row = wholeNumbers([40], 6)
    const rows = wholeNumbers([5, 40], 7)
    expect(await engine.dense(row, rows, null)).toEqual(dense(row, rows, null))
  })

  test.each([
    ['large', input],
    ['small', tensor([2, 4, 4])],
  ])('what the core refuses is refused with the same words: %s', async (_, given) => {
    const { engine, log } = engineOf('well')
    const wrong = wholeNumbers([8, 4, 5, 5], 2)
    const refusal = refusalOf(() => conv2d(given, wrong, null, spec))
    await expect(engine.conv2d(given, wrong, null, spec)).rejects.toThrow(new RangeError(refusal))
    expect(log).toEqual([])
  })
})

describe('when a worker fails', () => {
  test.each<[string, Behaviour[]]>([
    ['crashes once', [{ crashAt: 1 }, 'well']],
    ['crashes every time', [{ crashAt: 1 }]],
    ['hangs', ['hangs']],
  ])('it %s: the result comes all the same', async (_, behaviours) => {
    const { engine } = engineOf(...behaviours)
    expect(await engine.conv2d(input, weight, bias, spec)).toEqual(
      conv2d(input, weight, bias, spec),
    )
  })

  test('and cannot be started: the result comes all the same', async () => {
    const spawn = () => {
      throw new Error('the script is missing')
    }
    const executor = new WorkerExecutor({ spawn, timeout: 50, idle: 1000 })
    const engine = createEngine([executor], Promise.resolve(undefined), worth)
    expect(await engine.conv2d(input, weight, bias, spec)).toEqual(
      conv2d(input, weight, bias, spec),
    )
  })

  test('twice: the page answers from then on', async () => {
    const { engine, log } = engineOf({ crashAt: 1 })
    await engine.conv2d(input, weight, bias, spec)
    const told = log.length
    await engine.conv2d(input, weight, bias, spec)
    expect(log).toHaveLength(told)
  })
})

describe('abort', () => {
  test('rejects at once with the reason, and tells the worker', async () => {
    const { engine, log } = engineOf('hangs')
    const stop = new AbortController()
    const result = engine.conv2d(input, weight, bias, spec, {
      signal: stop.signal,
    })
    await expect.poll(() => log).toEqual(['task', 'task'])
    stop.abort(new Error('a newer one was asked for'))
    await expect(result).rejects.toThrow('a newer one was asked for')
    expect(log.filter((each) => each === 'cancel')).toHaveLength(2)
  })

  test('before it begins: nothing is sent', async () => {
    const { engine, log } = engineOf('well')
    const signal = AbortSignal.abort()
    await expect(engine.conv2d(input, weight, bias, spec, { signal })).rejects.toThrow('aborted')
    expect(log).toEqual([])
  })
})

test('a worker without work is ended, and another started when there is some', async () => {
  const log: string[] = []
  const executor = new WorkerExecutor({
    spawn: () => fakeWorker('well', log),
    timeout: 1000,
    idle: 5,
  })
  const engine = createEngine([executor], Promise.resolve(undefined), worth)
  await engine.conv2d(input, weight, bias, spec)
  await expect.poll(() => log).toEqual(['task', 'ended'])
  await engine.conv2d(input, weight, bias, spec)
  expect(executor.generation).toBe(1)
  expect(log).toEqual(['task', 'ended', 'task'])
})

function refusalOf(make: () => unknown): string {
  try {
    make()
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('it was not refused')
}

test('a convolution with other numbers in the same weights is another one', async () => {
  const { engine } = engineOf('well')
  const small = wholeNumbers([3, 9, 9], 4)
  const own = { shape: weight.shape, data: weight.data.slice() }
  const first = await engine.conv2d(small, own, bias, spec)
  expect(await engine.conv2d(small, own, bias, spec)).toEqual(first)
  own.data[7] = 5
  expect(await engine.conv2d(small, own, bias, spec)).toEqual(conv2d(small, own, bias, spec))
  await engine.maxPool2d(small, { kernelSize: 2 })
  expect(await engine.conv2d(small, own, bias, spec)).toEqual(conv2d(small, own, bias, spec))
})
