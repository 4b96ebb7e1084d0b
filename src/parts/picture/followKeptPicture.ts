import { keepPicture, keptPicture } from '#data/keptPictures.ts'
import { keepOwnPicture, openFile } from './ownPictures.ts'
import { readPainted, writePainted } from './paintedText.ts'
import type { NamedChoice, PictureChoice } from './pictureChoice.ts'
import { pictureName } from '#data/pictureName.ts'
import type { ShellSession } from '#state/labSession.ts'
import type { PictureSession } from './pictureSettings.ts'

/** Milliseconds without a stroke after which a painting is kept: before the address names it. */
const strokeRest = 100

/**
 * Keeps what is painted on this device, and opens what a link only names, or says that it is not here, as long as it is
 * not ended; returns what ends it.
 */
export function followKeptPicture(session: KeptSession): () => void {
  let picture: PictureChoice | undefined
  let end = () => {}
  const follow = () => {
    const now = session.settings().picture
    if (now === picture) return
    end()
    picture = now
    end = keepOrOpen(session, now)
  }
  follow()
  const unsubscribe = session.subscribe(follow)
  return () => {
    unsubscribe()
    end()
  }
}

/** What is asked of the session of a lab with a picture. */
export type KeptSession = PictureSession & Pick<ShellSession, 'subscribe'>

function keepOrOpen(session: PictureSession, picture: PictureChoice): () => void {
  if (picture.kind === 'painted') {
    const text = writePainted(picture)
    const rest = setTimeout(() => void keepPicture(pictureName(text), text), strokeRest)
    return () => clearTimeout(rest)
  }
  if (picture.kind !== 'named') return () => {}
  const looking = new AbortController()
  void open(session, picture, looking.signal)
  return () => looking.abort()
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
  const problem = `The ${what} in this link is its sender’s own and not on this device: ${session.table.picture.describe?.(initial)} stands in for it.`
  session.notify([problem], 'problem')
}

async function find(name: string, signal: AbortSignal): Promise<PictureChoice | undefined> {
  const kept = await keptPicture(name)
  try {
    if (typeof kept === 'string') return readPainted(kept)
    return kept && keepOwnPicture(kept, await openFile(kept, signal))
  } catch {
    return undefined
  }
}
