import { readNumber, writeNumber } from '#state/numberText.ts'
import { type WeightEdit, weightLimits } from './bank.ts'
import { sizes } from './limits.ts'

/**
 * Weights set by hand, counted from 1: one by one as kernel, slice, row, column and value, `1.2.1.3:5`; a whole square
 * row by row, `1.2:1,2,3,4`, and once for slices that are alike, `1.1-3:1,2,3,4`.
 * @param edits in the order of the bank
 */
export function writeEdits(edits: readonly WeightEdit[]): string[] {
  const texts: string[] = []
  for (const slice of slicesOf(edits)) {
    const { map, first, last, numbers } = slice
    if (numbers === undefined) texts.push(...slice.edits.map(writeEdit))
    else texts.push(`${map + 1}.${first + 1}${last > first ? `-${last + 1}` : ''}:${numbers}`)
  }
  return texts
}

/** The weights that a part of the text says. RangeError when it says none. */
export function readEdits(text: string): readonly WeightEdit[] {
  return readSquare(text) ?? [readEdit(text)]
}

interface Slice {
  readonly map: number
  readonly first: number
  readonly last: number
  readonly edits: readonly WeightEdit[]
  /** Of a square, row by row. */
  readonly numbers: string | undefined
}

/** The edits slice by slice; one that is the square before it once more is not a part of its own. */
function slicesOf(edits: readonly WeightEdit[]): Slice[] {
  const slices: Slice[] = []
  for (let from = 0, to = 0; from < edits.length; from = to) {
    const { map, slice } = edits[from]!
    while (to < edits.length && edits[to]!.map === map && edits[to]!.slice === slice) to++
    const own = edits.slice(from, to)
    const numbers = squareText(own)
    const before = slices.at(-1)
    const isSame = before?.map === map && before.last === slice - 1 && before.numbers === numbers
    if (numbers !== undefined && isSame) slices.splice(-1, 1, { ...before, last: slice })
    else slices.push({ map, first: slice, last: slice, edits: own, numbers })
  }
  return slices
}

/** The numbers of edits that are all cells of a square; a square of one cell is an edit like others. */
function squareText(edits: readonly WeightEdit[]): string | undefined {
  const side = Math.sqrt(edits.length)
  const isSquare =
    side > 1 &&
    edits.every(({ row, column }, at) => row === Math.floor(at / side) && column === at % side)
  return isSquare ? edits.map(({ value }) => writeNumber(value)).join(',') : undefined
}

function writeEdit({ map, slice, row, column, value }: WeightEdit): string {
  const position = [map, slice, row, column].map((index) => index + 1).join('.')
  return `${position}:${writeNumber(value)}`
}

function readSquare(text: string): WeightEdit[] | undefined {
  const found = /^([1-9]\d?)\.([1-9])(?:-([1-9]))?:(.+)$/.exec(text)
  if (!found) return undefined
  const [map = 0, first = 0, last = first] = found
    .slice(1, 4)
    .flatMap((count: string | undefined) => (count ? [Number(count) - 1] : []))
  const numbers = found[4]!.split(',', sizes.kernel.max ** 2 + 1)
  const side = Math.sqrt(numbers.length)
  if (!Number.isInteger(side) || side > sizes.kernel.max)
    throw new RangeError(`has no square of weights in ${shown(text)}`)
  if (last < first) throw new RangeError(`has no such slices as in ${shown(text)}`)
  const values = numbers.map((number) => readWeight(number, text))
  return Array.from({ length: last - first + 1 }, (_, at) =>
    values.map((value, cell) => ({
      map,
      slice: first + at,
      row: Math.floor(cell / side),
      column: cell % side,
      value,
    })),
  ).flat()
}

function readEdit(text: string): WeightEdit {
  const [, map, slice, row, column, number] =
    /^([1-9]\d?)\.([1-9])\.([1-9])\.([1-9]):(.+)$/.exec(text) ?? []
  if (number === undefined)
    throw new RangeError(`has ${shown(text)}, which is no weight such as 1.2.3.3:-1`)
  const [m, s, r, c] = [map, slice, row, column].map((index) => Number(index) - 1)
  const value = readWeight(number, text)
  return { map: m ?? 0, slice: s ?? 0, row: r ?? 0, column: c ?? 0, value }
}

function readWeight(number: string, text: string): number {
  let value: number
  try {
    value = readNumber(number)
  } catch {
    throw new RangeError(`has no number in ${shown(text)}`)
  }
  if (value < weightLimits.min || value > weightLimits.max)
    throw new RangeError(`has a weight beyond ±${weightLimits.max} in ${shown(text)}`)
  return value
}

const shown = (text: string) => text.slice(0, 24)
