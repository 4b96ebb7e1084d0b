import { expect, test } from 'vitest'
import { type BoxTree, centredIn, extentOf, inLines, largestTree } from '#draw/boxTree.ts'

const grid = (rows: number, columns: number, cell: number) => ({ rows, columns, cell })

test('a grid takes its cells with what stands over and under it, no less than its narrowest', () => {
  const leaf = { ...grid(2, 3, 10), head: 5, foot: 7, narrowest: 50 }
  expect(extentOf(leaf)).toEqual({ width: 50, height: 32, head: 5, foot: 7 })
})

test('in a row that is level the middles of grids are, whatever stands over and under them', () => {
  const items = [
    { ...grid(4, 4, 10), head: 20 },
    { ...grid(2, 2, 10), foot: 30 },
  ]
  const [large, small] = centredIn(
    { x: 0, y: 0, width: 70, height: 80 },
    { way: 'row', items, gap: 10, align: 'level' },
  )
  expect(large).toMatchObject({ x: 0, y: 20 })
  expect(small).toMatchObject({ x: 50, y: 30 })
})

test('a tree stands in the middle of its area, from the top left corner on where it is larger', () => {
  const tree: BoxTree = { way: 'column', items: [grid(1, 2, 10), grid(1, 4, 10)], gap: 4 }
  const places = (width: number, height: number) =>
    centredIn({ x: 100, y: 0, width, height }, tree).map(({ x, y }) => [x, y])
  expect(places(60, 44)).toEqual([
    [120, 10],
    [110, 24],
  ])
  expect(places(20, 10)).toEqual([
    [110, 0],
    [100, 14],
  ])
})

test.each([
  [320, 100, [3, 100]],
  [100, 320, [1, 100]],
  [210, 210, [2, 100]],
  [2, 2, [3, 1]],
])('three squares in %i × %i: so many in a line, with cells of', (width, height, expected) => {
  const arrangements = [3, 2, 1].map((perLine) => (cell: number) => {
    const squares = Array.from({ length: 3 }, () => grid(1, 1, cell))
    return inLines(squares, perLine, { across: 10, down: 10 })
  })
  const boxes = centredIn(
    { x: 0, y: 0, width, height },
    largestTree({ width, height }, arrangements),
  )
  const inFirst = boxes.filter(({ y }) => y === boxes[0]!.y)
  expect([inFirst.length, Math.round(boxes[0]!.cell * 1000) / 1000]).toEqual(expected)
})
