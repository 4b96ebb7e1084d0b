import { cellsInBrackets } from './bracketedCells.ts'
import { cellsInLines } from './lineCells.ts'
import { plainLines } from './plainLines.ts'
import { readNumber, type Fraction } from './readNumber.ts'

export interface MatrixProblem {
  /** Counted from 1, as a person counts. */
  readonly row: number
  readonly col: number
  /** What stood there, shortened. */
  readonly text: string
  readonly reason: string
}

export type ReadMatrix =
  | {
      readonly ok: true
      /** Rows of equal length. Fractions come as whole numbers over `divisor`. */
      readonly rows: number[][]
      /** 1 unless fractions were given (`1/9`) or the whole was divided (`[…]/16`). */
      readonly divisor: number
      readonly notes: string[]
    }
  | { readonly ok: false; readonly problems: MatrixProblem[]; readonly message: string }

/** Largest number of characters looked at; far more than 300×300 printed numbers. */
const textLimit = 1_000_000
const problemLimit = 20
/** Of a value, of a whole number over the divisor and of the divisor. */
const numberLimit = 1_000_000

/**
 * A matrix from pasted text: NumPy (as code or as printed), MATLAB, JSON, cells of a spreadsheet, CSV or plain
 * numbers between blanks, at most `limit` rows and columns. Never throws; when anything is wrong nothing is
 * given but a list of what is wrong where, and one message for all of it.
 */
export function readMatrix(text: string, limit = 15): ReadMatrix {
  if (text.length > textLimit)
    return refused(
      `${text.length.toLocaleString('en')} characters are no matrix of ${limit}×${limit}.`,
    )
  const lines = plainLines(text)
  const bracketed = lines.some((line) => /[[{(]/.test(line))
  const { cells, factor, notes, fault } = bracketed
    ? cellsInBrackets(lines.join('\n'))
    : cellsInLines(lines)
  if (fault !== undefined) return refused(fault)

  const width = cells.reduce((most, row) => Math.max(most, row.length), 0)
  if (width === 0) return refused('There is no number in this text.')
  if (cells.length > limit || width > limit)
    return refused(
      `This matrix has ${cells.length} × ${width} numbers; at most ${limit} × ${limit} will do.`,
    )

  const problems: MatrixProblem[] = []
  const fractions = cells.map((row, rowIndex) =>
    row.map((cell, colIndex) => {
      const read = readNumber(cell)
      if (read.ok) return read.value
      problems.push(problemAt(rowIndex, colIndex, cell, read.reason))
      return { numerator: 0, denominator: 1 }
    }),
  )
  problems.push(...raggedRows(cells))
  if (problems.length > 0) return reported(problems)

  const matrix = overOneDivisor(fractions, factor)
  if (!matrix) return refused('Multiplied out, these numbers are beyond ±1,000,000.')
  return { ok: true, ...matrix, notes }
}

function raggedRows(cells: string[][]): MatrixProblem[] {
  const width = cells[0]?.length ?? 0
  return cells.flatMap((row, index) => {
    if (row.length === width) return []
    const reason = `row ${index + 1} has ${counted(row.length)}, row 1 has ${width}`
    return [problemAt(index, Math.min(row.length, width), row[width] ?? '', reason)]
  })
}

/** Whole numbers over their common denominator where that is short, else decimals over 1; undefined beyond the limit. */
function overOneDivisor(fractions: Fraction[][], factor: Fraction) {
  const all = fractions.flat()
  const common = commonDenominator(all)
  const divisor = common * factor.denominator
  const rowsOver = (denominator: number) =>
    fractions.map((row) =>
      row.map((value) => (value.numerator * factor.numerator * denominator) / value.denominator),
    )
  const whole = all.every(({ numerator }) => Number.isInteger(numerator))
  const exact =
    Number.isInteger(divisor) &&
    divisor <= numberLimit &&
    Number.isInteger(factor.numerator) &&
    (whole || (common === 1 && factor.numerator === 1))
  if (exact) {
    const rows = rowsOver(common)
    if (withinLimit(rows)) return { rows, divisor }
  }
  const rows = rowsOver(1 / factor.denominator)
  return withinLimit(rows) ? { rows, divisor: 1 } : undefined
}

function withinLimit(rows: number[][]): boolean {
  return rows.flat().every((value) => Math.abs(value) <= numberLimit)
}

/** Their least common multiple; NaN when one is not whole or it grows beyond the limit. */
function commonDenominator(fractions: Fraction[]): number {
  let common = 1
  for (const { denominator } of fractions) {
    if (!Number.isInteger(denominator) || denominator > numberLimit) return NaN
    common *= denominator / greatestCommonDivisor(common, denominator)
    if (common > numberLimit) return NaN
  }
  return common
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

function problemAt(row: number, col: number, text: string, reason: string): MatrixProblem {
  return {
    row: row + 1,
    col: col + 1,
    text: text.length > 24 ? `${text.slice(0, 23)}…` : text,
    reason,
  }
}

function reported(problems: MatrixProblem[]): ReadMatrix {
  const inOrder = problems.toSorted((a, b) => a.row - b.row || a.col - b.col)
  const [first] = inOrder
  const more = inOrder.length - 1
  const message =
    `Row ${first?.row}, column ${first?.col}: ${first?.reason}` +
    (more > 0 ? `; and ${more} more such ${more === 1 ? 'place' : 'places'}.` : '.')
  return { ok: false, problems: inOrder.slice(0, problemLimit), message }
}

function refused(message: string): ReadMatrix {
  return { ok: false, problems: [], message }
}

function counted(numbers: number): string {
  return numbers === 1 ? '1 number' : `${numbers} numbers`
}
