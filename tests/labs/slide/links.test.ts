import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slideLayer } from '#labs/slide/layer.ts'
import { isOnLayer, multipliedBy, readersOf } from '#labs/slide/links.ts'
import type { Mark } from '#labs/slide/mark.ts'
import { repairSlide } from '#labs/slide/repair.ts'
import { outputIndex, outputTerms } from '#labs/slide/terms.ts'
import { arbitrarySettings, somePicture } from './arbitrarySettings.ts'
import { layerWith, numberedKernel, padsOf, runs } from './fixtures.ts'

const input = (row: number, column: number, channel = 0): Mark => ({
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

test('any layer: who reads a cell is the inverse of what a window contains', () => {
  fc.assert(
    fc.property(arbitrarySettings, fc.nat(), fc.nat(), fc.nat(), (settings, pick, r, c) => {
      const { settings: legal } = repairSlide(settings)
      const layer = slideLayer(legal, somePicture(legal))
      const { vertical, horizontal } = layer.frame
      const output = pick % layer.results.length

      for (const { channel, row, column, weight } of outputTerms(layer, output).slice(0, 40)) {
        const readers = readersOf(layer, input(row, column, channel))
        const mine = readers.filter((reader) => outputIndex(layer, reader) === output)
        expect(mine.map((reader) => reader.weight)).toEqual([weight])
      }

      const cell = input(
        r % vertical.size,
        c % horizontal.size,
        pick % layer.geometry.inputChannels,
      )
      for (const reader of readersOf(layer, cell).slice(0, 20)) {
        const met = outputTerms(layer, outputIndex(layer, reader)).filter(
          ({ channel, row, column }) =>
            channel === cell.channel && row === cell.row && column === cell.column,
        )
        expect(met.map(({ weight }) => weight)).toEqual([reader.weight])
      }
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

test.each<[Mark, boolean]>([
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
