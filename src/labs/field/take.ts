import { imageFrom } from '#data/takenFiles.ts'
import { takePicture } from '#parts/picture/takePicture.ts'
import { fieldSession } from './session.ts'
import type { FieldSettings } from './settings.ts'

/** Takes a dropped or pasted picture. */
export async function takeIntoField(transfer: DataTransfer): Promise<readonly string[]> {
  const { file, notes } = imageFrom(transfer)
  if (file) return [...notes, ...(await takeFile(file))]
  throw new RangeError(
    notes.length > 0 ? notes.join(' ') : 'A network looks at pictures: there is only text in it.',
  )
}

/** Opens a picture of the person's own; the network stays as it is, and so does the size of its input. */
export async function takeFile(file: File): Promise<readonly string[]> {
  const { size } = fieldSession.settings()
  return (await takePicture<FieldSettings>(fieldSession, file, { size })) ?? []
}
