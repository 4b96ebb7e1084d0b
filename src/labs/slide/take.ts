import { keepPicture } from '#data/keptPictures.ts'
import { openPictureFile } from '#data/openPicture.ts'
import { readMatrix } from '#data/readMatrix.ts'
import { imageFrom } from '#data/takenFiles.ts'
import { kernelSides, kernelDecimals } from './kernel.ts'
import { keepOwnPicture } from './ownPictures.ts'
import { playFromStart, slideSession } from './session.ts'

let opening: AbortController | undefined

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

/** Opens a picture of the person's own and slides over it; a newer one ends an older one. */
export async function takeFile(file: File): Promise<readonly string[]> {
  opening?.abort()
  const mine = new AbortController()
  opening = mine
  const before = slideSession.store.getState().settings.picture
  try {
    const opened = await openPictureFile(file, mine.signal)
    const { settings } = slideSession.store.getState()
    // Another picture was chosen while this one was decoded: the last choice wins.
    if (settings.picture !== before) return []
    const size = settings.picture.kind === 'own' ? settings.size : Math.max(settings.size, ownSize)
    const picture = keepOwnPicture(file, opened)
    void keepPicture(picture.id, file)
    const notes = slideSession.change({
      picture,
      size,
      crop: 'centre',
      reveal: false,
    })
    playFromStart()
    return [...opened.notes, ...notes]
  } catch (error) {
    // A newer picture has taken its place: there is nothing to tell of this one.
    if (mine.signal.aborted) return []
    throw error
  }
}

/** A photograph needs this many cells to be recognised. */
const ownSize = 32

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
