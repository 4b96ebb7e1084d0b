import { encodePng } from '#data/photo/encodePng.ts'
import type { PixelChunk } from '#engine/pool/messages.ts'
import { openedPhoto } from './openedPhoto.ts'
import { photoLayers } from './photoLayers.ts'
import { photoOnceThere } from './photos.ts'
import { resultSpread } from './resultSpread.ts'
import { savedAs } from './savedAs.ts'
import { photoSession } from './session.ts'

/**
 * The filtered photograph at its full size as PNG, with the link of the settings in it: that of the present settings,
 * whatever is on the screen meanwhile.
 */
export async function photoPng(): Promise<Blob> {
  return (await photoFile()).png
}

/** The same, and what its numbers were made to in it. */
export async function photoFile(): Promise<{ readonly png: Blob; readonly words: string }> {
  const settings = photoSession.settings()
  const link = photoSession.writeLink()
  const image = await photoOnceThere(settings.photo)
  const photo = openedPhoto(image)
  const { tone, words } = savedAs(settings, await resultSpread(photo, { settings, image }, true))
  const parts: PixelChunk[] = []
  const made = await photo.filter(
    { layers: photoLayers(settings), toneMap: tone },
    { onChunk: (part) => parts.push(part) },
  )
  const inOrder = parts.toSorted((one, other) => one.first - other.first)
  const pixels = inOrder.map((part) => part.pixels)
  return { png: await encodePng(made.width, made.height, pixels, link), words }
}
