import { expect, test } from 'vitest'
import { fillMoved } from '../../training/fillMoved.ts'

const digit = Uint8Array.from({ length: 784 }, (_, at) => 1 + (at % 255))
const inkAt = (pixels: Uint8Array, row: number, column: number) => pixels[28 * row + column]

test.each([
  [0, 0],
  [3, 0],
  [-8, 0],
  [0, 5],
  [2, -7],
  [-1, 8],
])('moved by %i, %i: ink stands there, nothing where none comes from, the rest is lost', (x, y) => {
  const out = new Uint8Array(784).fill(9)
  fillMoved(out, digit, x, y)
  for (let row = 0; row < 28; row++)
    for (let column = 0; column < 28; column++) {
      const [fromRow, fromColumn] = [row - y, column - x]
      const isInside = fromRow >= 0 && fromRow < 28 && fromColumn >= 0 && fromColumn < 28
      expect(inkAt(out, row, column)).toBe(isInside ? inkAt(digit, fromRow, fromColumn) : 0)
    }
})
