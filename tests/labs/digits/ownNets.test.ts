import { env, InferenceSession, Tensor as OnnxTensor } from 'onnxruntime-web'
import { describe, expect, test, vi } from 'vitest'
import { activationFunctions } from '#core/activations.ts'
import type { NetLayer } from '#core/netLayer.ts'
import { runNet } from '#core/runNet.ts'
import { cellCount } from '#core/tensor.ts'
import type { ReadNet } from '#data/nets/netFile.ts'
import { readNetFile } from '#data/nets/readNetFile.ts'
import { sumOf } from '#draw/sum/sumTerm.ts'
import { cellsUnder } from '#labs/digits/model/cellsUnder.ts'
import { fieldOf } from '#labs/digits/model/fieldOf.ts'
import { sideOf, unfitness } from '#labs/digits/model/ownFit.ts'
import { ownName, readOwnName } from '#labs/digits/model/ownName.ts'
import { ownNet } from '#labs/digits/model/ownNet.ts'
import { answerOf } from '#labs/digits/model/runningNet.ts'
import { scalingNames, scalings } from '#labs/digits/model/scalings.ts'
import { unitPlace, unitIndex } from '#labs/digits/model/unit.ts'
import { unitSum } from '#labs/digits/model/unitTerms.ts'
import { digitsTable } from '#labs/digits/settings.ts'
import { bestName } from '#labs/digits/work/ownNets.ts'
import { scoredNet } from '#labs/digits/work/scoredNet.ts'
import { digitsFile } from '../../fixtures/digitsFile.ts'
import { ownOnnx } from './ownOnnx.ts'
import { shippedNet } from './shippedNets.ts'

env.wasm.numThreads = 1
vi.setConfig({ testTimeout: 60_000 })

const picked = digitsFile('picked')
const pixelsOf = (digit: number) =>
  Float32Array.from(picked.pixels.subarray(784 * digit, 784 * (digit + 1)))
const engine = { runNet: (run: Parameters<typeof runNet>[0]) => Promise.resolve(runNet(run)) }
const { signal } = new AbortController()

async function readOnnx(name: 'conv' | 'dense300'): Promise<ReadNet> {
  const file = await readNetFile([{ name: `${name}.onnx`, bytes: ownOnnx(shippedNet(name)) }])
  return file.nets[0]!
}

test.each(['conv', 'dense300'] as const)(
  '%s as ONNX answers within 0.00001 of onnxruntime, and as the shipped one',
  async (name) => {
    const bytes = ownOnnx(shippedNet(name))
    const session = await InferenceSession.create(bytes)
    const net = ownNet({ side: 'conv', name, read: await readOnnx(name), scaling: 'unit' })
    for (let digit = 0; digit < 20; digit++) {
      const pixels = pixelsOf(digit)
      const x = new OnnxTensor(
        'float32',
        pixels.map((value) => value / 255),
        [1, 1, 28, 28],
      )
      const { y } = await session.run({ x })
      const { trace, probabilities } = answerOf(net, pixels)
      trace.values.at(-1)!.data.forEach((logit, at) => {
        expect(Math.abs(logit - Number(y!.data[at]))).toBeLessThan(1e-5)
      })
      expect(probabilities).toEqual(answerOf(shippedNet(name), pixels).probabilities)
    }
  },
)

test.each(['conv', 'dense300'] as const)(
  'of the scalings that one is chosen with which %s was trained',
  async (name) => {
    const read = await readOnnx(name)
    for (const scaling of ['unit', 'mnist', 'inverted'] as const) {
      const scores = await scoredNet(undone(read, scaling), picked, engine, signal)
      const file = { id: 'a', name: 'a', format: 'ONNX', nets: [read], scores: [scores] } as const
      expect(scores[scaling].correct).toBeGreaterThan(120)
      const chosen = readOwnName(bestName({ ...file, of: picked.count }, 'conv'))
      expect(chosen.scaling).toBe(scaling)
    }
  },
)

/** The network, had it been trained on such pixels: first these are brought back. */
function undone(read: ReadNet, scaling: 'unit' | 'mnist' | 'inverted'): ReadNet {
  const { scale, offset } = scalings[scaling]
  const back: NetLayer = {
    kind: 'conv2d',
    weight: { shape: [1, 1, 1, 1], data: Float32Array.of(1 / scale) },
    bias: { shape: [1], data: Float32Array.of(-offset / scale) },
  }
  return { ...read, layers: [back, ...read.layers] }
}

let seed = 1
const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647 - 0.5
const weight = (...shape: number[]) => ({
  shape,
  data: Float32Array.from({ length: shape.reduce((all, side) => all * side, 1) }, random),
})
const activation = (name: keyof typeof activationFunctions): NetLayer => ({
  kind: 'activation',
  activation: name,
})

