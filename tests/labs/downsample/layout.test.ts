import { expect, test } from 'vitest'
import type { GridBox } from '#draw/gridBox.ts'
import type { Grid } from '#labs/downsample/view/cardBlock.ts'
import { cardWords, nameThatFits } from '#labs/downsample/view/cardWords.ts'
import { downsampleLayout, type StageShapes } from '#labs/downsample/view/layout.ts'
import { textWidth } from '#labs/downsample/view/stageRoom.ts'
import { branchesOf, layersWith } from './fixtures.ts'

const grid = (side: number, scale: 'own' | 'shared' | 'none' = 'shared') => ({
  rows: side,
  columns: side,
  scale,
})

/** The cards of the layers of a link's text, with grids of those sides. */
function shapesOf(text: string, size: number, around: number, grids: readonly Grid[][]) {
  const layers = layersWith({ branches: branchesOf(text), look: 1, size })
  const input = { rows: size + around, columns: size + around }
  const branches = grids.map((each, at) => ({
    grids: each,
    words: cardWords(layers, layers.branches[at]!, 'moved'),
  }))
  return { layers, shapes: { input, branches } satisfies StageShapes }
}
const opening = shapesOf('c3s2ps~m2', 8, 1, [[grid(4)], [grid(4)]]).shapes
const upAgain = 'm2.up~a2.up~c3s2ps.up~c1s2.up'
const preset9 = shapesOf(
  upAgain,
  10,
  1,
  Array.from({ length: 4 }, () => [grid(5), grid(10)]),
).shapes
const four = shapesOf(
  'm2.blur~m2.blur~m2.blur~m2.blur',
  10,
  2,
  Array.from({ length: 4 }, () => [grid(10), grid(5), grid(10, 'own')]),
).shapes
const large = shapesOf(
  'c1.blur.up~c1.blur.up~c1.blur.up~c1.blur.up',
  64,
  8,
  Array.from({ length: 4 }, () => [grid(64), grid(68), grid(68, 'own'), grid(64)]),
).shapes

const overlaps = (a: GridBox, b: GridBox) =>
  a.x < b.x + b.columns * b.cell - 0.01 &&
  b.x < a.x + a.columns * a.cell - 0.01 &&
  a.y < b.y + b.rows * b.cell - 0.01 &&
  b.y < a.y + a.rows * a.cell - 0.01

test.each([
  [1000, 700],
  [820, 500],
  [366, 530],
  [336, 240],
  [1800, 1000],
])('on a stage of %i by %i nothing overlaps or leaves it', (width, height) => {
  for (const shapes of [opening, preset9, four, large]) {
    const { input, cards } = downsampleLayout(shapes, width, height, 18)
    const boxes = [input, ...cards.flatMap(({ grids }) => grids)]
    boxes.forEach((box, at) => {
      boxes.slice(at + 1).forEach((other) => expect(overlaps(box, other)).toBe(false))
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.x + box.columns * box.cell).toBeLessThanOrEqual(width)
      expect(box.y + box.rows * box.cell).toBeLessThanOrEqual(height)
    })
  }
})

test('on a desktop the maps of the opening have cells as large as the input has', () => {
  const { input, cards } = downsampleLayout(opening, 1000, 700, 18)
  expect(input.cell).toBeGreaterThan(44)
  expect(cards.map(({ grids }) => grids[0]?.cell)).toEqual([input.cell, input.cell])
})

test('on a projector the maps of the opening are nearly as large as the input', () => {
  const { input, cards } = downsampleLayout(opening, 789, 468, 22)
  expect(cards[0]?.grids[0]?.cell).toBeGreaterThan(0.7 * input.cell)
})

test('on a projector no line of the opening is broken', () => {
  const { cards, room } = downsampleLayout(opening, 789, 468, 22)
  cards.forEach(({ width }, at) => {
    for (const text of opening.branches[at]!.words[room.detail].lines)
      expect(textWidth(text, 22)).toBeLessThanOrEqual(width)
  })
})

test.each([
  [789, 468, 22, 17],
  [789, 441, 22, 13],
  [366, 501, 17.5, 8],
])('on %i by %i four layers that go up again keep their words', (width, height, line, least) => {
  const { cards, room } = downsampleLayout(preset9, width, height, line)
  expect(room.detail).not.toBe('names')
  cards.forEach(({ grids, width: wide }, at) => {
    expect(grids[0]?.cell).toBeGreaterThanOrEqual(least)
    const { beside, lines, captions } = preset9.branches[at]!.words[room.detail]
    expect([beside, ...lines].join(' ')).toContain('25 of 100')
    expect(captions[1]).toMatch(/error .*\d/)
    captions.forEach((caption, place) => {
      const end = grids[place + 1]?.x ?? grids[0]!.x + wide
      expect(grids[place]!.x + textWidth(caption, line)).toBeLessThanOrEqual(end)
    })
  })
})

test.each([
  ['c5~m5s3~a4~c3s2ps', 64],
  ['c3s2ps~m2~m2~m2', 8],
])('no line of %s is longer than its card has lines for', (text, size) => {
  const grids = layersWith({ branches: branchesOf(text), look: 1, size }).branches.map(
    ({ geometry }) => [grid(geometry.outputHeight)],
  )
  const { layers, shapes } = shapesOf(text, size, 2, grids)
  const { cards, room } = downsampleLayout(shapes, 996, 682, 17.5)
  expect(room.isSmall).toBe(false)
  cards.forEach(({ head, width }, at) => {
    const { lines } = shapes.branches[at]!.words[room.detail]
    const broken = lines.map((each) => Math.ceil(textWidth(each, room.line) / width))
    expect(head).toBeGreaterThanOrEqual(24 + room.line * broken.reduce((a, b) => a + b, 0))
    expect(nameThatFits(layers.branches[at]!, width, room.line, true)).not.toMatch(/ s\d/)
  })
})

test.each([
  [366, 316, 22],
  [789, 441, 22],
  [996, 682, 17.5],
])('on %i by %i the words of the input end before a card beside it', (width, height, line) => {
  for (const shapes of [opening, preset9, four, large]) {
    const { input, cards, room } = downsampleLayout(shapes, width, height, line)
    const end = input.x + Math.max(room.narrowest, input.columns * input.cell)
    const beside = cards.filter(({ y }) => y < input.y + input.rows * input.cell)
    for (const { x } of beside) expect(end).toBeLessThanOrEqual(x)
  }
})
