import type { Palette } from '#draw/palette.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import type { OpenedImage } from '#engine/openedImage.ts'
import { filteredPhoto, type FilteredPhoto } from './filteredPhoto.ts'
import { addToHistogram, emptyHistogram, signedHistogram } from './histogram.ts'
import { openedPhoto } from './openedPhoto.ts'
import { photoLayers } from './photoLayers.ts'
import { Raster } from './raster.ts'
import type { PhotoSettings } from './settings.ts'
import type { ShownAs } from './shownAs.ts'
import { shownBy } from './shownBy.ts'
import { shownOfFrame } from './shownOfFrame.ts'
import { startProgress } from './startProgress.ts'

/** A result of fewer pixels than this is made whole at once; of a larger one first some. */
const smallEnough = 600_000
/** Milliseconds without a change after which the whole result is made. */
const rest = 120

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

/** What of the photograph is on the screen: rows, and how many of its pixels fall on one of the screen's. */
export interface InSight {
  readonly rows: readonly [first: number, count: number]
  readonly pixels: number
}

interface Wanted {
  readonly settings: PhotoSettings
  readonly image: RgbaImage
  readonly palette: Palette
  readonly inSight: InSight
}

/**
 * Filters the photograph: first what is on the screen, in the screen's own resolution, and the whole of it once nothing
 * has changed for a moment. A newer request ends the whole result of an older one. It never ends a first picture: while
 * a slider moves, requests come faster than pictures, and none would be seen. What is already there or on its way is
 * not made again where only what is in sight has changed.
 */
export function filterPhoto(request: Wanted): void {
  const isAsked =
    latest?.settings === request.settings &&
    latest.image === request.image &&
    latest.palette === request.palette
  latest = request
  colours = request.palette
  const { isWhole, isCancelled } = filteredPhoto.get()
  if (isAsked && (isWorking || isWhole || isCancelled)) return
  start(request)
}

/** Ends what is being made, at the person's wish: it stays so until something else is asked for, or this once more. */
export function cancelFiltering(): void {
  wanted = undefined
  endAll()
  filteredPhoto.set({ isCancelled: true })
}

/** Makes what was cancelled after all. */
export function resumeFiltering(): void {
  if (latest) start(latest)
}

/** Ends what is being made. */
export function stopFiltering(): void {
  latest = undefined
  wanted = undefined
  endAll()
}

function start(request: Wanted): void {
  wanted = request
  resting?.abort()
  filteredPhoto.set({ isCancelled: false })
  if (!isWorking) void workThrough()
}

function endAll(): void {
  resting?.abort()
  everything?.abort()
}

async function workThrough(): Promise<void> {
  isWorking = true
  while (wanted) {
    const request: Wanted = wanted
    wanted = undefined
    resting = new AbortController()
    everything = new AbortController()
    const signals = { resting: resting.signal, everything: everything.signal }
    try {
      await work(request, signals)
    } catch (error) {
      if (!signals.resting.aborted && !signals.everything.aborted) tellProblem(error)
    }
  }
  isWorking = false
}

function tellProblem(error: unknown): void {
  filteredPhoto.set({
    problem: `The photograph could not be filtered: ${error instanceof Error ? error.message : String(error)}`,
  })
}

/**
 * Filters a frame of the camera, whole and in its turn: a frame ends nothing, the next one waits.
 * @param present shows the frame itself, in the same picture as what became of it
 */
export async function filterFrame(
  settings: PhotoSettings,
  image: RgbaImage,
  present: () => void,
): Promise<void> {
  if (!colours) return
  try {
    const shown = await shownOfFrame(openedPhoto(image), { settings, image, palette: colours })
    await whole({ settings, image }, shown, undefined, present)
  } catch {
    // The next frame will do.
  }
}

async function work(
  request: Wanted,
  signals: { readonly resting: AbortSignal; readonly everything: AbortSignal },
): Promise<void> {
  const { settings, image } = request
  const photo = openedPhoto(image)
  const isSmall = image.width * image.height <= smallEnough
  if (!isSmall) {
    await preview(photo, request, signals.everything)
    signals.resting.throwIfAborted()
    await pause(rest, signals.resting)
  }
  const signal = isSmall ? signals.everything : signals.resting
  const progress = startProgress()
  try {
    const shown = await shownBy(photo, request, true, signal)
    await whole({ settings, image }, shown, { signal, add: progress.add })
  } finally {
    progress.end()
  }
}

/** Shows the rows in sight, of the pixels that fall on one of the screen's. */
async function preview(photo: OpenedImage, request: Wanted, signal: AbortSignal): Promise<void> {
  const progress = startProgress()
  try {
    const { settings, image, inSight } = request
    const [first, count] = inSight.rows
    const sampling = Math.max(1, Math.floor(inSight.pixels / settings.stride))
    const step = sampling * settings.stride
    const layers = photoLayers(settings, sampling)
    const shown = await shownBy(photo, request, false, signal)

    const [height, width] = [Math.ceil(photo.height / step), Math.ceil(photo.width / step)]
    const from = Math.max(0, Math.floor(first / step))
    const rows = Math.max(1, Math.min(height - from, Math.ceil(count / step) + 1))
    const raster = new Raster(width, rows, { step, top: from * step })
    const onChunk = (part: { first: number; pixels: Uint8ClampedArray }) => {
      raster.put(part.first - from, part.pixels)
      progress.add(part.pixels.length / (4 * width), rows)
    }
    await photo.filter({ layers, toneMap: shown.tone }, { rows: [from, rows], signal, onChunk })
    signal.throwIfAborted()
    const before = filteredPhoto.get()
    // What was measured and counted stands until it is again, on the same photograph.
    const { made, histogram } =
      before.of?.image === image ? before : { made: undefined, histogram: undefined }
    const of = { settings, image }
    filteredPhoto.set({ raster, isWhole: false, of, shown, made, histogram, problem: undefined })
  } finally {
    progress.end()
  }
}

async function whole(
  of: NonNullable<FilteredPhoto['of']>,
  shown: ShownAs,
  work?: { readonly signal: AbortSignal; readonly add: (rows: number, of: number) => void },
  present?: () => void,
): Promise<void> {
  const { settings, image } = of
  const isCounted = present === undefined
  const [height, width] = [image.height, image.width].map((side) =>
    Math.ceil(side / settings.stride),
  ) as [number, number]
  const shownLast = filteredPhoto.get().raster
  const isSame = shownLast?.width === width && shownLast.height === height
  // Frames of a camera follow one another on the same canvases.
  const raster =
    !isCounted && isSame ? shownLast : new Raster(width, height, { step: settings.stride })
  const histogram =
    shown.sample && shown.tone.kind === 'coloured'
      ? signedHistogram(shown.sample, shown.tone.limit)
      : emptyHistogram()
  const made = await openedPhoto(image).filter(
    { layers: photoLayers(settings), toneMap: shown.tone },
    {
      ...(work && { signal: work.signal }),
      onChunk: ({ first, pixels }) => {
        raster.put(first, pixels)
        if (isCounted && !shown.sample) addToHistogram(histogram, pixels)
        work?.add(pixels.length / (4 * width), height)
      },
    },
  )
  work?.signal.throwIfAborted()
  present?.()
  filteredPhoto.set({
    raster,
    isWhole: true,
    of,
    shown,
    ...(isCounted && { histogram }),
    made,
    problem: undefined,
  })
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
