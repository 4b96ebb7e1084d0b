import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kindAt } from '#labs/sharing/model/kind.ts'
import { diagramLayout } from '#labs/sharing/view/net/diagramLayout.ts'
import { lineColour, presenceOf } from '#labs/sharing/view/net/lineColours.ts'
import { momentUnder } from '#labs/sharing/model/mark.ts'
import { netScene } from '#labs/sharing/model/netScene.ts'
import { sharednessAt } from '#labs/sharing/work/morph.ts'
import { createNet } from '#labs/sharing/model/net.ts'
import { initialSharing } from '#labs/sharing/settings.ts'
import { longestNetSum, netSum } from '#labs/sharing/model/netSum.ts'
import { markUnder } from '#labs/sharing/view/net/Diagram.tsx'
import type { Mark } from '#labs/sharing/model/mark.ts'
import { arbitrarySharing, runs } from './arbitrarySharing.ts'

const net = createNet(initialSharing)
const at = (output: number) => ({ output, products: 99, glide: 0 })
const coloursAt = (output: number, sharedness: number) =>
  netScene(net, kindAt(sharedness), at(output)).strong.map(({ from }) =>
    lineColour(net, from!, sharedness),
  )

test('in the shared layer every output has the same colours, in the others it has its own', () => {
  expect(coloursAt(5, 2)).toEqual(coloursAt(0, 2))
  expect(new Set([...coloursAt(0, 1), ...coloursAt(5, 1)]).size).toBe(6)
  expect(new Set([...coloursAt(0, 0), ...coloursAt(5, 0)]).size).toBe(24)
})

test('on the way to local the lines that are not fade; on the way to shared no line is lost', () => {
  const there = (sharedness: number) =>
    net.lines.filter((line) => presenceOf(line, sharedness) > 0).length
  expect([0, 0.5, 1, 1.5, 2].map(there)).toEqual([120, 120, 30, 30, 30])
  expect(
    presenceOf(
      net.lines.find(({ weight }) => weight.local === undefined)!,
      0.25,
    ),
  ).toBe(0.75)
})

test('pointing: a line shows its weight everywhere, a node its lines', () => {
  const line = { part: 'line', output: 2, input: 3 } as const
  const count = (sharedness: number, mark: Mark) =>
    netScene(net, kindAt(sharedness), at(0), mark).strong.length
  expect([0, 1, 2].map((sharedness) => count(sharedness, line))).toEqual([1, 1, 10])
  expect([0, 1, 2].map((sharedness) => count(sharedness, { part: 'output', at: 4 }))).toEqual([
    12, 3, 3,
  ])
  expect([0, 1, 2].map((sharedness) => count(sharedness, { part: 'input', at: 0 }))).toEqual([
    10, 1, 1,
  ])
  expect(count(2, { part: 'weight', row: 0, column: 1 })).toBe(10)
})

test('an output that is pointed at, or whose line is, is shown as if it were the one of the step', () => {
  const clock = { output: 0, products: 1, glide: 0.5 }
  const outputOf = (mark?: Mark) => momentUnder(clock, mark, net.wirings.dense.outputs).output
  expect(outputOf()).toBe(0)
  expect(outputOf({ part: 'output', at: 4 })).toBe(4)
  expect(outputOf({ part: 'line', output: 6, input: 1 })).toBe(6)
  expect(outputOf({ part: 'line', output: 6, input: 1, isPinned: true })).toBe(0)
  expect(outputOf({ part: 'input', at: 3 })).toBe(0)
  expect(outputOf({ part: 'output', at: 40 })).toBe(0)
  for (const sharedness of [0, 1, 2]) {
    const mark = { part: 'output', at: 4 } as const
    const scene = netScene(net, kindAt(sharedness), clock, mark)
    expect(scene.taps.map(({ line }) => line)).toEqual(scene.strong.map(({ from }) => from))
    expect(netSum(net, scene).result).toBe(net.outputs[scene.kind][4])
  }
})

