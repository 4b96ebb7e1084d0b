import { readMatrix } from '#data/readMatrix.ts'
import { imageFrom } from '#data/takenFiles.ts'
import { kernelSides, kernelDecimals } from './kernel.ts'
import { takePicture } from '#parts/picture/takePicture.ts'
import { playFromStart, slideSession } from './session.ts'
import type { SlideSettings } from './settings.ts'

/** Takes a dropped or pasted picture, or a pasted matrix as the kernel. */
export async function takeIntoSlide(transfer: DataTransfer): Promise<readonly string[]> {
  const { file, text, notes } = imageFrom(transfer)
  // A spreadsheet gives its cells as text and their picture as a file: the numbers are meant.
  const isMatrix =
    text !== undefined && (file === undefined || readMatrix(text, kernelSides.most).ok)
  if (isMatrix) return [...notes, ...takeMatrix(text)]
  if (file) return [...notes, ...(await takeFile(file))]
  throw new RangeError(notes.join(' '))
}

/** Opens a picture of the person's own and slides over it. */
export async function takeFile(file: File): Promise<readonly string[]> {
  const notes = await takePicture<SlideSettings>(slideSession, file, { reveal: false })
  if (notes) playFromStart()
  return notes ?? []
}

/** Takes a pasted matrix as the kernel; nothing is applied when anything in it cannot be read. */
export function takeMatrix(text: string): readonly string[] {
  const read = readMatrix(text, kernelSides.most)
  if (!read.ok) throw new RangeError(read.message)
  const rows = read.rows.map((row) => row.map((value) => Number(value.toFixed(kernelDecimals))))
  const isRounded = read.rows.some((row, r) => row.some((value, c) => value !== rows[r]?.[c]))
  const notes = slideSession.change({ kernel: { slices: [rows], divisor: read.divisor } })
  const size = `${rows.length}×${rows[0]?.length ?? 0}`
  return [
    `The pasted ${size} matrix is the kernel now.`,
    ...(isRounded ? [`Its numbers were rounded to ${kernelDecimals} decimals.`] : []),
    ...read.notes,
    ...notes,
  ]
}
