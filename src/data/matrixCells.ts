import type { Fraction } from './readNumber.ts'

/** What a text holds as a table, before any cell is read as a number. */
export interface MatrixCells {
  readonly cells: string[][]
  /** What the whole matrix is multiplied with, as in `[1 2 1]/4`. */
  readonly factor: Fraction
  readonly notes: string[]
  /** A sentence, when the text as a whole cannot be a matrix. */
  readonly fault?: string
}

/** Rows, and numbers in a row, beyond which a text is not read on. */
export const sideLimit = 1000
export const tooMany = 'This text goes on for too long to be a matrix.'

/** A text that cannot be a matrix, with the sentence that says why. */
export function faultyCells(fault: string): MatrixCells {
  return { cells: [], factor: { numerator: 1, denominator: 1 }, notes: [], fault }
}

/** `1,5 2,5`: where blanks part the numbers, a comma between two digits is a decimal comma. */
export function commasAreDecimal(text: string): boolean {
  return /\d,\d/.test(text) && /[\d.] +[-+.\d]/.test(text)
}