test.each([4, 5, 6, 7, 8])('a plane of side %i: few lines lie upon one another', (side) => {
  const plane = createNet({ ...initialSharing, view: 'plane', side })
  const layout = diagramLayout(plane.geometry, 700, 500)
  const heaps = new Map<string, number>()
  for (const { input, output } of plane.lines) {
    const [from, to] = [layout.inputs[input]!, layout.outputs[output]!]
    const across = (y: number) =>
      Math.round(from.x + ((to.x - from.x) * (y - from.y)) / (to.y - from.y))
    const heap = `${across(200)} ${across(300)}`
    heaps.set(heap, (heaps.get(heap) ?? 0) + 1)
  }
  expect(Math.max(...heaps.values())).toBeLessThanOrEqual(8)
})

test('what is not there any more is not pointed at: the output of the step is shown', () => {
  const scene = netScene(net, 'shared', at(0), { part: 'line', output: 0, input: 11 })
  expect(scene.isPointed).toBe(false)
  expect(scene.strong).toHaveLength(3)
})

test('any layer, any output: the written sum is the output, and a room is kept for it', () => {
  fc.assert(
    fc.property(arbitrarySharing, fc.nat(40), (settings, step) => {
      const any = createNet(settings)
      const output = step % any.wirings.dense.outputs
      const scene = netScene(any, kindAt(settings.sharedness), at(output))
      expect(netSum(any, scene).result).toBe(any.outputs[kindAt(settings.sharedness)][output])
      expect(longestNetSum(any, scene.kind).length).toBeGreaterThan(0)
    }),
    runs,
  )
})

test('any layer: nodes lie inside the box, apart, and are found under their middle', () => {
  fc.assert(
    fc.property(arbitrarySharing, (settings) => {
      const any = createNet(settings)
      const layout = diagramLayout(any.geometry, 700, 400)
      const nodes = [...layout.inputs, ...layout.outputs, ...layout.padding]
      for (const { x, y } of nodes) {
        expect(x).toBeGreaterThanOrEqual(layout.radius - 1e-6)
        expect(x).toBeLessThanOrEqual(700 - layout.radius + 1e-6)
        expect(y).toBeGreaterThanOrEqual(layout.radius - 1e-6)
        expect(y).toBeLessThanOrEqual(400 - layout.radius + 1e-6)
      }
      layout.inputs.forEach((point, index) =>
        expect(markUnder(layout, [], point)).toEqual({ part: 'input', at: index }),
      )
      layout.outputs.forEach((point, index) =>
        expect(markUnder(layout, [], point)).toEqual({ part: 'output', at: index }),
      )
    }),
    runs,
  )
})

test('a line is found beside its middle, and not from afar', () => {
  const layout = diagramLayout(net.geometry, 700, 400)
  const line = net.lines[0]!
  const [from, to] = [layout.inputs[line.input]!, layout.outputs[line.output]!]
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  expect(markUnder(layout, [line], middle)).toEqual({ part: 'line', output: 0, input: 0 })
  expect(markUnder(layout, [line], { ...middle, x: middle.x + 20 })).toBeUndefined()
})

test('the morph rests on dense and on local, and ends on shared', () => {
  expect([0, 0.5, 1.15, 1.4, 2.1, 9].map(sharednessAt)).toEqual([0, 0, 1, 1, 2, 2])
  expect(sharednessAt(0.85)).toBeCloseTo(0.5)
})

test('16 inputs in a row, dense: all products are written, in no fold of a row', () => {
  const wide = createNet({ ...initialSharing, inputs: 16 })
  const sum = netSum(wide, netScene(wide, 'dense', at(0)))
  expect(sum.isGrouped).toBe(false)
  expect(sum.groups.map(({ terms }) => terms.length)).toEqual([16])
  const names = longestNetSum(wide, 'dense').filter(({ kind }) => kind === 'group')
  expect(names).toEqual([])
  const plane = createNet({ ...initialSharing, view: 'plane' })
  expect(netSum(plane, netScene(plane, 'dense', at(0))).groups.length).toBe(6)
})
