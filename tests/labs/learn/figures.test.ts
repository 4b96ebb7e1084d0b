import { expect, test } from 'vitest'
import { bankFigures } from '#labs/learn/view/bank/bankFigures.ts'
import type { FigureName } from '#labs/learn/view/compose/composeFigure.ts'
import { composeFigures } from '#labs/learn/view/compose/composeFigures.ts'
import { filterFigures } from '#labs/learn/view/filter/filterFigures.ts'
import { fittingName } from '#labs/learn/view/fittingName.ts'
import { pairFigures } from '#labs/learn/view/pair/pairFigures.ts'

const shapes = new Proxy({} as Record<FigureName, readonly [number, number]>, {
  get: () => [5, 5],
})

test('a narrow stage leaves out nothing that a wide one has: it takes more height instead', () => {
  const linear = composeFigures('linear', shapes, 336, 233, 18)
  expect(Object.keys(linear.boxes)).toEqual(
    expect.arrayContaining(['otherFirst', 'otherSecond', 'target', 'difference']),
  )
  expect(linear.taken).toBeGreaterThan(400)
  expect(linear.curve.height).toBeGreaterThan(120)
  const filter = filterFigures({ picture: [64, 64], made: [62, 62], side: 3 }, 336, 230, 18)
  expect(3 * filter.nearest.cell).toBeGreaterThan(90)
  expect(filter.error.height).toBeGreaterThan(130)
  expect(bankFigures(366, 419, 18).curve.height).toBeGreaterThan(120)
})

test('a wide and low stage: a curve beside four filters, a pair in one row', () => {
  const { curve, answers } = bankFigures(805, 434, 21)
  expect(curve.x).toBeGreaterThan(answers.x + 4 * answers.cell)
  expect(curve.x + curve.width).toBeGreaterThan(780)
  const pair = pairFigures({ before: [64, 64], after: [64, 64], side: 5 }, 805, 376, 21)
  expect(pair.left.y).toBe(pair.before.y)
  expect(pair.left.x + 64 * pair.left.cell).toBeGreaterThan(780)
})

test('a caption is the longest of its words that has room', () => {
  const ways = [['What they make', ' here'], ['They make'], ['Made']] as const
  const label = (room: number) => fittingName(ways, room, 18)
  expect(label(200)).toEqual({ label: 'What they make', title: ' here', name: 'What they make' })
  expect(label(90).label).toBe('They make')
  expect(label(20)).toMatchObject({ label: 'Made', name: 'What they make' })
})
