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

/** Widths as parts of the size of the digits, and what is left free beside a number, in pixels. */
const digitWidth = 0.62
const pointWidth = 0.3
const margin = 2
const mostDecimals = 4
/** Digits are made this much smaller, at most, to show a number whole. */
const smallestPart = 0.6
const smallestSize = 10
/** Where a grid asks for digits smaller than usual. */
const leastSize = 8
/** What rounding may take from a number, as a part of the largest in the grid; past that it is better not written. */
const honest = 0.03

const known = new WeakMap<GridScene, { cell: number; numbers: CellNumbers | undefined }>()

/**
 * The way to write a grid's numbers in cells of that many pixels: whole if smaller digits allow it, else rounded to what
 * fits. Undefined where no way is both legible and honest.
 */
export function cellNumbers(scene: GridScene, cell: number): CellNumbers | undefined {
  const last = known.get(scene)
  if (last?.cell === cell) return last.numbers
  const numbers = cell < readableCell || scene.isBare === true ? undefined : fitted(scene, cell)
  known.set(scene, { cell, numbers })
  return numbers
}

/** The size of the digits at which a text fits into a cell, in pixels; the usual size at most. */
export function digitSize(cell: number, text: string): number {
  return Math.min(usualSize(cell), (cell - margin) / widthOf(text))
}

/** What a number takes in the middle of its cell, digits and a pixel around them, in pixels. */
export function numberRoom(text: string, size: number): { width: number; height: number } {
  return { width: widthOf(text) * size + 2, height: 0.75 * size + 2 }
}

/** From 46 pixels on digits leave room for a weight in the corner of the cell. */
function usualSize(cell: number): number {
  return Math.min(28, Math.max(11, Math.min(18.4, cell * 0.46), cell * 0.4))
}

function widthOf(text: string): number {
  const points = text.includes('.') ? 1 : 0
  return Math.max(1, text.length - points) * digitWidth + points * pointWidth
}

/** A way to write: the text of a value, and the value that is read back from it. */
interface Way {
  readonly decimals: number
  readonly text: (value: number) => string
  readonly read: (value: number) => number
}

function fitted(scene: GridScene, cell: number): CellNumbers | undefined {
  const values = Array.from(scene.alike ?? scene.values)
  const usual = usualSize(cell)
  const least = scene.smallDigits ? leastSize : Math.max(smallestSize, usual * smallestPart)
  const most = Math.max(...values.map(Math.abs))
  const sizeOf = ({ text }: Way) => Math.min(...values.map((value) => digitSize(cell, text(value))))
  const isExact = ({ decimals }: Way) =>
    !values.some((value) => printNumber(value, decimals).rounded)
  const isHonest = ({ read }: Way) =>
    values.every((value) => Math.abs(read(value) - value) <= honest * most)
  const numbers = (way: Way | undefined, isRounded: boolean) =>
    way && { size: sizeOf(way), isRounded, text: way.text }

  // Of the exact ways the one with the fewest decimals: more would only print the same.
  const isEven = scene.evenDecimals !== undefined
  const count = 1 + (scene.evenDecimals ?? scene.mostDecimals ?? mostDecimals)
  const decimals = Array.from({ length: count }, (_, i) => i)
  const exact = decimals.find((count) => isExact(plainWay(count, isEven)))
  const whole = exact === undefined ? [] : [plainWay(exact, isEven), pointWay(exact, isEven)]
  const fitting = whole.find((way) => sizeOf(way) >= least)
  if (fitting) return numbers(fitting, false)

  const rounded = decimals
    .toReversed()
    .flatMap((count) => [plainWay(count, isEven), pointWay(count, isEven)])
  const ways = [...rounded, shortWay(1), shortWay(0)].filter(isHonest)
  const atEase = ways.find((way) => sizeOf(way) >= Math.max(least, usual * 0.8))
  return numbers(atEase ?? ways.find((way) => sizeOf(way) >= least), true)
}

/** With so many decimals at most; a number that is there is never written as none. */
function plainWay(decimals: number, isEven: boolean): Way {
  const text = (value: number) => {
    const printed = printNumber(value, decimals).text
    if (printed === '0') return value === 0 ? '0' : '≈0'
    return isEven ? withZeros(printed, decimals) : printed
  }
  return { decimals, text, read: (value) => Number(value.toFixed(decimals)) }
}

/** The same without the zero before the point: .37. */
function pointWay(decimals: number, isEven: boolean): Way {
  const plain = plainWay(decimals, isEven)
  return { ...plain, text: (value) => plain.text(value).replace(/^(−?)0\./, '$1.') }
}

/** Whole numbers, and from a thousand on in thousands or millions with so many decimals: 4.8k. */
function shortWay(decimals: number): Way {
  return {
    decimals,
    text: (value) => shortNumber(value, decimals).text,
    read: (value) => shortNumber(value, decimals).value,
  }
}

/** The same number with all of its decimals: 0.3 as 0.300. */
function withZeros(printed: string, decimals: number): string {
  if (decimals === 0) return printed
  const [whole = '', part = ''] = printed.split('.')
  return `${whole}.${part.padEnd(decimals, '0')}`
}
