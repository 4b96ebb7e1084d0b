import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { field, type FieldLab } from '#labs/field/field.ts'
import { createInstance } from '#parts/lab/labInstance.ts'
import { chooseLayer, chooseUnit } from '#labs/field/view/choose.ts'
import { formulas } from '#labs/field/model/formula.ts'
import { fieldScene } from '#labs/field/model/scene.ts'
import { conv, pool, withLayer, withoutLayer } from '#labs/field/model/net.ts'
import { movedLayer } from '#parts/layers/movedLayer.ts'
import { repairField } from '#labs/field/field.ts'
import { type FieldSettings, initialField } from '#labs/field/settings.ts'
import { stackOf } from '#labs/field/model/stack.ts'
import { describeUnit, sightText } from '#labs/field/model/words.ts'
import { arbitraryNet, runs } from './arbitraryNet.ts'
import { valueOf } from './valueOf.ts'

let lab: FieldLab

beforeEach(() => void (lab = createInstance(field)))

const settingsWith = (patch: Partial<FieldSettings>) =>
  repairField({ ...initialField, ...patch }).settings
const said = () => describeUnit(lab.layer(), lab.scene(), lab.session.playback.getState().pace)
const resting = (output: number) => ({ output, products: Infinity, glide: 0 })

test('a layer that does not fit says what would do; the rest is worked out up to it, and nothing is lost', () => {
  const net = [conv(3, 8), pool(8), conv(5, 4), conv(1, 2)]
  const settings = settingsWith({ net, layer: 4, size: 32 })
  const stack = stackOf(settings)
  expect(settings.net).toEqual(net)
  expect(stack.levels.map(({ size }) => size[0])).toEqual([32, 30, 3])
  expect(stack.problem?.layer).toBe(3)
  expect(stack.problem?.because).toBe('the size would be 3 − 5 + 1 = −1, below 1')
  lab.session.change({ net, layer: 4 })
  expect(lab.session.clock().count).toBe(9)
})

test('the formulas give what the core does, for any stack', () => {
  fc.assert(
    fc.property(arbitraryNet, fc.integer({ min: 12, max: 80 }), (net, size) => {
      const stack = stackOf(settingsWith({ net, size }))
      for (const { layerIndex } of stack.levels)
        for (const { sum, result } of formulas(stack, layerIndex)) {
          if (sum === '' || `${sum}${result}`.includes('≈')) continue
          expect([sum, valueOf(sum)]).toEqual([sum, valueOf(result)])
        }
    }),
    runs,
  )
})

test('a unit’s cone reaches as far as its field says, and so does the scene’s, at every unit', () => {
  fc.assert(
    fc.property(arbitraryNet, fc.nat(), (any, pick) => {
      const net = any.filter(({ kind }) => kind !== 'transposed')
      fc.pre(net.length > 0)
      const stack = stackOf(settingsWith({ net, size: 40, layer: 6 }))
      const { layerIndex, size, receptiveField, start, jump } = stack.levels.at(-1)!
      const output = pick % (size[0] * size[1])
      const { unit, reach, back, forward } = fieldScene(stack, resting(output))
      expect([reach.rows, reach.columns]).toEqual(receptiveField)
      expect(reach.row).toBe(start[0] + unit.row * jump[0])
      expect(back).toHaveLength(layerIndex + 1)
      expect(forward).toHaveLength(1)
      expect(back[layerIndex]).toEqual({ row: unit.row, column: unit.column, rows: 1, columns: 1 })
    }),
    runs,
  )
})

test('a pixel’s cone holds the units whose cones hold the pixel', () => {
  const stack = stackOf(settingsWith({ size: 16 }))
  const pixel = { layerIndex: 0, row: 5, column: 9 }
  const { forward } = fieldScene(stack, resting(0), pixel)
  const top = stack.levels[4]!
  const readers = Array.from({ length: top.size[0] * top.size[1] }, (_, output) => output).filter(
    (output) => {
      const seen = fieldScene(stack, resting(output)).back[0]!
      const inside = (at: number, from: number, count: number) => at >= from && at < from + count
      return inside(5, seen.row, seen.rows) && inside(9, seen.column, seen.columns)
    },
  )
  const block = forward.at(-1)!
  expect(readers).toHaveLength(block.rows * block.columns)
  expect(readers[0]).toBe(block.row * top.size[1] + block.column)
})

test('halfway to the next unit the field is halfway, too', () => {
  const stack = stackOf(initialField)
  const now = fieldScene(stack, { output: 13, products: 4, glide: 0.5 })
  expect(now.reach).toEqual({ row: 2, column: 3, rows: 10, columns: 10 })
})

