import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { averagePool2d } from '#core/averagePool2d.ts'
import { layerSize } from '#core/layer.ts'
import { maxPool2d } from '#core/maxPool2d.ts'
import { wiring } from '#core/wiring.ts'
import { drawPicture } from '#data/picture.ts'
import { sumText } from '#draw/sum/sumText.ts'
import { branchSum } from '#labs/downsample/model/branchSum.ts'
import { downsampleScene } from '#labs/downsample/model/scene.ts'
import { downsampleLayers, type DownsampleLayers } from '#labs/downsample/model/layers.ts'
import { repairDownsample } from '#labs/downsample/downsample.ts'
import { branchTerms, winnerOf } from '#labs/downsample/model/terms.ts'
import { readCounts } from '#labs/downsample/model/readers.ts'
import { spreadWeights, upAgain } from '#labs/downsample/model/upAgain.ts'
import { coreLayer } from '#parts/layers/layerChoice.ts'
import {
  arbitrarySettings,
  branchesOf,
  layersWith,
  pictureFor,
  runs,
  settingsWith,
} from './fixtures.ts'

const anyLayers = arbitrarySettings.map((any) => {
  const { settings } = repairDownsample(any)
  return { settings, layers: downsampleLayers(settings, pictureFor(settings)) }
})

test('any branch has the geometry that the core gives its layer, and finite outputs', () => {
  fc.assert(
    fc.property(anyLayers, ({ layers }) => {
      for (const { branch, geometry, results } of layers.branches) {
        const input = { channels: 1, height: layers.height, width: layers.width }
        const layer = coreLayer(branch.layer, input, 1)
        expect(layer.kind === 'dense' ? undefined : layer.geometry).toMatchObject({
          outputHeight: geometry.outputHeight,
          outputWidth: geometry.outputWidth,
          padTop: geometry.padTop,
          padLeft: geometry.padLeft,
          reachVertical: geometry.reachVertical,
        })
        expect(results.length).toBe(layerSize(layer).outputs)
        expect(results.every((value) => Number.isFinite(value))).toBe(true)
      }
    }),
    runs,
  )
})

const poolsOf = (layers: DownsampleLayers, kind: 'max' | 'average') =>
  layers.branches.flatMap((layer) => {
    const { kernel: kernelSize, stride, dilation, padding } = layer.branch.layer
    return layer.branch.layer.kind === kind
      ? [{ layer, spec: { kernelSize, stride, dilation, padding } }]
      : []
  })

test('any average pool gives what the core gives', () => {
  fc.assert(
    fc.property(anyLayers, ({ layers }) => {
      for (const { layer, spec } of poolsOf(layers, 'average')) {
        const { data } = averagePool2d(layer.source, spec)
        layer.results.forEach((value, at) => expect(value).toBeCloseTo(data[at] ?? NaN, 3))
      }
    }),
    runs,
  )
})

test('any max pool gives what the core gives, and its winners are those of its terms', () => {
  fc.assert(
    fc.property(anyLayers, ({ layers }) => {
      for (const { layer, spec } of poolsOf(layers, 'max')) {
        const { output, argmax } = maxPool2d(layer.source, spec)
        expect(Array.from(layer.results)).toEqual(Array.from(output.data))
        argmax.forEach((place, at) => {
          const { inputRow = -1, inputColumn = -1 } = winnerOf(branchTerms(layer, at)) ?? {}
          expect(inputRow * layers.width + inputColumn).toBe(place)
        })
      }
    }),
    runs,
  )
})

test('any sum is the sum of its terms, over its divisor', () => {
  fc.assert(
    fc.property(anyLayers, ({ layers }) => {
      for (const layer of layers.branches) {
        if (layer.winners) continue
        layer.results.forEach((value, at) => {
          const sum = branchTerms(layer, at).reduce((so, { product }) => so + product, 0)
          expect(sum / layer.divisors[at]!).toBeCloseTo(value, 8)
        })
      }
    }),
    { ...runs, numRuns: 30 },
  )
})

test('an average pool under same is the mean of the cells in the picture, and divides by their number', () => {
  const oneToNine = drawPicture({ height: 3, width: 3, white: 9 }, (row, col) => 3 * row + col + 1)
  const settings = settingsWith({ branches: branchesOf('a2ps'), look: 1 })
  const layers = downsampleLayers(settings, oneToNine)
  expect(Array.from(layers.branches[0]!.results)).toEqual([3, 4.5, 7.5, 9])
  const written = [0, 1, 2, 3].map((output) => {
    const scene = downsampleScene(layers, { output, products: Infinity, glide: 0 })
    return sumText(branchSum(layers.branches[0]!, scene))
  })
  expect(written).toEqual([
    '(1 × 1 + 2 × 1 + 4 × 1 + 5 × 1) ÷ 4 = 3',
    '(3 × 1 + 0 × 1 + 6 × 1 + 0 × 1) ÷ 2 = 4.5',
    '(7 × 1 + 8 × 1 + 0 × 1 + 0 × 1) ÷ 2 = 7.5',
    '9 × 1 + 0 × 1 + 0 × 1 + 0 × 1 = 9',
  ])
})

