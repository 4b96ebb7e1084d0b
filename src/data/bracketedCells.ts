import {
  commasAreDecimal,
  faultyCells,
  type MatrixCells,
  sideLimit,
  tooMany,
} from './matrixCells.ts'
import { type Fraction, readNumber } from './readNumber.ts'

const pairs = [
  ['[', ']'],
  ['{', '}'],
  ['(', ')'],
] as const
const depthLimit = 8

/** The cells of a matrix in brackets: nested (NumPy, JSON, Mathematica) or flat with `;` (MATLAB). */
export function cellsInBrackets(text: string): MatrixCells {
  const [open, close] = pairs.find(([bracket]) => text.includes(bracket)) ?? pairs[0]
  const start = text.indexOf(open)
  const end = text.lastIndexOf(close) + 1
  if (end <= start) return faultyCells(`The bracket ${open} is never closed.`)

  const before = factorBefore(text.slice(0, start))
  if (!before) return faultyCells(notUnderstood('before', text.slice(0, start)))
  const after = factorAfter(text.slice(end))
  if (!after) return faultyCells(notUnderstood('after', text.slice(end)))

  const cells = rowsInBrackets(text.slice(start, end))
  if (typeof cells === 'string') return faultyCells(cells)
  const factor = {
    numerator: before.numerator * after.numerator,
    denominator: before.denominator * after.denominator,
  }
  return { cells, factor, notes: [] }
}

interface OpenBracket {
  cells: string[]
  /** A comma was read and what it announces was not. */
  comma: boolean
  /** A row or an inner bracket ended here, so that nothing at its end is no empty row. */
  ended: boolean
}

/** Every innermost bracket is a row; in the outermost one `;` and line ends part rows too. A string says what is wrong. */
function rowsInBrackets(body: string): string[][] | string {
  const rows: string[][] = []
  const stack: OpenBracket[] = []
  const opens: number[] = []
  const depths = new Set<number>()
  let shortened = false

  for (const [token] of body.matchAll(tokenIn(body))) {
    if (rows.length > sideLimit) return tooMany
    const top = stack.at(-1)
    if ('[{('.includes(token)) {
      if (stack.length === depthLimit) return axesFault(`more than ${depthLimit}`)
      if (top) Object.assign(top, { comma: false, ended: true })
      stack.push({ cells: [], comma: false, ended: false })
      opens[stack.length] = (opens[stack.length] ?? 0) + 1
    } else if (!top) {
      // Rows without a bracket around them may be parted by a comma.
      if (!',;\n'.includes(token)) return `“${shorten(token)}” stands between two brackets.`
    } else if (']})'.includes(token)) {
      if (top.cells.length > 0 || !top.ended) rows.push(top.cells)
      stack.pop()
    } else if (token === ',') {
      if (top.comma || (top.cells.length === 0 && !top.ended)) top.cells.push('')
      top.comma = true
    } else if (token === ';' || token === '\n') {
      const parts = token === ';' || (stack.length === 1 && !top.comma)
      if (parts && top.cells.length > 0) {
        rows.push(top.cells)
        Object.assign(top, { cells: [], comma: false, ended: true })
      }
    } else {
      top.cells.push(token)
      if (top.cells.length > sideLimit) return tooMany
      top.comma = false
      depths.add(stack.length)
      shortened ||= token === '...'
    }
  }

  if (stack.length > 0) return 'A bracket is never closed.'
  const depth = Math.max(0, ...depths)
  if (depths.size > 1)
    return shortened
      ? 'The matrix was shortened by “...” when it was printed; print all of it.'
      : 'Some of the numbers stand outside the rows.'
  if (opens.slice(1, depth).some((count) => count > 1)) return axesFault(`${depth}`)
  return rows
}

function tokenIn(body: string): RegExp {
  // With decimal commas `1,5` stays one cell, so that the report can point to it.
  return commasAreDecimal(body)
    ? /\n|[,;[\](){}]|(?:\d,\d|[^\s,;[\](){}])+/g
    : /\n|[,;[\](){}]|[^\s,;[\](){}]+/g
}

function axesFault(axes: string): string {
  return `This has ${axes} axes; paste one matrix of it, rows and columns.`
}

function notUnderstood(where: 'before' | 'after', text: string): string {
  return `“${shorten(text.trim())}” ${where} the matrix was not understood; paste the matrix alone.`
}

function shorten(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text
}

/** More than this around a matrix is not a name or a factor. */
const lengthLimit = 200

/** The factor in `K = 1/9 * np.array(`, 1 when there is only a name; undefined when it is something else. */
function factorBefore(text: string): Fraction | undefined {
  const compact = withoutBlanks(text)
  const found = compact?.match(
    /^(?:(?:const|let|var)?[\w.]*=)?(?:\(?([-+\d./e]+)\)?\*)?(?:[a-z_][\w.]*\()?\(?$/i,
  )
  return found ? fractionOf(found[1] ?? '1') : undefined
}

/** The factor in `, dtype=float)/16;`, 1 when there is only syntax; undefined when it is something else. */
function factorAfter(text: string): Fraction | undefined {
  const compact = withoutBlanks(text)
  const found = compact?.match(/^(?:,\w+=[\w.'":<>]+)*,?\)*(?:([*/])\(?([-+\d./e]+)\)?)?\)*[;.]?$/i)
  if (!found) return undefined
  const fraction = fractionOf(found[2] ?? '1')
  if (found[1] !== '/' || !fraction) return fraction
  return fractionOf(`${fraction.denominator}/${fraction.numerator}`)
}

function fractionOf(text: string): Fraction | undefined {
  const read = readNumber(text)
  return read.ok ? read.value : undefined
}

function withoutBlanks(text: string): string | undefined {
  return text.length > lengthLimit ? undefined : text.replaceAll(/\s/g, '')
}
