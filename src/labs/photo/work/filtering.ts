import { memoOfLast } from '#core/memo.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import type { Palette } from '#draw/palette.ts'
import { browserEngine } from '#engine/browserEngine.ts'
import type { PhotoLab } from '#labs/photo/photo.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import { perInstance } from '#parts/lab/perInstance.ts'
import { createValue } from '#state/createValue.ts'
import { type FilteredPhoto, notFiltered } from './filteredPhoto.ts'
import { makePreview, makeWhole, type Wanted, type Workshop } from './makeResult.ts'
import { createResultLook } from './resultLook.ts'
import { startProgress } from './startProgress.ts'

/** A result of fewer pixels than this is made whole at once; of a larger one first some. */
const smallEnough = 600_000
/** Milliseconds without a change after which the whole result is made. */
const rest = 120

/** The filtering of one lab on the page; the engine's workers are the page's. */
export interface Filtering extends Workshop {
  /**
   * Filters the photograph: first what is on the screen, in the screen's own resolution, and the whole of it once
   * nothing has changed for a moment. A newer request ends the whole result of an older one. It never ends a first
   * picture: while a slider moves, requests come faster than pictures, and none would be seen. What is already there or
   * on its way is not made again where only what is in sight has changed.
   */
  readonly filter: (request: Wanted) => void
  /** Ends what is being made, at the person's wish: it stays so until something else is asked for, or this once more. */
  readonly cancel: () => void
  /** Makes what was cancelled after all. */
  readonly resume: () => void
  /** Ends what is being made. */
  readonly stop: () => void
  /**
   * Filters a frame of the camera, whole and in its turn: a frame ends nothing, the next one waits.
   * @param present shows the frame itself, in the same picture as what became of it
   */
  readonly filterFrame: (
    settings: PhotoSettings,
    image: RgbaImage,
    present: () => void,
  ) => Promise<void>
}

export const filteringOf = perInstance<PhotoLab, Filtering>(createFiltering)

function createFiltering(): Filtering {
  const result = createValue<FilteredPhoto>(notFiltered)
  const look = createResultLook()
  const opened = memoOfLast(({ data, width, height }: RgbaImage) =>
    browserEngine().openImage(data, width, height),
  )
  const workshop = { result, look, opened }
  /** What was asked for last. */
  let latest: Wanted | undefined
  /** The theme's, of whatever was asked for last. */
  let colours: Palette | undefined
  /** What is to be shown next; newer ones take its place. */
  let wanted: Wanted | undefined
  let isWorking = false
  /** Ends the rest before a whole result, and the whole result. */
  let resting: AbortController | undefined
  /** Ends whatever is being made, a first picture as well. */
  let everything: AbortController | undefined

  const endAll = () => {
    wanted = undefined
    resting?.abort()
    everything?.abort()
  }
  const workThrough = async () => {
    isWorking = true
    while (wanted) {
      const request: Wanted = wanted
      wanted = undefined
      resting = new AbortController()
      everything = new AbortController()
      const signals = { resting: resting.signal, everything: everything.signal }
      try {
        await work(workshop, request, signals)
      } catch (error) {
        if (!signals.resting.aborted && !signals.everything.aborted)
          result.set({ problem: problemOf(error) })
      }
    }
    isWorking = false
  }
  const start = (request: Wanted) => {
    wanted = request
    resting?.abort()
    result.set({ isCancelled: false })
    if (!isWorking) void workThrough()
  }

  return {
    ...workshop,
    filter(request) {
      const isAsked =
        latest?.settings === request.settings &&
        latest.image === request.image &&
        latest.palette === request.palette
      latest = request
      colours = request.palette
      const { isWhole, isCancelled } = result.get()
      if (isAsked && (isWorking || isWhole || isCancelled)) return
      start(request)
    },
    cancel() {
      endAll()
      result.set({ isCancelled: true })
    },
    resume() {
      if (latest) start(latest)
    },
    stop() {
      latest = undefined
      endAll()
    },
    async filterFrame(settings, image, present) {
      if (!colours) return
      try {
        const request = { settings, image, palette: colours }
        const shown = await look.shownOfFrame(opened(image), request)
        await makeWhole(workshop, { settings, image }, shown, { present })
      } catch {
        // The next frame will do.
      }
    },
  }
}

async function work(
  workshop: Workshop,
  request: Wanted,
  { resting, everything }: { readonly resting: AbortSignal; readonly everything: AbortSignal },
): Promise<void> {
  const { result, look, opened } = workshop
  const { settings, image } = request
  const counting = async (make: (count: (rows: number, of: number) => void) => Promise<void>) => {
    const progress = startProgress((now) => result.set({ progress: now }))
    try {
      await make(progress.add)
    } finally {
      progress.end()
    }
  }
  const isSmall = image.width * image.height <= smallEnough
  if (!isSmall) {
    await counting((count) => makePreview(workshop, request, everything, count))
    resting.throwIfAborted()
    await pause(rest, resting)
  }
  const signal = isSmall ? everything : resting
  await counting(async (count) => {
    const shown = await look.shownBy(opened(image), request, true, signal)
    await makeWhole(workshop, { settings, image }, shown, { signal, count })
  })
}

function problemOf(error: unknown): string {
  return `The photograph could not be filtered: ${error instanceof Error ? error.message : String(error)}`
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    })
  })
}
