import fc from 'fast-check'
import { expect, test } from 'vitest'
import { convTransposeGeometry } from '#core/convTransposeGeometry.ts'
import { wiring } from '#core/wiring.ts'
import { pictureAtHand } from '#parts/picture/pictureAtHand.ts'
import { cellsOfWeight } from '#labs/matrix/view/product/paintTinyCells.ts'
import { matrixLayer } from '#labs/matrix/model/layer.ts'
import { matrixScene } from '#labs/matrix/model/scene.ts'
import { mostChangedCells, withChangedCell } from '#labs/matrix/model/changedCells.ts'
import { repairMatrix } from '#labs/matrix/model/repair.ts'
import { rowTerms } from '#labs/matrix/model/terms.ts'
import type { MatrixSettings } from '#labs/matrix/model/matrixSettings.ts'
import { initialMatrix } from '#labs/matrix/settings.ts'

function layerOf(patch: Partial<MatrixSettings>) {
  const { settings } = repairMatrix({ ...initialMatrix, ...patch })
  return matrixLayer(settings, pictureAtHand(settings)!)
}

test('a kernel of one’s own is in W wherever its weights are, and is repeated where more are needed', () => {
  const own = [2, -3, 0, 5]
  const layer = layerOf({ kernel: 'own', own, kernelSize: 2, maps: 2, padding: 'valid' })
  for (const [weight, value] of [...own, ...own].entries())
    for (const cell of cellsOfWeight(layer, weight)) expect(layer.values[cell]).toBe(value)
  expect(layer.difference).toBe(0)
})

test('untied, a cell of W changes one number of y; dense, any cell can; shared, none by itself', () => {
  const at = { kernelSize: 3, padding: 'valid', cells: [3, 9, 50, 1, 36, 7] } as const
  const [conv, local, dense] = (['conv', 'local', 'dense'] as const).map((connectivity) =>
    layerOf({ ...at, connectivity }),
  )
  const changed = (layer: typeof conv) =>
    [...layer!.y.values].flatMap((value, row) => (value === conv!.y.values[row] ? [] : [row]))
  expect(changed(local)).toEqual([2])
  expect(changed(dense)).toEqual([0, 2])
  expect(local!.values[2 * 36 + 8]).toBe(50)
  expect(local!.values[35]).toBe(0)
  expect(rowTerms(dense!, 0).map(({ input }) => input)).toContain(35)
})

test('transposed, the same cells are at the other side of the diagonal', () => {
  const patch = { padding: 'valid', connectivity: 'local', cells: [3, 9, 50] } as const
  expect(layerOf({ ...patch, mode: 'transposed' }).values[8 * 16 + 2]).toBe(50)
})

test('of a full list a number can be changed, and none be added', () => {
  const full = Array.from({ length: mostChangedCells }, (_, row) => [row + 1, 1, 1]).flat()
  expect(withChangedCell(full, { row: 3, column: 0, value: 9 })).toHaveLength(full.length)
  expect(withChangedCell(full, { row: 3, column: 1, value: 9 })).toBeUndefined()
})

const still = { output: 0, products: 999, glide: 0 }

const someSettings = fc.record({
  size: fc.integer({ min: 3, max: 9 }),
  kernel: fc.constantFrom('count', 'sobel', 'binomial', 'ones', 'laplacian', 'random' as const),
  kernelSize: fc.integer({ min: 1, max: 5 }),
  stride: fc.integer({ min: 1, max: 4 }),
  dilation: fc.integer({ min: 1, max: 3 }),
  padding: fc.constantFrom('valid', 'same', 'full', 'all', 'sides' as const),
  pad: fc.integer({ min: 0, max: 4 }),
  left: fc.integer({ min: 0, max: 4 }),
  border: fc.constantFrom('zeros', 'reflect', 'replicate', 'circular' as const),
  channels: fc.integer({ min: 1, max: 3 }),
  maps: fc.integer({ min: 1, max: 4 }),
  groups: fc.integer({ min: 1, max: 3 }),
  connectivity: fc.constantFrom('conv', 'local', 'dense' as const),
  mode: fc.constantFrom('conv', 'transposed' as const),
  cells: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 9 }),
}) as fc.Arbitrary<Partial<MatrixSettings>>

test('whatever the settings, W · x is exactly the convolution, and every row adds up', () => {
  fc.assert(
    fc.property(someSettings, (patch) => {
      const layer = layerOf(patch)
      expect(layer.difference).toBe(0)
      for (const row of [0, Math.floor(layer.outputs / 2), layer.outputs - 1]) {
        const sum = rowTerms(layer, row).reduce((so, { product }) => so + product, 0)
        expect(sum).toBe(layer.y.values[row])
      }
    }),
    { seed: 5, numRuns: 120 },
  )
})

test('a coloured cell holds the sum of its weights, an empty one 0', () => {
  fc.assert(
    fc.property(someSettings, (patch) => {
      const layer = layerOf({ ...patch, connectivity: 'conv' })
      const sums = Array.from(layer.cells, (weight, at) => {
        const all = weight < 0 ? [] : (layer.meeting.get(at) ?? [weight])
        return all.reduce((so, each) => so + layer.weight.data[each]!, 0)
      })
      expect(sums.findIndex((sum, at) => sum !== layer.values[at])).toBe(-1)
    }),
    { seed: 6, numRuns: 40 },
  )
})

