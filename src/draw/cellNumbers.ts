import type { GridScene } from './gridScene.ts'
import { printNumber, shortNumber } from './printNumber.ts'

/** How the numbers of a grid are written: all in one size and with the same decimals. */
export interface CellNumbers {
  /** Of the digits, in pixels. */
  readonly size: number
  /** Whether some number had to drop digits to fit. */
  readonly isRounded: boolean
  readonly text: (value: number) => string
}

/** Under this cell size no number can be read, in pixels. */
export const readableCell = 17

/** Width of a digit as a part of its height, and what is left free beside a number, in pixels. */
const digitWidth = 0.62
const margin = 4
const mostDecimals = 4
/** Digits are made this much smaller, at most, to show a number whole. */
const smallestPart = 0.6
const smallestSize = 8.5

const known = new WeakMap<GridScene, { cell: number; numbers: CellNumbers | undefined }>()

/**
 * The way to write a grid's numbers in cells of that many pixels: whole if smaller digits allow it, else rounded to what
 * fits. Undefined where the cells are too small for any.
 */
export function cellNumbers(scene: GridScene, cell: number): CellNumbers | undefined {
  const last = known.get(scene)
  if (last?.cell === cell) return last.numbers
  const numbers = cell < readableCell ? undefined : fitted(Array.from(scene.values), cell)
  known.set(scene, { cell, numbers })
  return numbers
}

/** The size of the digits at which a number of that many characters fits into a cell, in pixels; the usual size at most. */
export function digitSize(cell: number, characters: number): number {
  return Math.min(usualSize(cell), (cell - margin) / (digitWidth * characters))
}

function usualSize(cell: number): number {
  return Math.min(28, Math.max(9, cell * 0.4))
}

function fitted(values: readonly number[], cell: number): CellNumbers {
  const usual = usualSize(cell)
  const least = Math.max(smallestSize, usual * smallestPart)
  const sizeFor = (decimals: number) => {
    const longest = Math.max(1, ...values.map((value) => printNumber(value, decimals).text.length))
    return digitSize(cell, longest)
  }
  const isExact = (decimals: number) =>
    !values.some((value) => printNumber(value, decimals).rounded)

  for (let decimals = 0; decimals <= mostDecimals; decimals++) {
    if (!isExact(decimals)) continue
    const size = sizeFor(decimals)
    if (size >= least)
      return { size, isRounded: false, text: (value) => printNumber(value, decimals).text }
    break
  }
  // A number that is there is never written as none.
  const written = (value: number, text: string) => (text === '0' && value !== 0 ? '≈0' : text)
  for (let decimals = mostDecimals; decimals >= 0; decimals--) {
    const size = sizeFor(decimals)
    if (size >= Math.max(least, usual * 0.8) || (decimals === 0 && size >= least))
      return {
        size,
        isRounded: !isExact(decimals),
        text: (value) => written(value, printNumber(value, decimals).text),
      }
  }
  const room = Math.max(2, Math.floor((cell - margin) / (digitWidth * least)))
  const text = (value: number) => written(value, shortNumber(value, room))
  const isRounded = values.some((value) => text(value) !== printNumber(value, mostDecimals).text)
  return { size: least, isRounded, text }
}