test('walked layer by layer the cone grows down to the image', () => {
  const stack = stackOf(initialField)
  const from = [0, 1, 2, 3, 4].map(
    (products) => fieldScene(stack, { output: 0, products, glide: 0 }).from,
  )
  expect(from).toEqual([4, 3, 2, 1, 0])
})

test('announced: what a unit sees, what is padding, and who reads a pixel', () => {
  chooseUnit(lab, { layerIndex: 4, row: 2, column: 4 })
  expect(said()).toBe('Layer 4, row 3, column 5: sees 10 × 10 pixels')
  chooseUnit(lab, { layerIndex: 0, row: 0, column: 0 })
  expect(said()).toBe('Pixel, row 1, column 1: is read by 1 × 1 unit of layer 4')
  lab.session.change({ net: [conv(3, 8, { padding: 1 })], layer: 1 })
  chooseUnit(lab, { layerIndex: 1, row: 0, column: 0 })
  expect(said()).toBe('Layer 1, row 1, column 1: sees 3 × 3 = 9 pixels: 4 in the image, 5 outside')
  lab.session.change({ net: [conv(1, 8, { stride: 2 })], layer: 0 })
  chooseUnit(lab, { layerIndex: 0, row: 1, column: 1 })
  expect(said()).toBe('Pixel, row 2, column 2: is read by no unit of layer 1')
})

test('at the border: what is in the image, outside and behind padding adds up, and is so many', () => {
  fc.assert(
    fc.property(arbitraryNet, fc.nat(), (any, pick) => {
      const net = any.filter(({ kind }) => kind !== 'transposed')
      fc.pre(net.length > 0)
      const stack = stackOf(settingsWith({ net, size: 24, layer: 6 }))
      const { layerIndex, size } = stack.levels.at(-1)!
      fc.pre(layerIndex > 0)
      const scene = fieldScene(stack, resting(pick % (size[0] * size[1])))
      const said = sightText(stack, scene).replaceAll(',', '')
      const number = (words: RegExp) => Number(words.exec(said)?.[1] ?? 0)
      const { row, column, rows, columns } = scene.reach
      const outside = Array.from({ length: rows * columns }, (_, at) => [
        row + Math.floor(at / columns),
        column + (at % columns),
      ]).filter(([y = 0, x = 0]) => y < 0 || x < 0 || y >= 24 || x >= 24).length
      const all = rows * columns
      const isAllOutside = said.endsWith('all of them outside the image')
      const told = said.includes('=')
        ? [
            number(/= (\d+) pixel/),
            isAllOutside ? all : number(/(\d+) outside/),
            number(/(\d+) in the/) + number(/(\d+) behind/),
          ]
        : [all, 0, all]
      expect(told).toEqual([all, outside, all - outside])
    }),
    runs,
  )
})

test('another layer: the unit at the same place of the picture', () => {
  chooseUnit(lab, { layerIndex: 4, row: 11, column: 6 })
  chooseLayer(lab, 3)
  expect(lab.session.settings().layer).toBe(3)
  expect(lab.session.playback.playhead().output).toBe(13 * 14 + 7)
  chooseLayer(lab, 9)
  expect(lab.session.settings().layer).toBe(3)
})

test('layers are added, moved and removed; 24 are the most and one the least', () => {
  const net = [conv(1, 1), conv(3, 2)]
  expect(withLayer(net, pool(2), 1).map(({ kernel }) => kernel)).toEqual([1, 2, 3])
  expect(movedLayer(net, 0, 1).map(({ kernel }) => kernel)).toEqual([3, 1])
  expect(movedLayer(net, 0, -1)).toBe(net)
  expect(withoutLayer(net, 0)).toEqual([conv(3, 2)])
  expect(withoutLayer([pool(2)], 0)).toHaveLength(1)
  const full = Array.from({ length: 24 }, () => conv(1, 1))
  expect(withLayer(full, pool(2), 3)).toBe(full)
})

test('no unit of any stack sees more of the image than its layer says', () => {
  fc.assert(
    fc.property(arbitraryNet, fc.nat(), (net, pick) => {
      const stack = stackOf(settingsWith({ net, size: 40, layer: 6 }))
      const { size, receptiveField } = stack.levels.at(-1)!
      const { reach } = fieldScene(stack, resting(pick % (size[0] * size[1])))
      expect(reach.rows).toBeLessThanOrEqual(receptiveField[0])
      expect(reach.columns).toBeLessThanOrEqual(receptiveField[1])
    }),
    runs,
  )
})
