import { greyPicture } from '#data/greyPicture.ts'
import { cropPicture } from '#data/openPicture.ts'
import type { Picture } from '#data/picture.ts'
import { createValue } from '#state/createValue.ts'
import { ownPicture, reopenOwnPicture } from './ownPictures.ts'
import { builtIn, type PaintedChoice } from './pictureChoice.ts'
import type { PictureSettings } from './pictureSettings.ts'

/** The picture of the settings, or undefined while it is on its way; one that is asked for no more is given up. */
export function pictureOf(settings: PictureSettings): Picture | undefined {
  const there = pictureAtHand(settings)
  const get = there ? undefined : loaderOf(settings)
  if (get) void load(keyOf(settings), get)
  else stopLoading()
  return there
}

/** How a picture that is not at hand is had; undefined when there is no such picture. */
function loaderOf({ picture, size, colour, crop }: PictureSettings): Loader | undefined {
  if (picture.kind === 'own')
    return async (signal) =>
      cropPicture(await reopenOwnPicture(picture.id, signal), { size, colour, crop })
  const source = picture.kind === 'built-in' ? builtIn(picture.id) : undefined
  if (!source || !('load' in source)) return undefined
  return async (signal) => inColour(await source.load(size, signal), colour)
}

type Loader = (signal: AbortSignal) => Promise<Picture>

/** Counts the photographs that have arrived; names the last that could not be had. */
const arrivals = createValue<{ count: number; failed: string | undefined }>({
  count: 0,
  failed: undefined,
})

/** Hook: re-renders when a photograph arrives. */
export function useArrivals(): void {
  arrivals.use(({ count }) => count)
}

/** Hook: why the picture of the settings is not shown, when it could not be had. */
export function usePictureProblem(settings: PictureSettings): string | undefined {
  const failed = arrivals.use((value) => value.failed)
  if (failed === undefined || failed !== keyOf(settings)) return undefined
  return settings.picture.kind === 'own'
    ? 'That picture could not be opened again: its file may have been moved or changed. The picture before it stays.'
    : 'That photograph could not be loaded, so the picture before it stays. Choose it again to try once more.'
}

const recent = new Map<string, Picture>()
const mostRecent = 24
let loading: { key: string; stop: AbortController } | undefined

/** The picture of the settings if it is there, else undefined; loads nothing. */
export function pictureAtHand(settings: PictureSettings): Picture | undefined {
  const { picture, size, colour, crop } = settings
  if (picture.kind === 'painted') return painted(picture)
  if (picture.kind === 'named') return undefined
  const key = keyOf(settings)
  if (picture.kind === 'own') {
    // Without its pixels there would be nothing to crop next: it is opened again, even when this crop of it is there.
    const opened = ownPicture(picture.id)
    return opened && (recent.get(key) ?? remember(key, cropPicture(opened, { size, colour, crop })))
  }
  const there = recent.get(key)
  if (there) return there
  const source = builtIn(picture.id)
  if (!source || !('make' in source)) return undefined
  return remember(key, inColour(source.make(size), colour))
}

/** A text that is the same for settings with the same picture. */
function keyOf({ picture, size, colour, crop }: PictureSettings): string {
  return JSON.stringify([picture, size, colour, picture.kind === 'own' ? crop : ''])
}

function inColour(picture: Picture, colour: PictureSettings['colour']): Picture {
  return colour === 'grey' ? greyPicture(picture) : picture
}

function painted({ channels, height, width, values, white }: PaintedChoice): Picture {
  const data = Float32Array.from(values)
  return { pixels: { shape: [channels, height, width], data }, white }
}

function remember(key: string, picture: Picture): Picture {
  recent.set(key, picture)
  const [oldest] = recent.keys()
  if (recent.size > mostRecent && oldest !== undefined) recent.delete(oldest)
  return picture
}

function stopLoading() {
  loading?.stop.abort()
  loading = undefined
}

/** Forgets that a photograph could not be had: the next look at the settings tries again. */
export function retryPicture(): void {
  stopLoading()
  arrivals.set({ count: arrivals.get().count + 1, failed: undefined })
}

async function load(key: string, get: Loader): Promise<void> {
  if (loading?.key === key) return
  stopLoading()
  const stop = new AbortController()
  loading = { key, stop }
  try {
    const picture = await get(stop.signal)
    if (stop.signal.aborted) return
    remember(key, picture)
    loading = undefined
    arrivals.set({ count: arrivals.get().count + 1, failed: undefined })
  } catch {
    if (stop.signal.aborted) return
    arrivals.set({ failed: key })
  }
}
