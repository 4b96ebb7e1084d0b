import { describe, expect, test } from 'vitest'
import { runNet } from '#core/runNet.ts'
import { digitsClock, digitsLayer, digitsScene } from '#labs/digits/model/digitsLayer.ts'
import { lookedScene } from '#labs/digits/model/looked.ts'
import { receivedOf } from '#labs/digits/model/received.ts'
import { answerOf, type RunningNet } from '#labs/digits/model/runningNet.ts'
import {
  shiftAt,
  shiftCell,
  shiftInputs,
  shiftMap,
  shiftSide,
} from '#labs/digits/model/shift/shiftMap.ts'
import { shiftText } from '#labs/digits/model/shift/shiftWords.ts'
import { digitsTable } from '#labs/digits/settings.ts'
import { createSampler } from '#labs/digits/work/createSampler.ts'
import { initialSettings } from '#state/settingRows.ts'
import { shippedNet } from './shippedNets.ts'

const settings = initialSettings(digitsTable)
const { given } = digitsScene(digitsLayer(settings), digitsClock(settings).count - 1)
const erased = [{ row: 14, column: 16 }]

const mapOf = ({ layers, parameters }: RunningNet, squares = erased, label?: number) =>
  shiftMap(runNet({ layers, parameters, images: shiftInputs(given, squares) }), label)

describe('the map of shifts', () => {
  test.each(['conv', 'dense300'] as const)('%s: is what each moved digit is answered', (name) => {
    const net = shippedNet(name)
    const map = mapOf(net)
    const expected = answerOf(net, receivedOf(given, { down: 0, right: 0, erased })).digit
    expect(map.expected).toBe(expected)
    for (let at = 0; at < shiftSide ** 2; at += 7) {
      const shift = shiftAt({ row: Math.floor(at / shiftSide), column: at % shiftSide })
      const { digit, probabilities } = answerOf(net, receivedOf(given, { ...shift, erased }))
      expect(map.digits[at]).toBe(digit)
      expect(map.chances[at]).toBeCloseTo(probabilities[expected]!, 5)
    }
    expect(map.held).toBe(map.digits.filter((digit) => digit === expected).length)
  })

  test('asks after the right answer where it is known', () => {
    const map = mapOf(shippedNet('dense300'), [], 8)
    expect(map.expected).toBe(8)
    expect(map.chances[(shiftSide ** 2 - 1) / 2]).toBeLessThan(0.5)
  })

  test('a cell and a shift name each other', () => {
    expect(shiftAt({ row: 0, column: 16 })).toEqual({ down: -8, right: 8 })
    expect(shiftCell({ down: -8, right: 8 })).toEqual({ row: 0, column: 16 })
  })

  test.each([
    [{ down: 3, right: -2 }, '3 down, 2 left'],
    [{ down: -1, right: 0 }, '1 up'],
    [{ down: 0, right: 0 }, 'not moved'],
  ])('%o is %s', (shift, text) => {
    expect(shiftText(shift)).toBe(text)
  })

  test('a shift that is pointed at is the digit moved there', () => {
    const scene = digitsScene(digitsLayer(settings), 62)
    const shift = { down: 4, right: -5 }
    expect(lookedScene(scene, settings, { shift }).pixels).toEqual(
      digitsScene(digitsLayer({ ...settings, ...shift }), 62).pixels,
    )
    expect(lookedScene(scene, settings, undefined)).toBe(scene)
  })
})

describe('what is sampled', () => {
  test('of wishes that come meanwhile only the last is worked out', async () => {
    const done: (() => void)[] = []
    const shown: string[] = []
    const sampler = createSampler(
      (wish: string) => new Promise<string>((resolve) => done.push(() => resolve(wish))),
      (made, isLast) => shown.push(`${made} ${isLast ? 'last' : 'old'}`),
    )
    const finish = async (at: number) => {
      done[at]!()
      await new Promise((resolve) => setTimeout(resolve))
    }
    for (const wish of ['a', 'b', 'c']) sampler.want(wish)
    await finish(0)
    await finish(1)
    sampler.want('d')
    sampler.stop()
    await finish(2)
    expect(shown).toEqual(['a old', 'c last'])
  })
})
