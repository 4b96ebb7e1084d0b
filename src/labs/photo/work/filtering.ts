import { memoOfLast } from '#core/memo.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import { browserEngine } from '#engine/browserEngine.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import { perInstance } from '#parts/lab/perInstance.ts'
import { createValue } from '#state/createValue.ts'
import { type FilteredPhoto, makeResult, type Wanted } from './makeResult.ts'
import { createResultLook } from './resultLook.ts'

/** A result of fewer pixels than this is made whole at once; of a larger one first some. */
const smallEnough = 600_000
/** Milliseconds without a change after which the whole result is made. */
const rest = 120

/** The filtering of one lab on the page; the engine's workers are the page's. */
export type Filtering = ReturnType<typeof createFiltering>

export const filteringOf = perInstance(createFiltering)

function createFiltering() {
  const result = createValue<FilteredPhoto>({ isWhole: false, isCancelled: false })
  const opened = memoOfLast(({ data, width, height }: RgbaImage) =>
    browserEngine().openImage(data, width, height),
  )
  const workshop = { result, look: createResultLook(opened), opened }
  /** What was asked for last. */
  let latest: Wanted | undefined
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
  const work = async (request: Wanted, slow: AbortSignal, all: AbortSignal) => {
    const { image, inSight } = request
    const isSmall = image.width * image.height <= smallEnough
    try {
      if (!isSmall) {
        await makeResult(workshop, request, { inSight, signal: all })
        slow.throwIfAborted()
        await pause(rest, slow)
      }
      await makeResult(workshop, request, { signal: isSmall ? all : slow })
    } catch (error) {
      if (!slow.aborted && !all.aborted) result.set({ problem: problemOf(error) })
    }
  }
  const workThrough = async () => {
    isWorking = true
    while (wanted) {
      const request: Wanted = wanted
      wanted = undefined
      resting = new AbortController()
      everything = new AbortController()
      await work(request, resting.signal, everything.signal)
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
    /**
     * Filters the photograph: first what is on the screen, in the screen's own resolution, and the whole of it once
     * nothing has changed for a moment. A newer request ends the whole result of an older one. It never ends a first
     * picture: while a slider moves, requests come faster than pictures, and none would be seen. What is already there or
     * on its way is not made again where only what is in sight has changed.
     */
    filter: (request: Wanted) => {
      const isAsked =
        latest?.settings === request.settings &&
        latest.image === request.image &&
        latest.palette === request.palette
      latest = request
      const { isWhole, isCancelled } = result.get()
      if (isAsked && (isWorking || isWhole || isCancelled)) return
      start(request)
    },
    /** Ends what is being made, at the person's wish: it stays so until something else is asked for, or this once more. */
    cancel: () => {
      endAll()
      result.set({ isCancelled: true })
    },
    /** Makes what was cancelled after all. */
    resume: () => {
      if (latest) start(latest)
    },
    /** Ends what is being made. */
    stop: () => {
      latest = undefined
      endAll()
    },
    /**
     * Filters a frame of the camera, whole and in its turn: a frame ends nothing, the next one waits.
     * @param present shows the frame itself, in the same picture as what became of it
     */
    filterFrame: async (settings: PhotoSettings, image: RgbaImage, present: () => void) => {
      if (!latest) return
      const { palette } = latest
      // Where one fails the next frame will do.
      await makeResult(workshop, { settings, image, palette }, { present }).catch(() => undefined)
    },
  }
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
