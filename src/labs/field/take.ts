import { takeImage } from '#parts/picture/takeImage.ts'
import { takePicture } from '#parts/picture/takePicture.ts'
import { fieldSession } from './session.ts'
import type { FieldSettings } from './settings.ts'

/** Opens a picture of the person's own; the network stays as it is, and so does the size of its input. */
export async function takeFile(file: File): Promise<readonly string[]> {
  const { size } = fieldSession.settings()
  return (await takePicture<FieldSettings>(fieldSession, file, { size })) ?? []
}

/** Takes a dropped or pasted picture. */
export const takeIntoField = takeImage(takeFile)
