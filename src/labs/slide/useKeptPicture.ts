import { useEffect } from 'react'
import { keepPicture, keptPicture } from '#data/keptPictures.ts'
import { openPictureFile } from '#data/openPicture.ts'
import { keepOwnPicture } from './ownPictures.ts'
import { readPainted, writePainted } from './paintedText.ts'
import type { NamedChoice, PictureChoice } from './pictureChoice.ts'
import { pictureName } from '#data/pictureName.ts'
import { initialPicture } from './pictureSetting.ts'
import { slideSession } from './session.ts'

/** Milliseconds without a stroke after which a painting is kept: before the address names it. */
const strokeRest = 100

/** Hook: keeps what is painted on this device; opens what a link only names, or says that it is not here. */
export function useKeptPicture(): void {
  const picture = slideSession.useSettings((settings) => settings.picture)
  useEffect(() => {
    if (picture.kind === 'painted') {
      const text = writePainted(picture)
      const rest = setTimeout(() => void keepPicture(pictureName(text), text), strokeRest)
      return () => clearTimeout(rest)
    }
    if (picture.kind !== 'named') return undefined
    const looking = new AbortController()
    void open(picture, looking.signal)
    return () => looking.abort()
  }, [picture])
}

async function open(named: NamedChoice, signal: AbortSignal): Promise<void> {
  const found = await find(named.id, signal)
  if (signal.aborted) return
  slideSession.resolve({ picture: found ?? initialPicture })
  if (found) return
  const what = named.channels === undefined ? 'picture' : 'painting'
  slideSession.tell(
    [
      `The ${what} in this link is its sender’s own and not on this device: Letter stands in for it.`,
    ],
    'problem',
  )
}

async function find(name: string, signal: AbortSignal): Promise<PictureChoice | undefined> {
  const kept = await keptPicture(name)
  try {
    if (typeof kept === 'string') return readPainted(kept)
    return kept && keepOwnPicture(kept, await openPictureFile(kept, signal))
  } catch {
    return undefined
  }
}
