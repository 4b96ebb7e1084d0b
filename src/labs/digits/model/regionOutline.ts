import type { GridBox } from '#draw/gridBox.ts'

/** The border of a part of a grid as a path, along the sides of its cells. */
export function regionOutline(
  isInside: (row: number, column: number) => boolean,
  { x, y, cell, rows, columns }: GridBox,
): string {
  const isIn = (row: number, column: number) =>
    row >= 0 && row < rows && column >= 0 && column < columns && isInside(row, column)
  const parts: string[] = []
  const line = (row: number, column: number, way: string) =>
    parts.push(`M${x + column * cell},${y + row * cell}${way}${cell}`)
  for (let row = 0; row <= rows; row++)
    for (let column = 0; column <= columns; column++) {
      const here = isIn(row, column)
      if (here !== isIn(row - 1, column)) line(row, column, 'h')
      if (here !== isIn(row, column - 1)) line(row, column, 'v')
    }
  return parts.join('')
}
