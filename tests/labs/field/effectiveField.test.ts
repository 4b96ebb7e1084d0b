import { expect, test } from 'vitest'
import { unitGradient } from '#core/unitGradient.ts'
import {
  emptyField,
  gradientShares,
  widthHolding,
  withNetwork,
} from '#labs/field/model/effectiveField.ts'
import { heldOnMiddle } from '#labs/field/work/measurement.ts'
import { createInstance } from '#parts/lab/labInstance.ts'
import { field as model } from '#labs/field/field.ts'
import { middleUnit } from '#labs/field/model/unit.ts'
import { conv, type Net } from '#labs/field/model/net.ts'
import { knownNet } from '#labs/field/model/knownNets.ts'
import { randomStack } from '#labs/field/model/randomStack.ts'
import { initialField } from '#labs/field/settings.ts'
import { stackOf } from '#labs/field/model/stack.ts'
import { effectiveText } from '#labs/field/model/words.ts'

function measured(net: Net, size: number, draws: number, relu = true) {
  const stack = stackOf({ ...initialField, net, size, layer: net.length })
  const layerIndex = net.length
  let field = emptyField(stack, layerIndex)
  for (let draw = 0, counted = 0; draw < draws; draw++) {
    const problem = randomStack(net, stack.inputSize, middleUnit(stack, layerIndex), relu, draw)
    const shares = gradientShares(stack, layerIndex, problem, unitGradient(problem))
    if (shares) field = withNetwork(field, counted++, shares)
  }
  return field
}

test('one layer: every pixel of the window counts about alike, and they add up to 1', () => {
  const { rows, columns, shares } = measured([conv(3, 8)], 9, 60)
  expect([rows, columns]).toEqual([3, 3])
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
  for (const share of shares) expect(Math.abs(share - 1 / 9)).toBeLessThan(0.04)
})

// Luo, Li, Urtasun and Zemel 2016: the effective field looks like a Gaussian, and is a part of the theoretical one.
test.each([true, false])(
  'ten layers, ReLU %s: a bell, 95 %% of it well inside of 21 × 21',
  (relu) => {
    const field = measured(knownNet('plain').net, 33, 12, relu)
    expect([field.rows, field.columns]).toEqual([21, 21])
    const at = (row: number, column: number) => field.shares[row * 21 + column]!
    expect(at(10, 10)).toBeGreaterThan(20 * at(10, 1))
    expect(at(10, 10)).toBeGreaterThan(100 * at(0, 0))
    const width = widthHolding(field, 0.95)
    expect(width).toBeGreaterThan(7)
    expect(width).toBeLessThan(19)
  },
)

test('a field that reaches into the padding is 0 there', () => {
  const net = [5, 5, 5].map((kernel) => conv(kernel, 4, { padding: 2 }))
  const { rows, shares } = measured(net, 9, 4)
  expect(rows).toBe(13)
  expect(shares.subarray(0, 13).every((share) => share === 0)).toBe(true)
  expect(shares[6 * 13 + 6]).toBeGreaterThan(0)
})

test('transposed layers are measured, too', () => {
  const field = measured(knownNet('hourglass').net, 16, 6)
  expect(field.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
})

test.each([
  [[0, 0, 0, 0, 1, 0, 0, 0, 0], 1],
  [Array<number>(9).fill(1 / 9), 3],
  [[0.04, 0, 0, 0, 0.96, 0, 0, 0, 0], 1],
])('%j: 95 %% is within %i cells', (shares, width) => {
  expect(widthHolding({ rows: 3, columns: 3, shares: Float64Array.from(shares) }, 0.95)).toBe(width)
})

test('a playback that runs is held on the middle unit, and goes on unless it was moved', () => {
  const lab = createInstance(model)
  const { playback } = lab.session
  playback.seek(3)
  expect(heldOnMiddle(lab)).toBeUndefined()
  expect(playback.playhead().output).toBe(3)
  playback.play()
  const goOn = heldOnMiddle(lab)
  expect(playback.getState()).toMatchObject({ step: 5 * 12 + 5, playing: false })
  goOn?.()
  goOn?.()
  expect(playback.getState().playing).toBe(true)
  const afterMove = heldOnMiddle(lab)
  playback.next()
  afterMove?.()
  expect(playback.getState()).toMatchObject({ step: 5 * 12 + 6, playing: false })
})

test('in words, with what part of the field that is', () => {
  expect(effectiveText(13, 21)).toBe(
    '95 % of the gradient is within 13 × 13 of 21 × 21 pixels: ≈ 38 % of the field.',
  )
})
