import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { activationFunctions } from '#core/activations.ts'
import { sumOf } from '#draw/sum/sumTerm.ts'
import { dashesOf, drawOn, emptyPad } from '#labs/digits/model/ink.ts'
import { fieldOf, readersOf } from '#labs/digits/model/fieldOf.ts'
import { pixelSlopes } from '#labs/digits/model/pixelSlopes.ts'
import { moved, preparationOf } from '#labs/digits/model/preparation.ts'
import { answerOf } from '#labs/digits/model/runningNet.ts'
import {
  mostPoints,
  padSide,
  readStrokes,
  simplified,
  writeStrokes,
} from '#labs/digits/model/strokes.ts'
import { readUnit, unitIndex, writeUnit } from '#labs/digits/model/unit.ts'
import { unitSum, white } from '#labs/digits/model/unitTerms.ts'
import { repairDigits } from '#labs/digits/model/repair.ts'
import { digitsTable, three } from '#labs/digits/settings.ts'
import { initialSettings } from '#state/settingRows.ts'
import { cornerDrawings } from './cornerDrawings.ts'
import { shippedNet } from './shippedNets.ts'

const nets = { conv: shippedNet('conv'), dense: shippedNet('dense300') }
const place = fc.integer({ min: 0, max: padSide - 1 })
const strokeArbitrary = fc.record({
  erases: fc.boolean(),
  points: fc.array(fc.record({ x: place, y: place }), { minLength: 1, maxLength: 30 }),
})

const drawn = (dashes: ReturnType<typeof dashesOf>, steps: number, pad = emptyPad()) => {
  drawOn(pad, dashes, steps)
  return pad
}
const preparedOf = (strokes: Parameters<typeof dashesOf>[0]) =>
  preparationOf(drawn(dashesOf(strokes), Infinity))
const drawnThree = preparedOf(readStrokes(three)).centred

describe('a drawing', () => {
  test('comes back from a link as it was', () => {
    fc.assert(
      fc.property(fc.array(strokeArbitrary, { maxLength: 8 }), (strokes) => {
        expect(readStrokes(writeStrokes(strokes))).toEqual(strokes)
      }),
    )
  })

  test.each([
    ['A', 'half a point in stroke 1'],
    ['AA.A', 'half a point in stroke 2'],
    ['AA.!!', 'a letter in stroke 2'],
    ['A'.repeat(2000), `more than ${mostPoints} points`],
  ])('%s in a link is refused: %s', (text, said) => {
    expect(() => readStrokes(text)).toThrow(said)
  })

  test('has fewer points once it is done, none further away than a place', () => {
    const wave = Array.from({ length: 60 }, (_, x) => ({
      x,
      y: Math.round(30 + 6 * Math.sin(x / 9)),
    }))
    const { points } = simplified({ erases: false, points: wave })
    expect(points.length).toBeLessThan(25)
    expect([points[0], points.at(-1)]).toEqual([wave[0], wave.at(-1)])
  })

  test('the one that the lab opens on takes 30 to 80 characters', () => {
    expect(three.length).toBeGreaterThanOrEqual(30)
    expect(three.length).toBeLessThanOrEqual(80)
  })

  test('too many points are left out with a sentence, stroke by stroke', () => {
    const long = Array.from({ length: 100 }, () => ({
      erases: false,
      points: [...Array(7)].map(() => ({ x: 1, y: 1 })),
    }))
    const { settings, notes } = repairDigits({ ...initialSettings(digitsTable), strokes: long })
    expect(settings.strokes).toHaveLength(85)
    expect(notes).toEqual(['A drawing has at most 600 points: what came after them is left out.'])
  })

  test('gone on with, it is what it would be drawn at once', () => {
    fc.assert(
      fc.property(strokeArbitrary, strokeArbitrary, fc.nat(40), (first, other, steps) => {
        const pad = drawn(dashesOf([first]), steps)
        const dashes = dashesOf([first, other])
        for (const at of [3, dashes.length, 2])
          expect(drawn(dashes, at, pad).ink).toEqual(drawn(dashes, at).ink)
      }),
      { numRuns: 40 },
    )
  })

  test('an eraser takes ink away', () => {
    const [line] = readStrokes('AfCf')
    const { ink } = drawn(dashesOf([line!, { ...line!, erases: true }]), Infinity)
    expect(Math.max(...ink)).toBe(0)
  })
})

