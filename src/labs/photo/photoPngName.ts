import { activeSteps } from './chain.ts'
import { ownPhotoName } from './ownPhotos.ts'
import { photoSession } from './session.ts'

const longest = 80

/** What a saved picture is called: the photograph and what was done to it, `mycat-gaussian`. */
export function photoPngName(): string {
  const { photo, chain, upTo, colour } = photoSession.settings()
  const stem = (photo.kind === 'own' ? ownPhotoName(photo.id) : photo.id) ?? 'photograph'
  const done = [
    ...(colour === 'auto' || colour === 'channels' ? [] : [colour]),
    ...activeSteps(chain, upTo).map(({ filter }) => filter),
  ]
  return [stem.replace(/\.[a-z\d]{1,5}$/i, ''), ...done]
    .join('-')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .slice(0, longest)
}
