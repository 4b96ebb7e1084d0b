import type { DigitsLab } from '#labs/digits/digits.ts'
import type { OwnPicture } from '#labs/digits/model/own/ownPicture.ts'

/**
 * Opens a picture of the person's own in the place of the drawing; resolves to what there is to say. What reads it is
 * fetched with the first.
 * @throws Error with a sentence; then nothing has changed.
 */
export async function openOwnDigit(lab: DigitsLab, file: File): Promise<readonly string[]> {
  const { takeOwnDigit } = await import('./takeOwnDigit.ts')
  return await takeOwnDigit(lab, file)
}

/** Opens what a link only names, or says that it is not here, as long as it is not ended; returns what ends it. */
export function followOwnDigit(lab: DigitsLab): () => void {
  const { session } = lab
  let looking: { readonly id: string; readonly stop: AbortController } | undefined
  const follow = () => {
    const { own } = session.settings()
    if (own?.id === looking?.id) return
    looking?.stop.abort()
    looking = undefined
    if (!own || own.ink) return
    looking = { id: own.id, stop: new AbortController() }
    void reopen(lab, own, looking.stop.signal)
  }
  follow()
  const end = session.store.subscribe(follow)
  return () => {
    end()
    looking?.stop.abort()
  }
}

async function reopen(lab: DigitsLab, own: OwnPicture, signal: AbortSignal): Promise<void> {
  const { reopenOwnDigit } = await import('./takeOwnDigit.ts')
  await reopenOwnDigit(lab, own, signal)
}
