import { encodePng } from '#data/photo/encodePng.ts'
import type { Part } from '#engine/pool/messages.ts'
import { filteredPhoto, photoInEngine } from './filtering.ts'
import { photoLayers } from './photoLayers.ts'
import { photoSession } from './session.ts'

/** The filtered photograph at its full size as PNG, with the link of the settings in it. */
export async function photoPng(): Promise<Blob> {
  const photo = photoInEngine()
  const { shown } = filteredPhoto.get()
  if (!photo || !shown) throw new Error('there is no filtered photograph yet')
  const { settings } = photoSession.store.getState()
  const parts: Part[] = []
  const made = await photo.filter(
    { layers: photoLayers(settings), tone: shown.tone },
    { onPart: (part) => parts.push(part) },
  )
  const inOrder = parts.toSorted((one, other) => one.first - other.first)
  return await encodePng(
    made.width,
    made.height,
    inOrder.map(({ pixels }) => pixels),
    photoSession.writeLink(),
  )
}
