import { encodePng } from '#data/photo/encodePng.ts'
import type { PixelChunk } from '#engine/pool/messages.ts'
import { activeSteps } from '#labs/photo/model/chain.ts'
import { filterLayers } from '#labs/photo/model/filterLayers.ts'
import { savedAs } from '#labs/photo/model/shownAs.ts'
import type { PhotoLab } from '#labs/photo/photo.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import { ownFile } from '#parts/picture/ownFiles.ts'
import { filteringOf } from './filtering.ts'
import { photographsOf } from './photographs.ts'

/**
 * The filtered photograph at its full size as PNG, with the link of the settings in it, and what its numbers were made
 * to: that of the present settings, whatever is on the screen meanwhile.
 */
export async function photoPng(lab: PhotoLab) {
  const { session } = lab
  const settings = session.settings()
  const link = session.writeLink()
  const image = await photographsOf(lab).onceThere(settings.photo)
  const { opened, look } = filteringOf(lab)
  const photo = opened(image)
  const { toneMap, words } = savedAs(settings, await look.range({ settings, image }, true))
  const chunks: PixelChunk[] = []
  const made = await photo.filter(
    { layers: filterLayers(settings), toneMap },
    { onChunk: (chunk) => chunks.push(chunk) },
  )
  const inOrder = chunks.toSorted((one, other) => one.first - other.first)
  const pixels = inOrder.map((chunk) => chunk.pixels)
  return { png: await encodePng(made.width, made.height, pixels, link), words }
}

const longest = 80

/** What a saved picture is called: the photograph and what was done to it, `mycat-gaussian`. */
export function photoPngName({ photo, chain, upTo, colour }: PhotoSettings): string {
  const stem = (photo.kind === 'own' ? ownFile(photo.id)?.name : photo.id) ?? 'photograph'
  const done = [
    ...(colour === 'auto' || colour === 'channels' ? [] : [colour]),
    ...activeSteps(chain, upTo).map(({ filter }) => filter),
  ]
  return [stem.replace(/\.[a-z\d]{1,5}$/i, ''), ...done]
    .join('-')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .slice(0, longest)
}