describe('the preparation', () => {
  test('is 20 pixels along the longer side, wherever and however large it was drawn', () => {
    for (const { strokes } of cornerDrawings) {
      const { centred } = preparedOf(strokes)
      const rows = centred.reduce(
        (all, value, at) => all.add(value > 64 ? Math.floor(at / 28) : -1),
        new Set<number>(),
      )
      rows.delete(-1)
      expect(rows.size).toBeGreaterThanOrEqual(18)
      expect(rows.size).toBeLessThanOrEqual(21)
    }
  })

  test('puts the centre of mass within a pixel of the middle', () => {
    for (const { strokes } of cornerDrawings) {
      const { centred } = preparedOf(strokes)
      let [sum, x, y] = [0, 0, 0]
      centred.forEach((value, at) => {
        sum += value
        x += value * ((at % 28) + 0.5)
        y += value * (Math.floor(at / 28) + 0.5)
      })
      expect(Math.abs(x / sum - 14)).toBeLessThan(0.6)
      expect(Math.abs(y / sum - 14)).toBeLessThan(0.6)
    }
  })

  test('of nothing is nothing', () => {
    expect(Math.max(...preparedOf([]).centred)).toBe(0)
  })

  test('twenty drawings in corners: with it at least 17 are read, without it at most 10', () => {
    const read = (pick: 'centred' | 'drawn') =>
      cornerDrawings.filter(
        ({ digit, strokes }) => answerOf(nets.conv, preparedOf(strokes)[pick]).digit === digit,
      ).length
    expect(read('centred')).toBeGreaterThanOrEqual(17)
    expect(read('drawn')).toBeLessThanOrEqual(10)
  })
})

describe.each(Object.entries(nets))('%s', (_side, net) => {
  const { trace, probabilities, digit } = answerOf(net, drawnThree)

  test('knows the three that the lab opens on', () => {
    expect(digit).toBe(3)
    expect(probabilities[3]).toBeGreaterThan(0.9)
  })

  test('two hundred random units: the terms add up to the number that is shown', () => {
    const random = fc.sample(fc.nat(), { numRuns: 600, seed: 7 })
    const rows = net.rows.flatMap((row, at) => (row.kind === 'pool' ? [] : [{ row, at }]))
    for (let each = 0; each < 200; each++) {
      const { row } = rows[random[3 * each]! % rows.length]!
      const shown = trace.values[row.value]!.data
      const unit = random[3 * each + 1]! % shown.length
      const { terms, divisor, bias } = unitSum(row, trace.values[row.from]!.data, unit, net.parts)
      const made = activationFunctions[row.activation](sumOf(terms) / divisor + bias)
      expect(made).toBeCloseTo(shown[unit]!, 4)
      // In a first layer all are whole numbers: nothing is rounded.
      const numbers = terms.flatMap(({ value, weight, product }) => [value, weight, product])
      expect(row.from > 0 || numbers.every(Number.isInteger)).toBe(true)
    }
  })

  test('a unit depends on nothing outside of what it is said to see', () => {
    net.rows.forEach((row, at) => {
      const shown = trace.values[row.value]!.data
      const [channels, height, width] = row.shape
      const unit = {
        side: net.side,
        row: at,
        channel: Math.floor(channels / 2),
        y: Math.floor(height / 2),
        x: Math.floor(width / 2),
      }
      const seen = fieldOf(net.rows, unit).at(-1)!
      expect(seen.row).toBe(-1)
      const { block } = seen
      const changed = drawnThree.map((value, pixel) => {
        const [y, x] = [Math.floor(pixel / 28), pixel % 28]
        const isSeen =
          y >= block.row &&
          y < block.row + block.rows &&
          x >= block.column &&
          x < block.column + block.columns
        return isSeen ? value : 255 - value
      })
      const after = answerOf(net, changed).trace.values[row.value]!.data
      expect(after[unitIndex(row, unit)]).toBe(shown[unitIndex(row, unit)])
    })
  })

  test('the slope of a pixel is that of finite differences', () => {
    // Of a drawing that is no clear three yet: where the answer is certain nothing hangs on a pixel.
    const pixels = moved(drawnThree, { down: 4, right: -3 })
    const slopes = pixelSlopes(net, pixels)
    const { digit: answer } = answerOf(net, pixels)
    const largest = slopes.indexOf(Math.max(...slopes))
    const near = (step: number) =>
      answerOf(net, pixels.with(largest, pixels[largest]! + step)).probabilities[answer]!
    const step = 0.25
    expect((near(step) - near(-step)) / (2 * step)).toBeCloseTo(slopes[largest]! / white, 4)
  })
})

test('the readers of a pixel are those units whose field has it', () => {
  const [row] = nets.conv.rows
  const readers = readersOf(row!, { y: 3, x: 27 })
  expect(readers).toEqual({ row: 0, column: 23, rows: 4, columns: 1 })
})

test('networks have as many weights as is printed', () => {
  expect([nets.conv.size, nets.dense.size]).toEqual([5142, 266_610])
  expect(nets.conv.products).toBe(6 * 576 * 25 + 16 * 64 * 150 + 2560)
})

test('a unit comes back from a link as it was', () => {
  for (const text of ['c2.7.3.4', 'd1.1.15.20', 'i.14.9'])
    expect(writeUnit(readUnit(text))).toBe(text)
  expect(() => readUnit('x2')).toThrow('is no place in a network')
})
