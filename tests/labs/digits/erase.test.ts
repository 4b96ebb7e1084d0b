import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runNet } from '#core/runNet.ts'
import { digitsClock, digitsLayer, digitsScene } from '#labs/digits/model/digitsLayer.ts'
import { gameOf, isWon } from '#labs/digits/model/erase/game.ts'
import { costText, gameText, parText } from '#labs/digits/model/erase/gameWords.ts'
import { occlusionInputs, occlusionOf, worstOf } from '#labs/digits/model/erase/occlusion.ts'
import { parOf } from '#labs/digits/model/erase/par.ts'
import { lookedScene } from '#labs/digits/model/looked.ts'
import { answerOf, type RunningNet } from '#labs/digits/model/runningNet.ts'
import { repairDigits } from '#labs/digits/model/repair.ts'
import { shiftInputs, shiftMap } from '#labs/digits/model/shift/shiftMap.ts'
import {
  erasedFrom,
  mostSquares,
  readSquares,
  toggledSquare,
  writeSquares,
} from '#labs/digits/model/squares.ts'
import { digitsPresets } from '#labs/digits/presets.ts'
import { type DigitsSettings, digitsTable } from '#labs/digits/settings.ts'
import { initialSettings } from '#state/settingRows.ts'
import { digitsFile } from '../../fixtures/digitsFile.ts'
import { shippedNet } from './shippedNets.ts'

const nets = { conv: shippedNet('conv'), dense: shippedNet('dense300') }
const tests = digitsFile('picked')
const initial = initialSettings(digitsTable)

function wholeScene(patch: Partial<DigitsSettings>) {
  const settings = { ...initial, ...patch }
  return digitsScene(digitsLayer(settings), digitsClock(settings).count - 1, tests)
}
const run =
  ({ layers, parameters }: RunningNet) =>
  (images: ReturnType<typeof occlusionInputs>) =>
    Promise.resolve(runNet({ layers, parameters, images }))
const presetOf = (name: string) => digitsPresets.find(({ label }) => label === name)!.patch

describe('erased squares', () => {
  test('come back from a link as they were', () => {
    const place = fc.integer({ min: 0, max: 27 })
    const squares = fc.uniqueArray(fc.record({ row: place, column: place }), {
      maxLength: mostSquares,
      selector: ({ row, column }) => `${row} ${column}`,
    })
    fc.assert(
      fc.property(squares, (all) => {
        expect(readSquares(writeSquares(all))).toEqual(all)
      }),
    )
    expect(
      writeSquares([
        { row: 13, column: 8 },
        { row: 2, column: 6 },
      ]),
    ).toBe('14.9,3.7')
  })

  test.each([
    ['14.9,0.3', 'a square 2 that is no row and column from 1 to 28'],
    ['29.1', 'a square 1'],
    ['', 'a square 1'],
    ['x', 'a square 1'],
    ['1.1,'.repeat(50), `more than ${mostSquares} squares`],
  ])('%s in a link is refused: %s', (text, said) => {
    expect(() => readSquares(text)).toThrow(said)
  })

  test('more than a link can hold are not erased', () => {
    const erased = Array.from({ length: mostSquares + 1 }, (_, row) => ({
      row: row % 28,
      column: Math.floor(row / 28),
    }))
    const { settings, notes } = repairDigits({ ...initial, erased })
    expect(settings.erased).toEqual(erased.slice(0, mostSquares))
    expect(notes).toEqual(['At most 40 squares are erased.'])
  })

  test('the same square twice is one', () => {
    expect(readSquares('3.3,3.3')).toHaveLength(1)
  })

  test('one that is there already is put back', () => {
    const [one, other] = readSquares('3.3,4.4')
    expect(toggledSquare([one!], other!)).toEqual([one, other])
    expect(toggledSquare([one!, other!], { ...one! })).toEqual([other])
  })

  test('are paper, cut off at the border', () => {
    const ink = new Float32Array(784).fill(255)
    const count = (squares: string) =>
      erasedFrom(ink, readSquares(squares)).filter((value) => value === 0).length
    expect([count('14.9'), count('1.1'), count('14.9,14.10'), count('none')]).toEqual([9, 4, 12, 0])
    expect(ink.every((value) => value === 255)).toBe(true)
  })

  test('stay where they are when the digit is moved under them', () => {
    const erased = readSquares('14.15')
    const { pixels } = wholeScene({ erased, right: 3 })
    expect(pixels).toEqual(erasedFrom(wholeScene({ right: 3 }).pixels, erased))
  })

  test('one that is pointed at is tried on top of what is erased', () => {
    const settings = { ...initial, erased: readSquares('14.15') }
    const scene = wholeScene(settings)
    const [square] = readSquares('8.14')
    expect(lookedScene(scene, settings, { square: square!, reach: 2 }).pixels).toEqual(
      erasedFrom(scene.pixels, [square!], 2),
    )
  })
})

