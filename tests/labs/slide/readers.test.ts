import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PaddingMode, paddingModes } from '#core/padding.ts'
import { wiring } from '#core/wiring.ts'
import { slideLayer } from '#labs/slide/model/layer.ts'
import { originOf, readersOf } from '#labs/slide/model/readers.ts'
import { isOnLayer } from '#parts/conv/convLayer.ts'
import { copiesOf, multipliedBy } from '#parts/conv/readers.ts'
import type { ConvMark } from '#parts/conv/convLayer.ts'
import { repairSlide } from '#labs/slide/model/repair.ts'
import { outputIndex } from '#core/outputCell.ts'
import { outputTerms } from '#parts/conv/convLayer.ts'
import { arbitrarySettings, somePicture } from './arbitrarySettings.ts'
import { kernelOf, layerWith, numberedKernel, padsOf, runs } from './fixtures.ts'

const input = (row: number, column: number, channel = 0): ConvMark => ({
  part: 'input',
  channel,
  row,
  column,
})

describe('readers of a cell', () => {
  const layer = layerWith({ kernel: numberedKernel(3, 3) })

  test('in the middle nine outputs read it, each through another weight', () => {
    const readers = readersOf(layer, input(4, 4))
    expect(readers).toHaveLength(9)
    expect(readers.map(({ weight }) => weight).toSorted((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9,
    ])
    // The output whose window begins at the cell reads it through the first weight.
    expect(readers.find(({ weight }) => weight === 1)).toMatchObject({ row: 4, column: 4 })
  })

  test('in the corner one output reads it, through the first weight', () => {
    expect(readersOf(layer, input(0, 0))).toEqual([{ map: 0, row: 0, column: 0, weight: 1 }])
  })

  test('with stride 2 a cell between is read by fewer', () => {
    const strided = layerWith({ kernel: numberedKernel(3, 3), stride: [2, 2] })
    expect(readersOf(strided, input(2, 2))).toHaveLength(4)
    expect(readersOf(strided, input(3, 3))).toHaveLength(1)
  })

  test('with stride 4 there are cells that no output reads', () => {
    expect(readersOf(layerWith({ stride: [4, 4] }), input(3, 3))).toEqual([])
  })
})

test('a weight multiplies a cell for each output', () => {
  const layer = layerWith({ pads: padsOf(1), stride: [2, 2], dilation: [2, 1] })
  const { rows, columns } = multipliedBy(layer, { part: 'kernel', channel: 0, row: 2, column: 1 })
  // Windows begin at rows 0, 2, 4 … of the padded image; weight row 2 lies 4 cells further down.
  expect(rows).toEqual([4, 6, 8])
  expect(columns).toEqual([1, 3, 5, 7])
})

describe('in the border lie copies of pixels', () => {
  const bordered = (cells: number, paddingMode: PaddingMode) =>
    layerWith({ kernel: numberedKernel(3, 3), pads: padsOf(cells), paddingMode })

  test('circular: the first pixel is read by nine outputs, across the edges too', () => {
    const layer = bordered(1, 'circular')
    expect(readersOf(layer, input(1, 1))).toHaveLength(9)
    expect(copiesOf(layer, input(1, 1))).toEqual([
      { row: 1, column: 1 },
      { row: 1, column: 9 },
      { row: 9, column: 1 },
      { row: 9, column: 9 },
    ])
    expect(readersOf(layer, input(9, 9))).toEqual(readersOf(layer, input(1, 1)))
    expect(originOf(layer, input(9, 9))).toEqual({ row: 1, column: 1 })
  })

  test('reflect: a pixel beside the edge is read by all windows that hold it or its mirror image', () => {
    expect(readersOf(bordered(2, 'reflect'), input(3, 3))).toHaveLength(16)
  })

  test('replicate: a window with a pixel twice reads it through the sum of two weights', () => {
    const readers = readersOf(bordered(1, 'replicate'), input(1, 4))
    expect(readers.find(({ row, column }) => row === 0 && column === 3)?.weight).toBe(2 + 5)
    const decimals = layerWith({
      kernel: kernelOf([[0.1, 0.2, 0]]),
      pads: padsOf(1),
      paddingMode: 'replicate',
    })
    expect(readersOf(decimals, input(5, 1))[0]?.weight).toBe(0.3)
  })

  test('zeros are copies of nothing, and no two of them are one', () => {
    const layer = bordered(1, 'zeros')
    expect(copiesOf(layer, input(0, 4))).toEqual([{ row: 0, column: 4 }])
    expect(originOf(layer, input(0, 4))).toBeUndefined()
    expect(readersOf(layer, input(0, 0))).toHaveLength(1)
  })
})

test.each(paddingModes)('%s: who reads a pixel, and how often, is as the wiring says', (mode) => {
  fc.assert(
    fc.property(arbitrarySettings, fc.nat(), (any, pick) => {
      const { settings } = repairSlide({ ...any, padding: 'custom', paddingMode: mode })
      const layer = slideLayer(settings, somePicture(settings))
      const { frame, geometry, weights } = layer
      const { inputs, ofInput } = wiring({ kind: 'conv', geometry })
      const pixel = pick % inputs
      const plane = geometry.inputHeight * geometry.inputWidth
      const cell = input(
        frame.vertical.before + Math.floor((pixel % plane) / geometry.inputWidth),
        frame.horizontal.before + (pixel % geometry.inputWidth),
        Math.floor(pixel / plane),
      )
      const wholes = new Map<number, number>()
      for (const { output, weight } of ofInput(pixel))
        wholes.set(output, (wholes.get(output) ?? 0) + (weights.numbers[weight] ?? 0))
      const expected = new Map(
        [...wholes].map(([output, whole]) => [output, whole / weights.scale]),
      )

      for (const copy of copiesOf(layer, cell)) {
        const readers = readersOf(layer, { ...cell, ...copy })
        const found = readers.map(
          (reader) => [outputIndex(layer.geometry, reader), reader.weight] as const,
        )
        expect(new Map(found)).toEqual(expected)
        expect(originOf(layer, copy)).toEqual({ row: cell.row, column: cell.column })
      }
    }),
    runs,
  )
})

test('any layer: the readers of any cell, padding too, are the inverse of what windows contain', () => {
  fc.assert(
    fc.property(arbitrarySettings, fc.nat(), fc.nat(), fc.nat(), (settings, pick, r, c) => {
      const { settings: legal } = repairSlide(settings)
      const layer = slideLayer(legal, somePicture(legal))
      const { vertical, horizontal } = layer.frame
      const output = pick % layer.results.length
      const readBy = (reader: number, mark: ConvMark) => {
        const copies = copiesOf(layer, mark)
        return outputTerms(layer, reader)
          .filter(({ channel }) => channel === mark.channel)
          .filter((term) =>
            copies.some(({ row, column }) => row === term.row && column === term.column),
          )
          .reduce((sum, { weight }) => sum + weight, 0)
      }

      for (const { channel, row, column } of outputTerms(layer, output).slice(0, 40)) {
        const cell = input(row, column, channel)
        const mine = readersOf(layer, cell).filter(
          (all) => outputIndex(layer.geometry, all) === output,
        )
        expect(mine).toHaveLength(1)
        expect(mine[0]?.weight).toBeCloseTo(readBy(output, cell), 8)
      }

      const cell = input(
        r % vertical.size,
        c % horizontal.size,
        pick % layer.geometry.inputChannels,
      )
      for (const reader of readersOf(layer, cell).slice(0, 20))
        expect(reader.weight).toBeCloseTo(readBy(outputIndex(layer.geometry, reader), cell), 8)
    }),
    runs,
  )
})

test('any layer: a weight multiplies in each output what that output’s term says', () => {
  fc.assert(
    fc.property(arbitrarySettings, fc.nat(), fc.nat(), (settings, pick, which) => {
      const { settings: legal } = repairSlide(settings)
      const layer = slideLayer(legal, somePicture(legal))
      const output = pick % layer.results.length
      const terms = outputTerms(layer, output)
      const term = terms[which % terms.length]
      if (!term) throw new RangeError('an output without a term')
      const { rows, columns } = multipliedBy(layer, {
        part: 'kernel',
        channel: term.channel,
        row: term.kernelRow,
        column: term.kernelColumn,
      })
      const { outputWidth, outputHeight } = layer.geometry
      expect(rows).toHaveLength(outputHeight)
      expect(columns).toHaveLength(outputWidth)
      expect(rows[Math.floor(output / outputWidth) % outputHeight]).toBe(term.row)
      expect(columns[output % outputWidth]).toBe(term.column)
    }),
    runs,
  )
})

test.each<[ConvMark, boolean]>([
  [input(7, 7), true],
  [input(8, 0), false],
  [input(0, 0, 1), false],
  [{ part: 'kernel', channel: 0, row: 2, column: 2 }, true],
  [{ part: 'kernel', channel: 0, row: 3, column: 0 }, false],
  [{ part: 'output', channel: 0, row: 5, column: 5 }, true],
  [{ part: 'output', channel: 0, row: 0, column: 6 }, false],
  [{ part: 'output', channel: 1, row: 0, column: 0 }, false],
])('%j is on the layer: %s', (mark, isOn) => {
  expect(isOnLayer(layerWith(), mark)).toBe(isOn)
})
