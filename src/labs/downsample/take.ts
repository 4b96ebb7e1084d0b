import { takeImage } from '#parts/picture/takeImage.ts'
import { takePicture } from '#parts/picture/takePicture.ts'
import { downsampleSession, playFromStart } from './session.ts'
import type { DownsampleSettings } from './settings.ts'

/** Opens a picture of the person's own under the windows. */
export async function takeFile(file: File): Promise<readonly string[]> {
  const patch = { reveal: false }
  const notes = await takePicture<DownsampleSettings>(downsampleSession, file, patch)
  if (notes) playFromStart()
  return notes ?? []
}

/** Takes a dropped or pasted picture. */
export const takeIntoDownsample = takeImage(takeFile)