test('any cell is read by as many outputs as the wiring connects it to, through the blur where there is one', () => {
  fc.assert(
    fc.property(anyLayers, ({ layers }) => {
      for (const { branch, reads } of layers.branches) {
        const input = { channels: 1, height: layers.height, width: layers.width }
        const wires = wiring(coreLayer(branch.layer, input, 1))
        reads.times.forEach((times, cell) => {
          const through = branch.blur ? neighbours(cell, layers) : [cell]
          const outputs = through.flatMap((each) => wires.ofInput(each).map(({ output }) => output))
          expect(times).toBe(new Set(outputs).size)
        })
        expect(reads.never + reads.once + reads.more).toBe(layers.height * layers.width)
      }
    }),
    { ...runs, numRuns: 25 },
  )
})

/** The cells of the blurred picture that a cell has a part in. */
function neighbours(cell: number, { height, width }: DownsampleLayers): number[] {
  const [row, column] = [Math.floor(cell / width), cell % width]
  return Array.from({ length: height * width }, (_, at) => at).filter(
    (at) => Math.abs(Math.floor(at / width) - row) <= 1 && Math.abs((at % width) - column) <= 1,
  )
}

test.each([
  ['m2', 64, 0, 0],
  ['m3s2', 36, 0, 28],
  ['c1s2', 16, 48, 0],
  ['c1s2.blur', 25, 0, 39],
  ['c3', 4, 0, 60],
])('%s on 8×8 reads once, never, more', (text, once, never, more) => {
  const size = text === 'm3s2' ? 9 : 8
  const [branch] = layersWith({ branches: branchesOf(text), look: 1, size }).branches
  const expected = text === 'm3s2' ? { once: 36, never: 0, more: 45 } : { once, never, more }
  expect(branch?.reads).toMatchObject(expected)
})

describe('up again', () => {
  test.each(['c3s2', 'c3s2ps', 'm3s2p1', 'a2', 'c5s2ps'])(
    'an even map of %s comes back even, at the border too',
    (text) => {
      const { branches } = layersWith({ branches: branchesOf(text), look: 1, size: 9 })
      const { geometry, results, source } = branches[0]!
      const { values } = upAgain(
        results.map(() => 5),
        geometry,
        source,
      )
      const read = readCounts(branches[0]!.frame, false).times
      values.forEach((value, at) => expect(value).toBeCloseTo(read[at] === 0 ? 0 : 5, 5))
    },
  )

  test('is as large as the input, whatever the window', () => {
    fc.assert(
      fc.property(anyLayers, ({ layers }) => {
        const sizes = layers.branches.flatMap(({ up }) => (up ? [up.values.length] : []))
        expect(new Set([layers.height * layers.width, ...sizes]).size).toBe(1)
      }),
      runs,
    )
  })

  test('2×2 repeats every number over its window', () => {
    const layers = layersWith({ branches: branchesOf('m2.up'), look: 1, size: 4 })
    const [{ results, up } = {}] = layers.branches
    const [a, b, c, d] = results ?? []
    expect(Array.from(up?.values ?? [])).toEqual([a, a, b, b, a, a, b, b, c, c, d, d, c, c, d, d])
  })

  test.each([
    [2, 2, 1, [1, 1]],
    [3, 2, 1, [0.5, 1, 0.5]],
    [3, 1, 1, [1 / 3, 1 / 3, 1 / 3]],
    [1, 2, 1, [1]],
    [3, 2, 2, [1 / 3, 1 / 3, 1 / 3]],
  ])('kernel %i, stride %i, dilation %i: an even map comes back even', (...args) => {
    const [kernel, stride, dilation, weights] = args
    expect(spreadWeights(kernel, stride, dilation)).toEqual(weights)
  })

  test('what was not read does not come back', () => {
    const layers = layersWith({ branches: branchesOf('c1s2.up'), look: 1, size: 6 })
    const [{ up } = {}] = layers.branches
    up?.values.forEach((value, at) => {
      const isRead = at % 2 === 0 && Math.floor(at / 6) % 2 === 0
      expect(value).toBe(isRead ? layers.picture.pixels.data[at] : 0)
    })
  })
})

test('blurred first, the finest checker is even grey; not blurred, a stride of 2 sees one colour', () => {
  const picture = { kind: 'built-in', id: 'fine-checker' } as const
  const layers = layersWith({ branches: branchesOf('c1s2~c1s2.blur'), picture, size: 10 })
  const [plain, blurred] = layers.branches.map(({ results }) => [...results])
  expect(new Set(plain)).toEqual(new Set([10]))
  const inner = blurred?.filter((_, at) => at % 5 > 0 && at >= 5)
  expect(new Set(inner)).toEqual(new Set([5]))
})
