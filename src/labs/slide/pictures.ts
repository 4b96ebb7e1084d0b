import { greyPicture } from '#data/greyPicture.ts'
import { cropPicture, type OpenedPicture } from '#data/openPicture.ts'
import type { Picture } from '#data/picture.ts'
import { createValue } from '#state/createValue.ts'
import { builtIn, type OwnChoice, type PaintedChoice } from './pictureChoice.ts'
import type { SlideSettings } from './settings.ts'

/** Changes when a photograph has arrived, or could not be had. */
const arrivals = createValue<{ count: number; problem: string | undefined }>({
  count: 0,
  problem: undefined,
})

const own = new Map<number, OpenedPicture>()
const recent = new Map<string, Picture>()
const mostRecent = 24
let loading: { key: string; stop: AbortController } | undefined

/** Hook: re-renders when a photograph arrives; says why when one could not be had. */
export function useArrivals(): string | undefined {
  arrivals.use(({ count }) => count)
  return arrivals.use(({ problem }) => problem)
}

/** Keeps a picture of the person's own for as long as the page is open; what the settings hold of it. */
export function keepOwnPicture(picture: OpenedPicture): OwnChoice {
  const id = own.size + 1
  own.set(id, picture)
  return { kind: 'own', id, height: picture.height, width: picture.width }
}

export function ownPicture(id: number): OpenedPicture | undefined {
  return own.get(id)
}

/** The picture of the settings, or undefined while it is on its way. */
export function pictureOf(settings: SlideSettings): Picture | undefined {
  const { picture, size, colour, crop } = settings
  const key = JSON.stringify([picture, size, colour, picture.kind === 'own' ? crop : ''])
  const there = recent.get(key)
  if (loading && loading.key !== key) stopLoading()
  if (there) return there
  if (picture.kind === 'painted') return remember(key, painted(picture))
  if (picture.kind === 'own') {
    const opened = own.get(picture.id)
    return opened && remember(key, cropPicture(opened, { size, colour, crop }))
  }
  const source = builtIn(picture.id)
  const inColour = (made: Picture) => (colour === 'grey' ? greyPicture(made) : made)
  if (source && 'make' in source) return remember(key, inColour(source.make(size)))
  if (source) void load(key, async (signal) => inColour(await source.load(size, signal)))
  return undefined
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
  arrivals.set({ count: arrivals.get().count + 1, problem: undefined })
}

async function load(key: string, get: (signal: AbortSignal) => Promise<Picture>): Promise<void> {
  if (loading) return
  const stop = new AbortController()
  loading = { key, stop }
  try {
    const picture = await get(stop.signal)
    if (stop.signal.aborted) return
    remember(key, picture)
    loading = undefined
    arrivals.set({ count: arrivals.get().count + 1, problem: undefined })
  } catch {
    if (stop.signal.aborted) return
    arrivals.set({
      problem:
        'That photograph could not be loaded, so the picture before it stays. Choose it again to try once more.',
    })
  }
}
