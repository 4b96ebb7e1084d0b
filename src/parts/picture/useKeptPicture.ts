import { useEffect } from 'react'
import { keepPicture, keptPicture } from '#data/keptPictures.ts'
import { openPictureFile } from '#data/openPicture.ts'
import { keepOwnPicture } from './ownPictures.ts'
import { readPainted, writePainted } from './paintedText.ts'
import type { NamedChoice, PictureChoice } from './pictureChoice.ts'
import { pictureName } from '#data/pictureName.ts'
import type { PictureSession } from './pictureSettings.ts'

/** Milliseconds without a stroke after which a painting is kept: before the address names it. */
const strokeRest = 100

/** Hook: keeps what is painted on this device; opens what a link only names, or says that it is not here. */
export function useKeptPicture(session: PictureSession): void {
  const picture = session.useSettings((settings) => settings.picture)
  useEffect(() => {
    if (picture.kind === 'painted') {
      const text = writePainted(picture)
      const rest = setTimeout(() => void keepPicture(pictureName(text), text), strokeRest)
      return () => clearTimeout(rest)
    }
    if (picture.kind !== 'named') return undefined
    const looking = new AbortController()
    void open(session, picture, looking.signal)
    return () => looking.abort()
  }, [session, picture])
}

async function open(
  session: PictureSession,
  named: NamedChoice,
  signal: AbortSignal,
): Promise<void> {
  const found = await find(named.id, signal)
  if (signal.aborted) return
  const { initial } = session.table.picture
  session.resolve({ picture: found ?? initial })
  if (found) return
  const what = named.channels === undefined ? 'picture' : 'painting'
  session.tell(
    [
      `The ${what} in this link is its sender’s own and not on this device: ${session.table.picture.say?.(initial)} stands in for it.`,
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