test('a repair settles at once', () => {
  fc.assert(
    fc.property(someSettings, (patch) => {
      const { settings } = repairMatrix({ ...initialMatrix, ...patch })
      expect(repairMatrix(settings)).toEqual({ settings, notes: [] })
    }),
    { seed: 7, numRuns: 200 },
  )
})

test('a row is a window: 3×3 on 6×6, valid, row 8 reads rows 2–4 and columns 4–6', () => {
  const layer = layerOf({ padding: 'valid' })
  expect([layer.outputs, layer.inputs, layer.nonZeros]).toEqual([16, 36, 144])
  expect(rowTerms(layer, 7).map(({ input }) => input)).toEqual([9, 10, 11, 15, 16, 17, 21, 22, 23])
})

test('circular: every row is the one before, moved on, within a line of the picture', () => {
  const { cells } = layerOf({ border: 'circular' })
  const at = (row: number, column: number) => cells[row * 36 + column]
  for (let column = 0; column < 36; column++) {
    const line = Math.floor(column / 6)
    expect(at(8, line * 6 + ((column + 1) % 6))).toBe(at(7, column))
    expect(at(13, (column + 6) % 36)).toBe(at(7, column))
  }
})

test.each([
  ['conv', 9, 144],
  ['local', 144, 144],
  ['dense', 576, 576],
] as const)('%s: %i weights, %i cells that are not empty', (connectivity, weights, nonZeros) => {
  const layer = layerOf({ padding: 'valid', connectivity })
  expect(layer.nonZeros).toBe(nonZeros)
  expect(layer.weights).toBe(weights)
  const seen = new Set(layer.cells.filter((weight) => weight >= 0))
  expect(seen.size).toBe(weights)
})

test('transposed: the wiring of the core’s transposed convolution', () => {
  const layer = layerOf({ mode: 'transposed', padding: 'valid', stride: 2, size: 7 })
  const geometry = convTransposeGeometry([1, 3, 3], [1, 1, 3, 3], { stride: 2 })
  const { ofOutput, outputs, inputs } = wiring({ kind: 'convTranspose', geometry })
  expect([layer.outputs, layer.inputs]).toEqual([outputs, inputs])
  for (let row = 0; row < outputs; row++)
    for (const { input, weight } of ofOutput(row))
      expect(layer.cells[row * inputs + input]).toBe(weight)
})

test('depthwise: blocks beside the diagonal are empty', () => {
  const layer = layerOf({ channels: 3, maps: 3, groups: 3, size: 4 })
  const beside = layer.cells.filter(
    (_, at) => Math.floor(at / 48 / 16) !== Math.floor((at % 48) / 16),
  )
  expect(new Set(beside)).toEqual(new Set([-1]))
})

test('a weight pointed at lights alone; untied, all that came of it', () => {
  const shared = matrixScene(layerOf({}), still, { part: 'weight', index: 4 })
  expect(shared.lit).toEqual([4])
  const untied = layerOf({ connectivity: 'local', padding: 'valid' })
  expect(matrixScene(untied, still, { part: 'weight', index: 4 }).lit).toHaveLength(16)
  expect(matrixScene(untied, still, { part: 'cell', row: 3, column: 3 }).lit).toHaveLength(1)
})

test('a pixel pointed at: all rows that read it', () => {
  const { readers, column } = matrixScene(layerOf({ padding: 'valid' }), still, {
    part: 'input',
    index: 14,
  })
  expect(column).toBe(14)
  expect(readers).toEqual([0, 1, 2, 4, 5, 6, 8, 9, 10])
})

test('the cells of a weight are all that it is in, alone or with others', () => {
  fc.assert(
    fc.property(someSettings, (patch) => {
      const layer = layerOf(patch)
      const found = Array.from({ length: layer.weights }, (_, weight) =>
        Array.from(cellsOfWeight(layer, weight), (cell) => `${weight} ${cell}`),
      ).flat()
      const expected = Array.from(layer.cells).flatMap((weight, cell) =>
        weight < 0
          ? []
          : [...new Set(layer.meeting.get(cell) ?? [weight])].map((each) => `${each} ${cell}`),
      )
      expect(found.toSorted()).toEqual(expected.toSorted())
    }),
    { seed: 7, numRuns: 40 },
  )
})

test('reflect: a row has a product for each of its cells, the weights that meet there added', () => {
  const layer = layerOf({ border: 'reflect' })
  const terms = rowTerms(layer, 0)
  expect(terms.map(({ weight }) => weight).toSorted((a, b) => a - b)).toEqual([5, 10, 10, 20])
  expect(terms.find(({ weight }) => weight === 20)?.indexes).toEqual([0, 2, 6, 8])
  const untied = layerOf({ border: 'reflect', connectivity: 'local' })
  expect([untied.weights, untied.nonZeros, untied.meeting.size]).toEqual([256, 256, 0])
})
