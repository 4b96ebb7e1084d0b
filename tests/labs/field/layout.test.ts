import { expect, test } from 'vitest'
import { knownNets } from '#labs/field/model/knownNets.ts'
import { cornersOf, fieldLayout, unitUnder } from '#labs/field/view/layout.ts'
import { initialField } from '#labs/field/settings.ts'
import { stackOf } from '#labs/field/model/stack.ts'

const stages = [
  ['1440×900', 1008, 576, 16],
  ['1280×720, projector', 805, 390, 20],
  ['390×844', 366, 410, 16],
  ['360×640', 336, 236, 16],
] as const

const levelsOf = ({ net, size, colour }: (typeof knownNets)[number]) =>
  stackOf({ ...initialField, net, size, colour }).levels

test.each(stages)(
  '%s: every network stands in the stage, beside what the unit sees',
  (_, ...stage) => {
    const [width, height, rem] = stage
    for (const known of knownNets) {
      const { plates, patch } = fieldLayout(levelsOf(known), width, height, rem)
      expect(patch.y + patch.side).toBeLessThanOrEqual(height)
      for (const plate of plates) {
        expect(plate.x).toBeGreaterThanOrEqual(0)
        expect(plate.x + plate.width).toBeLessThanOrEqual(width + 1)
        expect(plate.y - plate.rise).toBeGreaterThanOrEqual(0)
        expect(plate.y + plate.height).toBeLessThanOrEqual(height)
      }
    }
  },
)

test('the unit under the middle of a cell is that cell, on the plate that is nearest', () => {
  const layout = fieldLayout(levelsOf(knownNets[0]!), 1008, 576, 16)
  for (const plate of layout.plates) {
    const corners = cornersOf(plate, { row: 7, column: 9, rows: 1, columns: 1 })
    const middle = {
      x: corners.reduce((sum, { x }) => sum + x / 4, 0),
      y: corners.reduce((sum, { y }) => sum + y / 4, 0),
    }
    expect(unitUnder(layout, middle, plate.layerIndex)).toEqual({
      layerIndex: plate.layerIndex,
      row: 7,
      column: 9,
    })
  }
  expect(unitUnder(layout, { x: 2, y: 2 })).toBeUndefined()
  expect(unitUnder(layout, { x: 0, y: 1e4 }, 4)).toEqual({ layerIndex: 4, row: 11, column: 0 })
})
