import fc from 'fast-check'
import { expect, test } from 'vitest'
import { activate } from '#core/activations.ts'
import { conv2d } from '#core/conv2d.ts'
import { channelsOfMap, outputIndex, outputCell } from '#core/outputCell.ts'
import { wiring } from '#core/wiring.ts'
import { convSum } from '#parts/conv/convSum.ts'
import { readersOf } from '#labs/channels/model/readers.ts'
import { multipliedBy } from '#parts/conv/readers.ts'
import { repairChannels } from '#labs/channels/model/repair.ts'
import { channelsScene } from '#labs/channels/model/scene.ts'
import { outputTerms } from '#parts/conv/convLayer.ts'
import { arbitraryChannels, layerOf, runs, settingsWith } from './arbitraryChannels.ts'

const anyLayer = arbitraryChannels.map((any) => repairChannels(any).settings)

test('any settings: the results are the core’s', () => {
  fc.assert(
    fc.property(anyLayer, (settings) => {
      const layer = layerOf(settings)
      const { geometry } = layer
      const weight = {
        shape: [
          geometry.outputChannels,
          geometry.groupInputChannels,
          geometry.kernelHeight,
          geometry.kernelWidth,
        ],
        data: Float32Array.from(layer.weights),
      }
      const bias = { shape: [layer.biases.length], data: Float32Array.from(layer.biases) }
      const { stride, padding, groups } = settings
      const core = activate(
        conv2d(layer.volume.pixels, weight, bias, { stride, padding, groups }),
        settings.activation,
      )
      expect(layer.results.length).toBe(core.data.length)
      layer.results.forEach((value, at) => expect(value).toBeCloseTo(core.data[at] ?? 0, 1))
    }),
    runs,
  )
})

test('any output: the parts of its channels add up to the sum of its terms, and with the bias to its result', () => {
  fc.assert(
    fc.property(anyLayer, fc.nat(), (settings, any) => {
      const layer = layerOf(settings)
      const output = any % layer.results.length
      const moment = { output, products: layer.weights.length, glide: 0 }
      const scene = channelsScene(layer, moment)
      expect(scene.partialSums.reduce((sum, part) => sum + part.sum, 0)).toBeCloseTo(scene.sum, 6)
      expect(scene.sum).toBeCloseTo(layer.sums[output] ?? 0, 6)
      expect(convSum(layer, scene).result).toBeCloseTo(layer.results[output] ?? 0, 6)
    }),
    runs,
  )
})

test('terms, readers and weights are those of the core’s wiring', () => {
  fc.assert(
    fc.property(anyLayer, fc.nat(), fc.nat(), (settings, someOutput, someInput) => {
      const layer = layerOf({ ...settings, biases: [] })
      const { geometry, frame } = layer
      const wires = wiring({ kind: 'conv', geometry })
      const output = someOutput % layer.results.length
      const inImage = outputTerms(layer, output).filter(({ kind }) => kind === 0)
      const inputOf = (channel: number, row: number, column: number) =>
        (channel * geometry.inputHeight + row - frame.vertical.before) * geometry.inputWidth +
        column -
        frame.horizontal.before
      expect(
        inImage.map((term) => inputOf(term.channel, term.row, term.column)).toSorted(up),
      ).toEqual(
        wires
          .ofOutput(output)
          .map(({ input }) => input)
          .toSorted(up),
      )

      const channel = someInput % geometry.inputChannels
      const row = frame.vertical.before + (someInput % geometry.inputHeight)
      const column = frame.horizontal.before + (someOutput % geometry.inputWidth)
      const { maps, rows, columns } = readersOf(layer, { part: 'input', channel, row, column })
      const read = maps.flatMap((map) =>
        rows.flatMap((r) =>
          columns.map((c) => outputIndex(layer.geometry, { map, row: r, column: c })),
        ),
      )
      expect(read.toSorted(up)).toEqual(
        wires
          .ofInput(inputOf(channel, row, column))
          .map((connection) => connection.output)
          .toSorted(up),
      )
    }),
    runs,
  )
})

test('a weight multiplies cells of its one slice: one for each output of its map', () => {
  const layer = layerOf(settingsWith({ stride: 2, padding: 1 }))
  const { rows, columns } = multipliedBy(layer, { part: 'kernel', channel: 1, row: 0, column: 2 })
  expect(rows).toEqual([0, 2, 4, 6])
  expect(columns).toEqual([2, 4, 6, 8])
})

test('channels=8 groups=4 n=8: maps 3 and 4 read channels 3 and 4', () => {
  const layer = layerOf(settingsWith({ volume: 'counting', channels: 8, groups: 4, maps: 8 }))
  expect([2, 3].map((map) => channelsOfMap(layer.geometry, map))).toEqual([
    [2, 3],
    [2, 3],
  ])
})

test('a cell of a part stands for the output it goes into; one of another group for none', () => {
  const layer = layerOf(settingsWith({ volume: 'counting', channels: 4, groups: 2, maps: 2 }))
  const moment = { output: 0, products: 18, glide: 0 }
  const at = (channel: number) =>
    channelsScene(layer, moment, { part: 'partialSum', channel, row: 2, column: 3 }).position
  expect(at(1)).toEqual({ map: 0, row: 2, column: 3 })
  expect(at(2)).toEqual({ map: 0, row: 0, column: 0 })
})

test('places and numbers of outputs are each other’s inverse', () => {
  const layer = layerOf(settingsWith({ maps: 3, padding: 1 }))
  for (let output = 0; output < layer.results.length; output += 7)
    expect(outputIndex(layer.geometry, outputCell(layer.geometry, output))).toBe(output)
})

test('the map of “One kernel, one map” is worth looking at: it has more than two values', () => {
  const { results } = layerOf(settingsWith({}))
  expect(new Set(results).size).toBeGreaterThan(2)
})

function up(a: number, b: number): number {
  return a - b
}
