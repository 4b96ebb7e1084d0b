import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { builtInPictures, type DrawnPicture } from '#data/builtInPictures.ts'
import type { Picture } from '#data/picture.ts'

const drawnPictures = builtInPictures.filter(
  (picture): picture is DrawnPicture => 'make' in picture,
)
const make = (id: string, size: number): Picture => {
  const picture = drawnPictures.find((candidate) => candidate.id === id)
  if (!picture) throw new Error(`no picture ${id}`)
  return picture.make(size)
}

/** The first channel as lines of text, a digit a cell (white, 10, as X). */
const print = ({ pixels: { shape, data } }: Picture) => {
  const [, height = 0, width = 0] = shape
  return Array.from({ length: height }, (_, row) =>
    Array.from(data.subarray(row * width, (row + 1) * width))
      .map((value) => (value > 9 ? 'X' : value))
      .join(''),
  )
}

test('ids and labels are told apart', () => {
  expect(new Set(builtInPictures.map(({ id }) => id)).size).toBe(builtInPictures.length)
  expect(new Set(builtInPictures.map(({ label }) => label)).size).toBe(builtInPictures.length)
})

test.each(drawnPictures)(
  '$id has whole numbers within white, not all alike, at every size',
  (picture) => {
    for (let size = 4; size <= 64; size++) {
      const { pixels, white } = picture.make(size)
      expect(pixels.shape).toEqual([picture.colour === 'rgb' ? 3 : 1, size, size])
      expect(pixels.data.length).toBe(pixels.shape.reduce((product, side) => product * side, 1))
      expect(
        pixels.data.every((value) => Number.isInteger(value) && value >= 0 && value <= white),
      ).toBe(true)
      expect(new Set(pixels.data).size).toBeGreaterThan(1)
    }
  },
)

test.each(drawnPictures)('$id is the same at every call', (picture) => {
  expect(picture.make(12)).toEqual(picture.make(12))
})

test.each(builtInPictures.filter((picture) => 'load' in picture))(
  '$id has its photograph',
  ({ id }) => {
    expect(existsSync(new URL(`../../public/samples/${id}.png`, import.meta.url))).toBe(true)
  },
)

test('step edge at 6: dark left, bright right', () => {
  expect(print(make('step-edge', 6))).toEqual(Array.from({ length: 6 }, () => '000XXX'))
})

test('corner at 4', () => {
  expect(print(make('corner', 4))).toEqual(['0000', '0000', '00XX', '00XX'])
})

test('checker at 8: fields of two cells', () => {
  expect(print(make('checker', 8)).slice(0, 3)).toEqual(['XX00XX00', 'XX00XX00', '00XX00XX'])
})

test('stripes at 8', () => {
  expect(print(make('stripes', 8)).slice(0, 3)).toEqual(['XX00XX00', 'X00XX00X', '00XX00XX'])
})

test('letter at 5: an F from edge to edge', () => {
  expect(print(make('glyph', 5))).toEqual(['XXXX0', 'X0000', 'XXX00', 'X0000', 'X0000'])
})

test('letter at 4: still an F', () => {
  expect(print(make('glyph', 4))).toEqual(['XXXX', 'X000', 'XXX0', 'X000'])
})

test('disk at 5: round, and the same after a quarter turn', () => {
  const lines = print(make('disk', 5))
  expect(lines[2]?.slice(1, 4)).toBe('XXX')
  const turned = lines.map((_, col) => lines.map((line) => line[col]).join(''))
  expect(turned).toEqual(lines)
})

test.each([4, 5, 8, 12, 16, 28, 64])(
  'gradient at %i rises by the same amount everywhere',
  (size) => {
    const { pixels, white } = make('gradient', size)
    const row = Array.from(pixels.data.subarray(0, size))
    const rises = row.slice(1).map((value, col) => value - (row[col] ?? 0))
    expect(new Set(rises).size).toBe(1)
    expect(rises[0]).toBeGreaterThan(0)
    expect(row.at(-1)).toBeGreaterThan(white / 2)
  },
)

test.each([4, 5, 8, 64])('impulse at %i is one bright cell in the middle', (size) => {
  const { data } = make('impulse', size).pixels
  expect(data.filter((value) => value > 0)).toEqual(new Float32Array([10]))
  expect(data.indexOf(10)).toBe(Math.floor(size / 2) * (size + 1))
})

test('colour patches at 6: red, green, blue over their complements', () => {
  const { data } = make('colour-patches', 6).pixels
  const colourAt = (row: number, col: number) => [0, 1, 2].map((c) => data[36 * c + 6 * row + col])
  expect([0, 2, 4].map((col) => colourAt(0, col))).toEqual([
    [10, 0, 0],
    [0, 10, 0],
    [0, 0, 10],
  ])
  expect([0, 2, 4].map((col) => colourAt(5, col))).toEqual([
    [0, 10, 10],
    [10, 0, 10],
    [10, 10, 0],
  ])
})

test('fine patterns at 4: a checker of one cell, one of two, stripes of one', () => {
  expect(print(make('fine-checker', 4)).slice(0, 2)).toEqual(['X0X0', '0X0X'])
  expect(print(make('pair-checker', 4))).toEqual(['XX00', 'XX00', '00XX', '00XX'])
  expect(print(make('fine-stripes', 4)).slice(0, 2)).toEqual(['X0X0', 'X0X0'])
})

test('numbers at 8 go from 0 to 9, brightest in the middle', () => {
  const { pixels, white } = make('numbers', 8)
  expect(white).toBe(9)
  const at = (row: number, col: number) => pixels.data[8 * row + col] ?? 0
  const corners = at(0, 0) + at(0, 7) + at(7, 0) + at(7, 7)
  expect(at(3, 3) + at(3, 4) + at(4, 3) + at(4, 4)).toBeGreaterThan(corners + 10)
})
