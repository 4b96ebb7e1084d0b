import type { GridBox } from '#draw/gridBox.ts'
import { inputSide } from './preparation.ts'
import { white } from './unitTerms.ts'

/** The border between ink and paper as a path over a grid of the digit, along the sides of pixels. */
export function inkOutline(pixels: Float32Array, { x, y, cell }: GridBox): string {
  const isInk = (row: number, column: number) =>
    column >= 0 && column < inputSide && (pixels[row * inputSide + column] ?? 0) > white / 2
  const parts: string[] = []
  const line = (row: number, column: number, way: string) =>
    parts.push(`M${x + column * cell},${y + row * cell}${way}${cell}`)
  for (let row = 0; row <= inputSide; row++)
    for (let column = 0; column <= inputSide; column++) {
      const here = isInk(row, column)
      if (here !== isInk(row - 1, column)) line(row, column, 'h')
      if (here !== isInk(row, column - 1)) line(row, column, 'v')
    }
  return parts.join('')
}
