import { keepPicture } from '#data/keptPictures.ts'
import type { Picture } from '#data/picture.ts'
import { createLoader } from '#state/createLoader.ts'
import { keepOwnPicture, openFile } from './ownPictures.ts'
import { loaderOf, pictureAtHand, pictureKey, remember } from './pictureAtHand.ts'
import type { PictureSettings } from './pictureChoice.ts'
import type { PictureSession } from './pictureSettings.ts'

/** The pictures of one lab on the page: what is on its way ends nothing of another. */
export type Pictures = ReturnType<typeof createPictures>

/** A photograph needs this many cells to be recognised. */
const ownSize = 32

/** Pictures of which none is wanted yet. */
export function createPictures() {
  const loader = createLoader<Picture>()
  let opening: AbortController | undefined
  let wanted: PictureSettings | undefined
  return {
    /** Sees to it that the picture of the settings is fetched; undefined: none is wanted. One wanted no more is given up. */
    want: (settings: PictureSettings | undefined) => {
      wanted = settings
      const load = settings && !pictureAtHand(settings) ? loaderOf(settings) : undefined
      if (!settings || !load) return loader.stop()
      const key = pictureKey(settings)
      loader.want(key, async (signal) => remember(key, await load(signal)))
    },
    /** Hook: why the picture of the settings is not shown, when it could not be had. */
    useProblem: (settings: PictureSettings) => {
      const failed = loader.use((loaded) => loaded.failed)
      // A lab of several channels wants colours whatever its settings have.
      const colour = wanted?.colour ?? settings.colour
      if (failed === undefined || failed !== pictureKey({ ...settings, colour })) return undefined
      return settings.picture.kind === 'own'
        ? 'That picture could not be opened again: its file may have been moved or changed. The picture before it stays.'
        : 'That photograph could not be loaded, so the picture before it stays. Choose it again to try once more.'
    },
    /** Hook: the last that arrived; re-renders with each. */
    useArrivals: () => loader.use(({ arrived }) => arrived?.value),
    /** Whether the picture of the settings could not be had. */
    hasFailed: (settings: PictureSettings) => loader.get().failed === pictureKey(settings),
    /** Calls back when a picture has arrived or could not be had; returns what ends it. */
    subscribe: loader.subscribe,
    /** Forgets that a picture could not be had: wanted again, it is tried again. */
    retry: loader.retry,
    /**
     * Opens a picture of the person's own in the place of the lab's; a newer one ends an older one.
     * @param then what else changes with it
     * @returns what there is to say; undefined when another picture was chosen while this one was decoded: the last choice wins
     * @throws Error with a sentence; then nothing has changed.
     */
    open: async <S extends PictureSettings>(
      session: PictureSession,
      file: File,
      then?: Partial<S>,
    ): Promise<readonly string[] | undefined> => {
      opening?.abort()
      const mine = new AbortController()
      opening = mine
      const before = session.settings().picture
      try {
        const opened = await openFile(file, mine.signal)
        const now = session.settings()
        if (now.picture !== before) return undefined
        const size = now.picture.kind === 'own' ? now.size : Math.max(now.size, ownSize)
        const picture = keepOwnPicture(file, opened)
        void keepPicture(picture.id, file)
        const notes = session.change({ picture, size, crop: 'centre', ...then })
        return [...opened.notes, ...notes]
      } catch (error) {
        // A newer picture has taken its place: there is nothing to tell of this one.
        if (mine.signal.aborted) return undefined
        throw error
      }
    },
  }
}
