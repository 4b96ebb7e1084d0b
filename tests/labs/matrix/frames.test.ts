import { describe, expect, test } from 'vitest'
import { cellNumbers, numberRoom } from '#draw/cellNumbers.ts'
import type { GridBox } from '#draw/gridBox.ts'
import type { Ramp } from '#draw/ramp.ts'
import { outputFrame } from '#labs/matrix/view/frames.ts'
import { readFrame } from '#labs/matrix/view/ReadMarks.tsx'

const ramp: Ramp = { kind: 'grey', low: 0, high: 255, colours: [], inks: [] }

describe('the frame of a cell that is read', () => {
  test.each([[7], [221], [1.5], [-1234]])('covers no digit of %d, at any size', (value) => {
    const values = new Float32Array([value, value])
    for (let cell = 5; cell <= 80; cell += 0.5) {
      const numbers = cellNumbers({ rows: 1, columns: 2, values, smallDigits: true, ramp }, cell)
      const inside = { x: 0, y: 0, width: cell - 1, height: cell - 1 }
      const room = numbers && numberRoom(numbers.text(value), numbers.size)
      const bars = readFrame(inside, room)
      expect(bars.length, `${cell}`).toBeGreaterThanOrEqual(4)
      if (!room) continue
      // a pixel around the digits is theirs, too
      const [wide, high] = [room.width - 2, room.height - 2]
      const [left, top] = [(cell - 1 - wide) / 2, (cell - 1 - high) / 2]
      for (const bar of bars) {
        const isBeside = bar.x + bar.width <= left || bar.x >= left + wide
        const isAbove = bar.y + bar.height <= top || bar.y >= top + high
        expect(isBeside || isAbove, `${cell}`).toBe(true)
      }
    }
  })

  test('is whole where the number stands inside it', () => {
    const bars = readFrame({ x: 0, y: 0, width: 40, height: 40 }, { width: 12, height: 12 })
    expect(bars.length).toBe(4)
  })
})

describe('the frame of the output', () => {
  const box: GridBox = { x: 0, y: 0, cell: 10, rows: 2, columns: 3 }
  const y = { count: 2, height: 2, width: 3, values: new Float32Array(12) }
  const frameAt = (row: number, next: number, glide: number) =>
    outputFrame({ y }, [box, { ...box, x: 100 }], { row, next, glide })

  test('glides with the row of W and the window', () => {
    expect(frameAt(0, 1, 0)).toMatchObject({ x: 0, y: 0 })
    expect(frameAt(0, 1, 0.5)).toMatchObject({ x: 5, y: 0 })
    expect(frameAt(2, 3, 0.5)).toMatchObject({ x: 10, y: 5 })
  })

  test('jumps to the next map, as the window does', () => {
    expect(frameAt(5, 6, 0.5)).toMatchObject({ x: 20, y: 10 })
    expect(frameAt(6, 7, 0)).toMatchObject({ x: 100, y: 0 })
  })
})
