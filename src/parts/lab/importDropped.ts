import { imageFrom } from '#data/takenFiles.ts'

type Notes = readonly string[]

/** What a lab does with what is dropped on it or pasted into it. */
export interface Intake {
  /** Opens a picture; resolves to what there is to say. */
  readonly picture: (file: File) => Promise<Notes>
  /** Takes a matrix of at most so many rows and columns, written as text; throws a RangeError with a sentence. */
  readonly matrix?: {
    readonly most: number
    readonly take: (text: string) => Notes | Promise<Notes>
  }
}

/**
 * Takes a dropped or pasted picture, or a matrix where the lab has a use for one; resolves to what there is to say.
 * @throws RangeError with a sentence; then nothing has changed.
 */
export async function importDropped(
  transfer: DataTransfer,
  { picture, matrix }: Intake,
): Promise<Notes> {
  const { file, text, notes } = imageFrom(transfer)
  // A spreadsheet gives its cells as text and their picture as a file: the numbers are meant.
  const isMatrix =
    matrix && text !== undefined && (file === undefined || (await canBeMatrix(text, matrix.most)))
  if (isMatrix) return [...notes, ...(await matrix.take(text))]
  if (file) return [...notes, ...(await picture(file))]
  throw new RangeError(
    text === undefined ? notes.join(' ') : 'This is a text; a picture would do here.',
  )
}

async function canBeMatrix(text: string, most: number): Promise<boolean> {
  const { readMatrix } = await import('#data/readMatrix.ts')
  return readMatrix(text, most).ok
}
