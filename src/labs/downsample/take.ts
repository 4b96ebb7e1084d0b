import { imageFrom } from '#data/takenFiles.ts'
import { takePicture } from '#parts/picture/takePicture.ts'
import { downsampleSession, playFromStart } from './session.ts'
import type { DownsampleSettings } from './settings.ts'

/** Takes a dropped or pasted picture. */
export async function takeIntoDownsample(transfer: DataTransfer): Promise<readonly string[]> {
  const { file, text, notes } = imageFrom(transfer)
  if (file) return [...notes, ...(await takeFile(file))]
  throw new RangeError(
    text === undefined ? notes.join(' ') : 'This is a text; a picture would do here.',
  )
}

/** Opens a picture of the person's own under the windows. */
export async function takeFile(file: File): Promise<readonly string[]> {
  const patch = { reveal: false }
  const notes = await takePicture<DownsampleSettings>(downsampleSession, file, patch)
  if (notes) playFromStart()
  return notes ?? []
}
