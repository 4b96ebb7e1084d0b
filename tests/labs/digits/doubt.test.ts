import { describe, expect, test } from 'vitest'
import { digitText, doubtText, isFar } from '#labs/digits/model/doubt/doubtWords.ts'
import { nearestDigits } from '#labs/digits/model/doubt/nearestDigits.ts'
import {
  distanceCounts,
  measured,
  nearerThan,
  usualUpTo,
} from '#labs/digits/model/doubt/usualDistances.ts'
import { inputSide, moved, preparationOf } from '#labs/digits/model/preparation.ts'
import { answerOf } from '#labs/digits/model/runningNet.ts'
import { digitsPresets } from '#labs/digits/presets.ts'
import { digitsFile } from '../../fixtures/digitsFile.ts'
import { drawnPad } from './drawnPad.ts'
import { shippedNet } from './shippedNets.ts'

const among = digitsFile('nearest')
const tests = digitsFile('picked')
const size = inputSide ** 2
const nets = [shippedNet('conv'), shippedNet('dense300')]

const usual = (() => {
  const all: number[] = []
  while (all.length < tests.count) all.push(...measured(tests, all.length, among))
  return Float32Array.from(all).sort()
})()

const presetPixels = (label: string) => {
  const { patch } = digitsPresets.find((each) => each.label === label)!
  return preparationOf(drawnPad(patch.strokes!)).centred
}
const answers = (pixels: Float32Array) =>
  nets.map((net) => {
    const { digit, probabilities } = answerOf(net, pixels)
    return { digit, probability: probabilities[digit]! }
  })

describe('the nearest digits', () => {
  test('are those of the least distance among all, the nearest first', () => {
    const pixels = tests.pixels.subarray(0, size)
    const all = Array.from({ length: among.count }, (_, index) => {
      const squares = Array.from(pixels, (value, at) => {
        return ((value - among.pixels[index * size + at]!) / 255) ** 2
      })
      return { index, distance: Math.sqrt(squares.reduce((sum, square) => sum + square, 0)) }
    }).sort((one, other) => one.distance - other.distance)
    const found = nearestDigits(pixels, among, 5)
    expect(found.map(({ index }) => index)).toEqual(all.slice(0, 5).map(({ index }) => index))
    found.forEach(({ index, distance, label }, at) => {
      expect(distance).toBeCloseTo(all[at]!.distance, 6)
      expect(label).toBe(among.labels[index])
    })
  })

  test('one of them is the nearest to itself', () => {
    const own = among.pixels.subarray(7 * size, 8 * size)
    expect(nearestDigits(own, among, 1)).toEqual([
      { index: 7, label: among.labels[7], distance: 0 },
    ])
  })

  test('a digit that is moved is further away', () => {
    const pixels = presetPixels('A digit, to compare')
    const far = moved(pixels, { down: 5, right: 5 })
    const distance = (of: Float32Array) => nearestDigits(of, among, 1)[0]!.distance
    expect(distance(far)).toBeGreaterThan(distance(pixels))
  })
})

describe('usual distances', () => {
  test('of 200 test digits half are up to 6.1 away, 95 in 100 up to 8.1', () => {
    expect(usual).toHaveLength(200)
    expect(usualUpTo(usual, 50)).toBeCloseTo(6.1, 1)
    expect(usualUpTo(usual, 95)).toBeCloseTo(8.1, 1)
    expect(usualUpTo(usual, 100)).toBe(usual.at(-1))
  })

  test('every one is in one bar, those beyond the scale in the last', () => {
    const counts = distanceCounts(usual, 0.5, 14)
    expect(counts.reduce((sum, count) => sum + count)).toBe(200)
    expect(counts.at(-1)).toBe(200 - nearerThan(usual, 6.5))
  })

  test.each([
    [8.68, 'Further from every digit than 98 in 100 test digits.', true],
    [20, 'Further from every digit than each of the 200 test digits.', true],
    [0, 'As near as test digits are: 100 in 100 are as far or further.', false],
  ])('%s: %s', (distance, said, far) => {
    const nearest = { index: 0, label: 8, distance }
    expect(doubtText(usual, nearest)).toBe(said)
    expect(isFar(usual, nearest)).toBe(far)
  })

  test('an 8 has its own article', () => {
    expect([digitText(8), digitText(4)]).toEqual(['an 8', 'a 4'])
  })
})

describe('what the presets say', () => {
  test('an H: both say 4 with more than 99 %, and no digit is near', () => {
    const pixels = presetPixels('Softmax cannot say no')
    for (const { digit, probability } of answers(pixels)) {
      expect(digit).toBe(4)
      expect(probability).toBeGreaterThan(0.99)
    }
    expect(isFar(usual, nearestDigits(pixels, among, 1)[0]!)).toBe(true)
  })

  test('a seven: both say 7, and sevens are near', () => {
    const pixels = presetPixels('A digit, to compare')
    expect(answers(pixels).map(({ digit }) => digit)).toEqual([7, 7])
    const [nearest] = nearestDigits(pixels, among, 1)
    expect(nearest!.label).toBe(7)
    expect(nearest!.distance).toBeLessThan(usualUpTo(usual, 50))
  })

  test('a T: both say 7, and the distance says nothing', () => {
    const pixels = presetPixels('A distance can be wrong, too')
    expect(answers(pixels).map(({ digit }) => digit)).toEqual([7, 7])
    const [nearest] = nearestDigits(pixels, among, 1)
    expect(nearest!.distance).toBeLessThan(usualUpTo(usual, 50))
  })
})
