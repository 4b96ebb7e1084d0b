import {
  commasAreDecimal,
  faultyCells,
  sideLimit,
  tooMany,
  type MatrixCells,
} from './matrixCells.ts'

/** No row of a matrix that is meant is longer than this, in characters. */
const lineLimit = 50_000

/** The cells of a matrix without brackets: from a spreadsheet, CSV, or numbers between blanks. */
export function cellsInLines(lines: string[]): MatrixCells {
  const filled = lines.filter((line) => line.trim() !== '')
  const cells = filled.length > sideLimit ? tooMany : cellsOfLines(filled)
  if (typeof cells === 'string') return faultyCells(cells)
  return { cells, factor: { numerator: 1, denominator: 1 }, notes: notesOn(filled) }
}

/** A string says what is wrong. */
function cellsOfLines(lines: string[]): string[][] | string {
  if (lines.some((line) => line.length > lineLimit)) return tooMany
  if (lines.some((line) => line.includes('\t'))) return lines.map((line) => cut(line, '\t'))
  if (semicolonsPartColumns(lines)) return lines.map((line) => cut(line, ';'))

  const rows = lines.flatMap((line) => line.split(';')).filter((row) => row.trim() !== '')
  if (rows.length > sideLimit) return tooMany
  if (commasAreDecimal(rows.join('\n'))) return rows.map(words)
  return rows.map((row) => {
    const parts = cut(row, ',')
    if (parts.length > 1 && parts.at(-1) === '') parts.pop()
    return parts.flatMap((part) => (part === '' ? [''] : words(part)))
  })
}

/** `1;2` on several lines is a table; `1 2; 3 4` and `1; 2; 3` on one line are rows. */
function semicolonsPartColumns(lines: string[]): boolean {
  return (
    lines.length > 1 &&
    lines.every((line) => {
      const parts = line.split(';').filter((part) => part.trim() !== '')
      return parts.length > 1 && parts.every((part) => words(part).length === 1)
    })
  )
}

/** Parts of a line between separators; a separator inside double quotes parts nothing. */
function cut(line: string, separator: string): string[] {
  const pieces = line.split('"')
  const parts = ['']
  pieces.forEach((piece, index) => {
    const [first = '', ...others] = index % 2 === 1 ? [piece] : piece.split(separator)
    parts[parts.length - 1] += first
    // One by one: a call takes no million arguments.
    for (const part of others) parts.push(part)
  })
  return parts.map((part) => part.trim())
}

function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '')
}

function notesOn(lines: string[]): string[] {
  const pairs = lines.every((line) => /^ *[-+]?\d+,\d+ *$/.test(line))
  return pairs ? ['Each comma was read as the end of a number, not as a decimal comma.'] : []
}
