import { imageFrom } from '#data/takenFiles.ts'
import { takePicture } from '#parts/picture/takePicture.ts'
import { equivarianceSession, playFromStart } from './session.ts'
import type { EquivarianceSettings } from './settings.ts'

/** Takes a dropped or pasted picture. */
export async function takeIntoEquivariance(transfer: DataTransfer): Promise<readonly string[]> {
  const { file, text, notes } = imageFrom(transfer)
  if (file) return [...notes, ...(await takeFile(file))]
  throw new RangeError(
    text === undefined ? notes.join(' ') : 'This is a text; a picture would do here.',
  )
}

/** Opens a picture of the person's own to be moved. */
export async function takeFile(file: File): Promise<readonly string[]> {
  const notes = await takePicture<EquivarianceSettings>(equivarianceSession, file)
  if (notes) playFromStart()
  return notes ?? []
}
