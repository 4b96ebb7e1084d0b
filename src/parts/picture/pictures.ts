import { createLoader } from '#state/createLoader.ts'
import type { Picture } from '#data/picture.ts'
import { loaderOf, pictureAtHand, pictureKey, remember } from './pictureAtHand.ts'
import type { PictureSettings } from './pictureSettings.ts'

export { pictureAtHand } from './pictureAtHand.ts'

const loader = createLoader<Picture>()

/** The picture of the settings, or undefined while it is on its way; one that is asked for no more is given up. */
export function pictureOf(settings: PictureSettings): Picture | undefined {
  const there = pictureAtHand(settings)
  const load = there ? undefined : loaderOf(settings)
  const key = pictureKey(settings)
  if (load) loader.want(key, async (signal) => remember(key, await load(signal)))
  else loader.stop()
  return there
}

/** Hook: re-renders when a photograph arrives. */
export function useArrivals(): void {
  loader.use(({ arrived }) => arrived)
}

/** Hook: why the picture of the settings is not shown, when it could not be had. */
export function usePictureProblem(settings: PictureSettings): string | undefined {
  const failed = loader.use((value) => value.failed)
  if (failed === undefined || failed !== pictureKey(settings)) return undefined
  return settings.picture.kind === 'own'
    ? 'That picture could not be opened again: its file may have been moved or changed. The picture before it stays.'
    : 'That photograph could not be loaded, so the picture before it stays. Choose it again to try once more.'
}

/** Forgets that a photograph could not be had: the next look at the settings tries again. */
export function retryPicture(): void {
  loader.retry()
}
