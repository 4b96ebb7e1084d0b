import { readMatrix } from '#data/readMatrix.ts'
import type { LearnLab } from '#labs/learn/learn.ts'

const most = 7
const decimals = 4

/** Makes a pasted matrix the filter to find; nothing is applied when it cannot be one. */
export function importTarget({ session }: LearnLab, text: string): readonly string[] {
  const read = readMatrix(text, most)
  if (!read.ok) throw new RangeError(read.message)
  const [rows, columns] = [read.rows.length, read.rows[0]?.length ?? 0]
  if (rows !== columns || ![3, 5, 7].includes(rows))
    throw new RangeError(
      `The pasted matrix has ${rows}×${columns} numbers: 3×3, 5×5 or 7×7 would do as a filter to find.`,
    )
  const own = read.rows.flat().map((value) => Number((value / read.divisor).toFixed(decimals)))
  if (own.some((value) => Math.abs(value) > 100))
    throw new RangeError('A weight of the filter to find lies between −100 and 100.')
  const notes = session.change({ target: 'own', own })
  return [`The pasted ${rows}×${rows} matrix is the filter to find now.`, ...read.notes, ...notes]
}
