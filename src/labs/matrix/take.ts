import { takeImage } from '#parts/picture/takeImage.ts'
import { takePicture } from '#parts/picture/takePicture.ts'
import { matrixSession, playFromStart } from './session.ts'
import type { MatrixSettings } from './settings.ts'

/** Opens a picture of the person's own as x. */
export async function takeFile(file: File): Promise<readonly string[]> {
  const notes = await takePicture<MatrixSettings>(matrixSession, file)
  if (notes) playFromStart()
  return notes ?? []
}

/** Takes a dropped or pasted picture. */
export const takeIntoMatrix = takeImage(takeFile)