describe('the map of what an answer hangs on', () => {
  test.each(['conv', 'dense'] as const)('%s: a cell is one digit with paper on it', (side) => {
    const net = nets[side]
    const { pixels } = wholeScene({})
    const { layers, parameters } = net
    const map = occlusionOf(runNet({ layers, parameters, images: occlusionInputs(pixels) }))
    const { digit, probabilities } = answerOf(net, pixels)
    expect(map.digit).toBe(digit)
    expect(map.whole).toBeCloseTo(probabilities[digit]!, 5)
    for (let at = 0; at < 784; at += 37) {
      const square = { row: Math.floor(at / 28), column: at % 28 }
      const alone = answerOf(net, erasedFrom(pixels, [square], 2))
      expect(map.digits[at]).toBe(alone.digit)
      expect(map.chances[at]).toBeCloseTo(alone.probabilities[digit]!, 5)
    }
    const { square, chance } = worstOf(map)
    expect(map.chances[square.row * 28 + square.column]).toBe(chance)
    expect(Math.min(...map.chances)).toBe(chance)
  })
})

describe('the solver', () => {
  test.each([
    ['conv', 28, 2],
    ['dense', 28, 3],
    ['conv', 23, 1],
    ['dense', 37, 1],
  ] as const)(
    '%s: test digit %i takes %i squares that fool it, and one fewer does not',
    async (side, test, count) => {
      const net = nets[side]
      const { pixels } = wholeScene({ from: 'test', test })
      const par = await parOf(pixels, run(net))
      const before = answerOf(net, pixels).digit
      expect(parText(par)).toBe(String(count))
      expect(answerOf(net, erasedFrom(pixels, par.squares)).digit).toBe(par.digit)
      expect(par.digit).not.toBe(before)
      expect(answerOf(net, erasedFrom(pixels, par.squares.slice(0, -1))).digit).toBe(before)
    },
  )

  test('gives up where no ink is left', async () => {
    const pixels = new Float32Array(784)
    pixels[400] = 255
    const par = await parOf(pixels, run(nets.conv))
    expect(par.digit).toBeUndefined()
    expect(parText(par)).toBe('more than 15')
  })
})

describe('the game', () => {
  const game = (patch: Partial<DigitsSettings>) =>
    gameOf(wholeScene(patch), { ...initial, ...patch }, nets.conv, nets.dense)

  test.each([
    ['Two squares are enough', 'Fooled: convolutional says 3; fully connected still says 2.'],
    ['One is enough', 'Fooled: fully connected says 2; convolutional still says 3.'],
  ])('%s: %s', (name, said) => {
    const played = game(presetOf(name))
    expect(gameText(played)).toBe(said)
    expect(isWon(played)).toBe(true)
  })

  test('says what was used for it', () => {
    const patch = presetOf('Two squares are enough')
    const { lost, whole } = game(patch)
    const ink = (pixels: Float32Array) => pixels.reduce((sum, value) => sum + value, 0)
    expect(lost).toBeCloseTo(1 - ink(wholeScene(patch).pixels) / ink(whole), 6)
    expect(costText(2, lost)).toBe('2 squares, 10 % of the ink')
  })

  test('nobody is fooled by nothing, both by enough, and a blank page is no answer', () => {
    expect(gameText(game({}))).toBe(
      'Nobody is fooled: convolutional still says 3; fully connected still says 3.',
    )
    expect(isWon(game({}))).toBe(false)
    const both = game({ from: 'test', test: 26, erased: readSquares('18.13') })
    expect(gameText(both)).toBe('Both are fooled: convolutional says 3; fully connected says 3.')
    expect(isWon(both)).toBe(false)
    expect(gameText(game({ strokes: [] }))).toContain('blank page')
  })
})

describe('what the presets of moving say is so', () => {
  test('Moved by four', () => {
    const { pixels } = wholeScene(presetOf('Moved by four'))
    const { digit, probabilities } = answerOf(nets.conv, pixels)
    expect(digit).toBe(3)
    expect(probabilities[3]).toBeLessThan(0.7)
    expect(answerOf(nets.dense, pixels).digit).toBe(6)
  })

  test('Three answers to moving: each holds the digit at more places', () => {
    const held = (['conv', 'global', 'shifted'] as const).map((name) => {
      const { layers, parameters } = shippedNet(name)
      const images = shiftInputs(wholeScene({}).given, [])
      return shiftMap(runNet({ layers, parameters, images }), undefined).held
    })
    expect(held).toEqual([93, 262, 289])
  })
})
