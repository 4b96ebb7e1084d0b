import { takeImage } from '#parts/picture/takeImage.ts'
import { takePicture } from '#parts/picture/takePicture.ts'
import { equivarianceSession, playFromStart } from './session.ts'
import type { EquivarianceSettings } from './settings.ts'

/** Opens a picture of the person's own to be moved. */
export async function takeFile(file: File): Promise<readonly string[]> {
  const notes = await takePicture<EquivarianceSettings>(equivarianceSession, file)
  if (notes) playFromStart()
  return notes ?? []
}

/** Takes a dropped or pasted picture. */
export const takeIntoEquivariance = takeImage(takeFile)