/** Every kind of layer that readers give, in the orders that are unlike the shipped networks'. */
const strange: ReadNet = {
  reading: '',
  inputShape: [1, 28, 28],
  outputs: 10,
  notes: [],
  layers: [
    activation('softplus'),
    { kind: 'conv2d', weight: weight(1, 1, 1, 1), bias: weight(1), spec: { groups: 1 } },
    {
      kind: 'conv2d',
      weight: weight(4, 1, 5, 5),
      bias: null,
      spec: { padding: 2, paddingMode: 'reflect' },
    },
    activation('tanh'),
    activation('leakyRelu'),
    { kind: 'maxPool2d', spec: { kernelSize: 3, stride: 2, padding: 1 } },
    activation('elu'),
    {
      kind: 'conv2d',
      weight: weight(4, 1, 3, 3),
      bias: weight(4),
      spec: { groups: 4, stride: 2, padding: 1, paddingMode: 'circular' },
    },
    { kind: 'averagePool2d', spec: { kernelSize: 3, stride: 1, padding: 1 } },
    { kind: 'conv2d', weight: weight(10, 4, 1, 1), bias: weight(10) },
    activation('relu'),
    { kind: 'averagePool2d', spec: { kernelSize: 7 } },
    { kind: 'flatten' },
  ],
}

describe.each(scalingNames)('a network of every kind of layer, pixels %s', (scaling) => {
  const net = ownNet({ side: 'conv', name: 'a.onnx', read: strange, scaling })
  const { trace } = answerOf(net, pixelsOf(3))

  test('every row is a layer of the file, and the last has ten numbers', () => {
    expect(net.rows.map(({ kind, shape }) => `${kind} ${shape.join('×')}`)).toEqual([
      'conv 1×28×28',
      'conv 1×28×28',
      'conv 4×28×28',
      'conv 4×28×28',
      'pool 4×14×14',
      'conv 4×14×14',
      'conv 4×7×7',
      'pool 4×7×7',
      'conv 10×7×7',
      'pool 10×1×1',
    ])
    expect(net.size).toBe(1 + 1 + 100 + 36 + 4 + 40 + 10)
    const last = net.rows.at(-1)!
    expect(unitPlace(last, 7)).toEqual({ channel: 7, y: 0, x: 0 })
  })

  test('the terms of a unit add up to the number that is shown', () => {
    net.rows.forEach((row) => {
      if (row.kind === 'pool') return
      const shown = trace.values[row.value]!.data
      for (let unit = 0; unit < shown.length; unit += 13) {
        const { terms, divisor, bias } = unitSum(row, trace.values[row.from]!.data, unit, net.parts)
        const made = activationFunctions[row.activation](sumOf(terms) / divisor + bias)
        expect(Math.abs(made - shown[unit]!)).toBeLessThan(1e-4 * (1 + Math.abs(made)))
      }
    })
  })

  test('a unit at the rim depends on nothing outside of what it is said to see', () => {
    const pixels = pixelsOf(3)
    net.rows.forEach((row, at) => {
      const unit = { side: 'conv' as const, row: at, channel: 0, y: 0, x: row.shape[2] - 1 }
      const { block } = fieldOf(net.rows, unit).at(-1)!
      const isWithin = (place: number, from: number, count: number) =>
        place >= from && place < from + count
      const changed = pixels.map((value, pixel) =>
        isWithin(Math.floor(pixel / 28), block.row, block.rows) &&
        isWithin(pixel % 28, block.column, block.columns)
          ? value
          : 255 - value,
      )
      const after = answerOf(net, changed).trace.values[row.value]!.data
      const index = unitIndex(row, unit)
      expect(after[index]).toBe(trace.values[row.value]!.data[index])
    })
  })

  test('a place has the number that it is of', () => {
    const places = net.rows.map((row) => ({ row, last: cellCount(row.shape) - 1 }))
    expect(
      places.map(({ row, last }) =>
        unitIndex(row, { side: 'conv', row: 0, ...unitPlace(row, last) }),
      ),
    ).toEqual(places.map(({ last }) => last))
  })
})

test('a window of a pool has fewer numbers at the rim', () => {
  const { rows } = ownNet({ side: 'conv', name: 'a', read: strange, scaling: 'unit' })
  const pool = rows[4]!
  if (pool.kind !== 'pool') throw new Error('no pool')
  expect(cellsUnder(pool, { y: 0, x: 0 })).toBe(4)
  expect(cellsUnder(pool, { y: 3, x: 3 })).toBe(9)
})

test('what cannot read digits is told why, and where the others belong', async () => {
  const read = await readOnnx('conv')
  expect(unfitness(read)).toBeUndefined()
  expect(unfitness({ ...read, outputs: 1000 })).toBe('It gives 1,000 numbers: ten would do here.')
  expect(unfitness({ ...read, inputShape: [3, 32, 32] })).toBe(
    'It reads 3 × 32 × 32 numbers: 1 × 28 × 28 would do here.',
  )
  expect([sideOf(read), sideOf(await readOnnx('dense300'))]).toEqual(['conv', 'dense'])
})

test('a link names a network of one’s own, but does not hold it', () => {
  const name = ownName({ side: 'dense', id: 'abc1', reading: 1, scaling: 'mnist' })
  expect(digitsTable.dense.write(name)).toBeUndefined()
  const named = digitsTable.dense.name?.(name)
  expect(named).toEqual({
    text: 'own.d.abc1.2.mnist',
    said: 'Your own network is not in it: others see “300 and 100 units” in its place.',
  })
  expect(digitsTable.dense.read(named!.text)).toBe(name)
  expect(() => digitsTable.conv.read(name)).toThrow('is one of the other place')
  expect(() => digitsTable.conv.read('own.c.a.1.bright')).toThrow('names no network')
})
