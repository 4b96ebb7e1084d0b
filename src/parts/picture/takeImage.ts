import { imageFrom } from '#data/takenFiles.ts'

/** Takes a dropped or pasted picture, by what opens one; a text is refused with a sentence. */
export function takeImage(
  open: (file: File) => Promise<readonly string[]>,
): (transfer: DataTransfer) => Promise<readonly string[]> {
  return async (transfer) => {
    const { file, text, notes } = imageFrom(transfer)
    if (file) return [...notes, ...(await open(file))]
    throw new RangeError(
      text === undefined ? notes.join(' ') : 'This is a text; a picture would do here.',
    )
  }
}
