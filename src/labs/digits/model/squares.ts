import type { Cell } from '#draw/gridBox.ts'
import { inputSide } from './preparation.ts'

/** Where a square of paper lies on what the networks get: the pixel in its middle. */
export type Square = Cell

/** How far the eraser reaches from its middle: it is 3 × 3 pixels. */
export const eraserReach = 1

/** As many as a link has room for. */
export const mostSquares = 40

/** Squares as the text of a link: `14.9,3.7`, row and column counted from 1. */
export function writeSquares(squares: readonly Square[]): string {
  if (squares.length === 0) return 'none'
  return squares.map(({ row, column }) => `${row + 1}.${column + 1}`).join(',')
}

/** @throws RangeError when the text is not one that `writeSquares` makes. */
export function readSquares(text: string): Square[] {
  if (text === 'none') return []
  const parts = text.split(',', mostSquares + 1)
  if (parts.length > mostSquares) throw new RangeError(`has more than ${mostSquares} squares`)
  const squares = parts.map((part, at) => {
    const [, row, column] = /^(\d{1,2})\.(\d{1,2})$/.exec(part) ?? []
    const square = { row: Number(row) - 1, column: Number(column) - 1 }
    if (!isPlace(square.row) || !isPlace(square.column))
      throw new RangeError(
        `has a square ${at + 1} that is no row and column from 1 to ${inputSide}, such as 14.9`,
      )
    return square
  })
  return squares.filter((each, at) => squares.findIndex((other) => isSquare(each, other)) === at)
}

/** The same squares with one more; without it where it is one of them. */
export function toggledSquare(squares: readonly Square[], square: Square): readonly Square[] {
  const others = squares.filter((each) => !isSquare(each, square))
  return others.length < squares.length ? others : [...squares, square]
}

/**
 * What the networks get with squares of paper on it.
 * @param pixels [28, 28]
 * @param reach how far each goes from its middle; what would lie outside is cut off
 */
export function erasedFrom(
  pixels: Float32Array,
  squares: readonly Square[],
  reach = eraserReach,
): Float32Array {
  if (squares.length === 0) return pixels
  const left = pixels.slice()
  for (const { row, column } of squares)
    for (let y = Math.max(0, row - reach); y <= Math.min(inputSide - 1, row + reach); y++)
      left.fill(
        0,
        y * inputSide + Math.max(0, column - reach),
        y * inputSide + Math.min(inputSide, column + reach + 1),
      )
  return left
}

function isSquare(one: Square, other: Square): boolean {
  return one.row === other.row && one.column === other.column
}

function isPlace(at: number): boolean {
  return at >= 0 && at < inputSide
}
