import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slideLayer } from '#labs/slide/model/layer.ts'
import type { ConvMark } from '#parts/conv/convLayer.ts'
import { convScene } from '#parts/conv/convScene.ts'
import { repairSlide } from '#labs/slide/model/repair.ts'
import { outputCell, outputIndex } from '#core/outputCell.ts'
import { outputTerms } from '#parts/conv/convLayer.ts'
import type { Moment } from '#state/playbackMath.ts'
import { arbitrarySettings, somePicture } from './arbitrarySettings.ts'
import { kernelOf, layerWith, padsOf, runs } from './fixtures.ts'

const at = (output: number, products = 9, glide = 0): Moment => ({ output, products, glide })

describe('the letter F, 8×8, under Sobel x', () => {
  const layer = layerWith()

  test('every output, worked out by hand', () => {
    expect([...layer.results]).toEqual(
      [
        [20, -10, 0, -20, -20, 0],
        [20, -20, -10, -20, -10, 0],
        [20, -20, -20, -20, 0, 0],
        [10, -30, -10, -10, 0, 0],
        [0, -30, 0, 0, 0, 0],
        [0, -10, 0, 0, 0, 0],
      ].flat(),
    )
  })

  test('output [3, 3] is −20: −2 times the bright cell at its left', () => {
    const scene = convScene(layer, at(outputIndex(layer.geometry, { map: 0, row: 2, column: 2 })))
    expect(scene).toMatchObject({ sum: -20, counted: 9, lookedAt: [] })
    expect(scene.terms.map(({ value }) => value)).toEqual([0, 0, 0, 10, 10, 0, 0, 0, 0])
    expect(scene.terms.map(({ weight }) => weight)).toEqual([-1, 0, 1, -2, 0, 2, -1, 0, 1])
    expect(scene.terms[3]).toMatchObject({
      channel: 0,
      kernelRow: 1,
      kernelColumn: 0,
      row: 3,
      column: 2,
      kind: 0,
      product: -20,
    })
  })

  test('in a walk, the sum is that of the products counted so far, and the last one is looked at', () => {
    const sums = Array.from({ length: 10 }, (_, counted) => convScene(layer, at(14, counted)).sum)
    expect(sums).toEqual([0, 0, 0, 0, -20, -20, -20, -20, -20, -20])
    expect(convScene(layer, at(14, 4)).lookedAt).toMatchObject([{ kernelRow: 1, kernelColumn: 0 }])
    expect(convScene(layer, at(14, 0)).lookedAt).toEqual([])
    expect(convScene(layer, at(14, 9)).lookedAt).toEqual([])
  })

  test('an output counts as computed once its sum is whole', () => {
    expect(convScene(layer, at(14, 8)).computed).toBe(14)
    expect(convScene(layer, at(14, 9)).computed).toBe(15)
  })

  test('gliding leads to the next output, over the end of a row too', () => {
    expect(convScene(layer, at(0, 9, 0.5))).toMatchObject({
      glide: 0.5,
      position: { row: 0, column: 0 },
      next: { row: 0, column: 1 },
    })
    expect(convScene(layer, at(5, 9, 0.5)).next).toEqual({ map: 0, row: 1, column: 0 })
    expect(convScene(layer, at(5, 9, 0)).next).toBeUndefined()
  })

  test('pointing at an output shows its whole sum, wherever the clock is', () => {
    const scene = convScene(layer, at(0, 3, 0), { part: 'output', channel: 0, row: 2, column: 2 })
    expect(scene).toMatchObject({ output: 14, sum: -20, counted: 9, next: undefined, glide: 0 })
    expect(scene.running).toEqual({ map: 0, row: 0, column: 0 })
  })

  test.each<[string, ConvMark, number | undefined]>([
    ['a cell of the window', { part: 'input', channel: 0, row: 3, column: 2 }, 3],
    ['a cell outside the window', { part: 'input', channel: 0, row: 7, column: 7 }, undefined],
    ['a weight', { part: 'kernel', channel: 0, row: 2, column: 1 }, 7],
    ['a channel there is not', { part: 'kernel', channel: 2, row: 2, column: 1 }, undefined],
  ])('pointing at %s looks at its product', (_what, mark, index) => {
    const { terms, lookedAt } = convScene(layer, at(14, 9), mark)
    expect(lookedAt).toEqual(index === undefined ? [] : [terms[index]])
  })

  test('pointing at a pixel that the window holds twice looks at both products', () => {
    const bordered = layerWith({ pads: padsOf(1), paddingMode: 'replicate' })
    const pointed: ConvMark = { part: 'input', channel: 0, row: 1, column: 3 }
    const { terms, lookedAt } = convScene(bordered, at(1), pointed)
    expect(lookedAt).toEqual([terms[2], terms[5]])
  })

  test('a mark left over from a larger layer points at nothing', () => {
    const scene = convScene(layer, at(3, 9), { part: 'output', channel: 0, row: 40, column: 2 })
    expect(scene.output).toBe(3)
  })
})

test('padding: cells outside count with the value they take', () => {
  const layer = layerWith({ pads: padsOf(1), paddingMode: 'replicate' })
  const { terms } = convScene(layer, at(0))
  expect(terms.map(({ kind }) => kind)).toEqual([1, 1, 1, 1, 0, 0, 1, 0, 0])
  expect(terms.map(({ value }) => value)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 10])
})

test('a divisor and a bias come after the sum, the activation last', () => {
  const layer = layerWith({
    kernel: kernelOf([[1, 1, 1]], 3),
    bias: -1,
    activation: 'relu',
  })
  // Row 2 of the letter begins 0 10 10 10.
  const output = outputIndex(layer.geometry, { map: 0, row: 1, column: 1 })
  expect(convScene(layer, at(output, 3)).sum).toBe(30)
  expect(layer.results[output]).toBe(9)
  expect(layer.results[0]).toBe(0)
})

test('decimals: 10 · 0.1 + 10 · 0.2 is 3, without the noise of binary fractions', () => {
  const layer = layerWith({ kernel: kernelOf([[0.1, 0.2]]) })
  const scene = convScene(layer, at(outputIndex(layer.geometry, { map: 0, row: 1, column: 1 }), 2))
  expect(scene.terms.map(({ product }) => product)).toEqual([1, 2])
  expect(scene.sum).toBe(3)
})

test('an output’s number and its place are each other’s inverse', () => {
  const layer = layerWith({
    colour: 'rgb',
    groups: 3,
    picture: { kind: 'built-in', id: 'colour-patches' },
  })
  layer.results.forEach((_value, index) => {
    expect(outputIndex(layer.geometry, outputCell(layer.geometry, index))).toBe(index)
  })
  expect(outputCell(layer.geometry, 36)).toEqual({ map: 1, row: 0, column: 0 })
})

test('any layer, any output: the sum shown is the sum of what is shown, product by product', () => {
  fc.assert(
    fc.property(arbitrarySettings, fc.nat(), fc.nat(), (settings, pick, stop) => {
      const { settings: legal } = repairSlide(settings)
      const layer = slideLayer(legal, somePicture(legal))
      const output = pick % layer.results.length
      const products = outputTerms(layer, output).length
      const whole = convScene(layer, at(output, products))
      const counted = stop % (products + 1)
      const scene = convScene(layer, at(output, counted))
      const byHand = scene.terms
        .slice(0, counted)
        .reduce((sum, { value, weight }) => sum + value * weight, 0)
      expect(scene.sum).toBeCloseTo(byHand, 5)
      expect(whole.sum).toBeCloseTo(layer.sums[output] ?? NaN, 5)
    }),
    runs,
  )
})
