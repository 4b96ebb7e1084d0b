import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GridBox } from '#draw/gridBox.ts'
import type { LayerShapes } from '#labs/channels/view/layerShapes.ts'
import { tilePlace } from '#labs/channels/view/mapTiles.ts'
import { unfoldedLayout } from '#labs/channels/view/unfolded/unfoldedLayout.ts'

const shapes = (
  channels: number,
  maps: number,
  input: number,
  side: number,
  output = input - side + 1,
): LayerShapes => ({
  channels,
  maps,
  slices: channels,
  hasPartialSums: true,
  side,
  input: { rows: input, columns: input },
  output: { rows: output, columns: output },
})

const windows = [
  [1008, 640],
  [840, 380],
  [366, 400],
  [366, 370],
  [336, 300],
] as const

test.each(windows)('in %i × %i everything is inside and nothing overlaps', (width, height) => {
  fc.assert(
    fc.property(
      fc.constantFrom(1, 2, 3, 4, 6, 8),
      fc.integer({ min: 1, max: 16 }),
      fc.constantFrom(4, 5, 8, 12, 32),
      fc.integer({ min: 1, max: 4 }),
      (channels, maps, input, side) => {
        const layout = unfoldedLayout(shapes(channels, maps, input, side), width, height)
        const boxes = [...layout.inputs, ...layout.kernels, ...layout.partialSums, layout.map].map(
          rect,
        )
        if (layout.picker)
          for (let map = 0; map < maps; map++) {
            const { tile } = layout.picker
            boxes.push({ ...tilePlace(layout.picker, map), width: tile, height: tile })
          }
        for (const box of boxes) {
          expect(box.x).toBeGreaterThanOrEqual(0)
          expect(box.y).toBeGreaterThanOrEqual(0)
          expect(box.x + box.width).toBeLessThanOrEqual(width)
          expect(box.y + box.height).toBeLessThanOrEqual(height)
        }
        const pairs = boxes.flatMap((one, at) => boxes.slice(at + 1).map((other) => [one, other]))
        expect(pairs.filter(([one, other]) => one && other && overlap(one, other))).toEqual([])
      },
    ),
    { numRuns: 60, seed: 4 },
  )
})

test('channels of a colour picture stand in a column, and the map beside them has the larger cells', () => {
  const { inputs, map } = unfoldedLayout(shapes(3, 1, 8, 3), 1008, 640)
  expect(new Set(inputs.map(({ x }) => x)).size).toBe(1)
  expect(map.cell).toBeGreaterThan(inputs[0]?.cell ?? 0)
})

test('in groups all slices, one kernel and its part are inside and apart', () => {
  for (const [width, height] of windows)
    for (const [channels, slices] of [
      [8, 1],
      [8, 4],
      [6, 2],
      [3, 1],
    ] as const) {
      const layout = unfoldedLayout({ ...shapes(channels, 8, 8, 3), slices }, width, height)
      const last = channels - slices
      const boxes = [
        ...layout.inputs,
        ...layout.kernels.slice(last),
        ...layout.partialSums.slice(last),
        layout.map,
      ].map(rect)
      expect(boxes.filter((box) => box.x < 0 || box.x + box.width > width)).toEqual([])
      expect(boxes.filter((box) => box.y < 0 || box.y + box.height > height)).toEqual([])
      const pairs = boxes.flatMap((one, at) => boxes.slice(at + 1).map((other) => [one, other]))
      expect(pairs.filter(([one, other]) => one && other && overlap(one, other))).toEqual([])
      expect(layout.kernels[0]).toEqual(layout.kernels[slices])
    }
})

function rect({ x, y, cell, rows, columns }: GridBox) {
  return { x, y, width: columns * cell, height: rows * cell }
}

type Rect = ReturnType<typeof rect>

function overlap(a: Rect, b: Rect): boolean {
  const slack = 0.01
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  )
}
