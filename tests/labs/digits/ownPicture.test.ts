import { describe, expect, test } from 'vitest'
import type { RgbaImage } from '#data/rgbaImage.ts'
import { emptyPad, inkSide } from '#labs/digits/model/ink.ts'
import { digitsLayer, digitsScene } from '#labs/digits/model/digitsLayer.ts'
import { inkOfPicture } from '#labs/digits/model/own/inkOfPicture.ts'
import { ownSetting } from '#labs/digits/model/own/ownPicture.ts'
import { preparationOf } from '#labs/digits/model/preparation.ts'
import { answerOf } from '#labs/digits/model/runningNet.ts'
import { readStrokes } from '#labs/digits/model/strokes.ts'
import { digitsTable } from '#labs/digits/settings.ts'
import { seededRandom } from '#data/seededRandom.ts'
import { initialSettings } from '#state/settingRows.ts'
import { digitsFile } from '../../fixtures/digitsFile.ts'
import { drawnPad } from './drawnPad.ts'
import { shippedNet } from './shippedNets.ts'

const nets = [shippedNet('conv'), shippedNet('dense300')]
const seven = drawnPad(readStrokes('SQjPtPtSpZkjfteu')).ink

const prepared = (ink: Float32Array) => preparationOf({ ...emptyPad(), ink })

/** A picture of greys, each told by its place. */
function picture(
  width: number,
  height: number,
  greyAt: (row: number, column: number) => number,
): RgbaImage {
  const data = new Uint8ClampedArray(4 * width * height).fill(255)
  for (let at = 0; at < width * height; at++)
    data.fill(greyAt(Math.floor(at / width), at % width), 4 * at, 4 * at + 3)
  return { data, width, height }
}

/** Ink somewhere in a picture, so many pixels for a cell. */
function pictureOf(ink: Float32Array, paper: number, pen: number, scale = 2): RgbaImage {
  const side = inkSide * scale
  return picture(side + 150, side + 40, (row, column) => {
    const [y, x] = [Math.floor((row - 30) / scale), Math.floor((column - 100) / scale)]
    const isInside = y >= 0 && x >= 0 && y < inkSide && x < inkSide
    const part = isInside ? ink[y * inkSide + x]! : 0
    return paper + part * (pen - paper)
  })
}

const read = (image: RgbaImage) => {
  const { ink, isLightOnDark } = inkOfPicture(image, 'seven.png')
  const { centred } = prepared(ink)
  return { isLightOnDark, said: nets.map((net) => answerOf(net, centred).digit) }
}

describe('a picture of a digit', () => {
  test.each([
    ['black on white', 255, 0, false],
    ['white on black', 0, 255, true],
    ['a pencil on grey paper', 190, 120, false],
    ['chalk on slate', 60, 200, true],
  ])('%s is read by both as it is drawn', (_, paper, pen, isLightOnDark) => {
    for (const scale of [1, 2, 5])
      expect(read(pictureOf(seven, paper, pen, scale))).toEqual({ isLightOnDark, said: [7, 7] })
  })

  test('comes close to the same digit drawn', () => {
    const { ink } = inkOfPicture(pictureOf(seven, 255, 0), 'seven.png')
    const [own, drawn] = [prepared(ink).centred, prepared(seven).centred]
    const apart = own.reduce((sum, value, at) => sum + Math.abs(value - drawn[at]!), 0)
    expect(apart / drawn.reduce((sum, value) => sum + value)).toBeLessThan(0.15)
  })

  test('noise on the paper and specks of dust change nothing', () => {
    const random = seededRandom(3)
    const image = pictureOf(seven, 220, 40)
    const noisy = picture(image.width, image.height, (row, column) => {
      const isDust = (row === 5 && column === 5) || (row === 200 && column === 340)
      const value = image.data[4 * (row * image.width + column)]!
      return isDust ? 0 : value + 24 * (random() - 0.5)
    })
    expect(read(noisy)).toEqual({ isLightOnDark: false, said: [7, 7] })
  })

  test('of 28 × 28 pixels, as MNIST has them, is read as the pixels themselves are', () => {
    const { pixels, labels } = digitsFile('picked')
    const right = Array.from({ length: 60 }, (_, digit) => {
      const image = picture(28, 28, (row, column) => pixels[digit * 784 + row * 28 + column]!)
      return read(image).said[0] === labels[digit]
    })
    expect(right.filter(Boolean).length).toBeGreaterThanOrEqual(56)
  })
})

describe('a picture without a digit', () => {
  const random = seededRandom(1)
  test.each([
    ['flat', picture(80, 60, () => 200), 'of one grey all over'],
    ['one pixel', picture(1, 1, () => 0), 'of one grey all over'],
    ['nearly flat', picture(80, 60, () => 200 + 10 * random()), 'of one grey all over'],
    ['a gradient', picture(80, 80, (row) => 3 * row), 'are not told apart'],
    ['noise', picture(80, 80, () => 255 * random()), 'are not told apart'],
    ['half black', picture(80, 80, (row) => (row < 45 ? 255 : 0)), 'are not told apart'],
  ])('%s is refused with a sentence', (_, image, said) => {
    expect(() => inkOfPicture(image, 'sky.jpg')).toThrow(said)
    expect(() => inkOfPicture(image, 'sky.jpg')).toThrow('“sky.jpg”')
  })
})

describe('in the lab', () => {
  const { ink } = inkOfPicture(pictureOf(seven, 255, 0), 'seven.png')
  const own = { id: 'abc', height: 264, width: 374, ink }
  const settings = { ...initialSettings(digitsTable), from: 'own' as const, own }

  test('its rows appear step by step', () => {
    const layer = digitsLayer(settings)
    const rows = (steps: number) => {
      const { drawn } = digitsScene(layer, steps - 1).preparation
      return Math.ceil((drawn.findLastIndex((part) => part > 0) + 1) / 28)
    }
    expect([1, 14, 20].map(rows)).toEqual([0, 14, 20])
    expect(digitsScene(layer, 27).preparation).toEqual(prepared(ink))
  })

  test('before it is there, all is blank', () => {
    const layer = digitsLayer({ ...settings, own: { ...own, ink: undefined } })
    expect(digitsScene(layer, 27).pixels.some((value) => value > 0)).toBe(false)
  })

  test('a link names it and says that it is not in it', () => {
    expect(ownSetting.write(own)).toBeUndefined()
    const { text, said } = ownSetting.name!(own)!
    expect(text).toBe('own.abc.264x374')
    expect(said).toContain('is not in it')
    expect(ownSetting.read(text)).toEqual({ ...own, ink: undefined })
    expect(() => ownSetting.read('own.???')).toThrow('names no picture')
  })
})
