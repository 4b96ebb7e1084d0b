import { expect, test } from 'vitest'
import { placedLabels } from '#labs/field/view/placedLabels.ts'

const width = (text: string) => 10 * text.length
const said = (wishes: Parameters<typeof placedLabels>[0], end = 200) =>
  placedLabels(wishes, { end, gap: 5 }, width)
    .toSorted((one, other) => one.x - other.x)
    .map(({ x, text }) => `${text} at ${x}`)

test('each at its shortest first, longer where there is room', () => {
  expect(
    said([
      { x: 0, texts: ['1', '1 conv'], rank: 3 },
      { x: 30, texts: ['2', '2 conv'], rank: 3 },
    ]),
  ).toEqual(['1 at 0', '2 conv at 30'])
})

test('where two do not fit the one that matters stays, and the last is moved in', () => {
  expect(
    said(
      [
        { x: 60, texts: ['17'], rank: 3 },
        { x: 75, texts: ['18'], rank: 0 },
      ],
      80,
    ),
  ).toEqual(['18 at 60'])
})

test('a longer one is not moved below another plate', () => {
  expect(said([{ x: 150, texts: ['pool', 'max pool'], rank: 1 }])).toEqual(['pool at 150'])
})
