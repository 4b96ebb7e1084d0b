import { useEffect, useRef } from 'react'
import { keptFile, releaseFile } from '#data/keptFile.ts'
import { openPictureFile } from '#data/openPicture.ts'
import { keepOwnPicture } from './ownPictures.ts'
import { initialPicture } from './pictureSetting.ts'
import { slideSession } from './session.ts'

/** Hook: after a reload brings one's own picture back; when another is chosen, lets it go. No link can hold it. */
export function useKeptPicture(): void {
  const isOwn = slideSession.useSettings(({ picture }) => picture.kind === 'own')
  const isTried = useRef(false)
  useEffect(() => {
    if (!isTried.current) {
      isTried.current = true
      void bringBack()
    } else if (!isOwn) {
      void releaseFile()
    }
  }, [isOwn])
}

async function bringBack(): Promise<void> {
  const file = await keptFile()
  if (!file) return
  try {
    const picture = await openPictureFile(file, new AbortController().signal)
    const { settings } = slideSession.store.getState()
    if (JSON.stringify(settings.picture) !== JSON.stringify(initialPicture)) return
    slideSession.change({ picture: keepOwnPicture(file, picture) })
  } catch {
    await releaseFile()
  }
}
