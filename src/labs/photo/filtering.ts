import type { Palette } from '#draw/palette.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import { browserEngine } from '#engine/browserEngine.ts'
import type { Filtered, OpenedImage } from '#engine/openedImage.ts'
import type { FilterLayer } from '#engine/rows/filterLayer.ts'
import { createValue } from '#state/createValue.ts'
import { addToHistogram, emptyHistogram, type Histogram, signedHistogram } from './histogram.ts'
import { photoLayers } from './photoLayers.ts'
import { Raster } from './raster.ts'
import type { PhotoSettings } from './settings.ts'
import type { ShownAs } from './shownAs.ts'
import { shownBy } from './shownBy.ts'

/** What there is of the filtered photograph. */
export interface FilteredPhoto {
  readonly raster: Raster | undefined
  /** Whether `raster` is the whole result at its own size. */
  readonly isWhole: boolean
  /** The settings and the photograph that `raster` is of. */
  readonly of: { readonly settings: PhotoSettings; readonly image: RgbaImage } | undefined
  readonly shown: ShownAs | undefined
  readonly histogram: Histogram | undefined
  /** How the last whole result of that photograph was made. */
  readonly made: Filtered | undefined
  /** Rows of the whole result that are there, of all; undefined while nothing is being made. */
  readonly progress: readonly [rows: number, of: number] | undefined
  readonly problem: string | undefined
}

export const filteredPhoto = createValue<FilteredPhoto>({
  raster: undefined,
  isWhole: false,
  of: undefined,
  shown: undefined,
  histogram: undefined,
  made: undefined,
  progress: undefined,
  problem: undefined,
})

/** A result of fewer pixels than this is made whole at once; of a larger one first some. */
const smallEnough = 600_000
/** Above so many pixels it takes long enough for progress to be told, in steps of 2 %. */
const longWork = 12_000_000
/** Milliseconds without a change after which the whole result is made. */
const rest = 120

let opened: { image: RgbaImage; photo: OpenedImage } | undefined
/** What was asked for last. */
let latest: Wanted | undefined
/** What is to be shown next; newer ones take its place. */
let wanted: Wanted | undefined
let isWorking = false
/** Ends the rest before a whole result, and the whole result. */
let resting: AbortController | undefined

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
  if (isAsked && (isWorking || filteredPhoto.get().isWhole)) return
  wanted = request
  resting?.abort()
  if (!isWorking) void workThrough()
}

async function workThrough(): Promise<void> {
  isWorking = true
  while (wanted) {
    const request: Wanted = wanted
    wanted = undefined
    resting = new AbortController()
    const { signal } = resting
    try {
      await work(request, signal)
    } catch (error) {
      if (!signal.aborted) tellProblem(error)
    }
  }
  isWorking = false
}

function tellProblem(error: unknown): void {
  filteredPhoto.set({
    progress: undefined,
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
  const { shown } = filteredPhoto.get()
  if (!shown) return
  const of = { settings, image }
  const layers = photoLayers(settings)
  await whole(openedPhoto(image), layers, shown, settings.stride, of, undefined, present).catch(
    () => undefined,
  )
}

/** Ends what is being made. */
export function stopFiltering(): void {
  latest = undefined
  wanted = undefined
  resting?.abort()
  filteredPhoto.set({ progress: undefined })
}

async function work(request: Wanted, signal: AbortSignal): Promise<void> {
  const { settings, image } = request
  const photo = openedPhoto(image)
  const layers = photoLayers(settings)
  const of = { settings, image }
  const isSmall = image.width * image.height <= smallEnough
  if (!isSmall) {
    await preview(photo, request)
    signal.throwIfAborted()
    await pause(rest, signal)
  }
  const shown = await shownBy(photo, request, true, isSmall ? undefined : signal)
  await whole(photo, layers, shown, settings.stride, of, isSmall ? undefined : signal)
}

/** Shows the rows in sight, of the pixels that fall on one of the screen's. */
async function preview(photo: OpenedImage, request: Wanted): Promise<void> {
  const { settings, image, inSight } = request
  const [first, count] = inSight.rows
  const sampling = Math.max(1, Math.floor(inSight.pixels / settings.stride))
  const step = sampling * settings.stride
  const layers = photoLayers(settings, sampling)
  const shown = await shownBy(photo, request, false)

  const [height, width] = [Math.ceil(photo.height / step), Math.ceil(photo.width / step)]
  const from = Math.max(0, Math.floor(first / step))
  const rows = Math.max(1, Math.min(height - from, Math.ceil(count / step) + 1))
  const raster = new Raster(width, rows, { step, top: from * step })
  await photo.filter(
    { layers, tone: shown.tone },
    { rows: [from, rows], onPart: (part) => raster.put(part.first - from, part.pixels) },
  )
  const of = { settings, image }
  const before = filteredPhoto.get()
  // What was measured stands until it is measured again.
  const made = before.of?.image === image ? before.made : undefined
  filteredPhoto.set({ raster, isWhole: false, of, shown, made, problem: undefined })
}

async function whole(
  photo: OpenedImage,
  layers: readonly FilterLayer[],
  shown: ShownAs,
  step: number,
  of: FilteredPhoto['of'],
  signal?: AbortSignal,
  present?: () => void,
): Promise<void> {
  const isCounted = present === undefined
  const [height, width] = [Math.ceil(photo.height / step), Math.ceil(photo.width / step)]
  const shownLast = filteredPhoto.get().raster
  const isSame = shownLast?.width === width && shownLast.height === height
  // Frames of a camera follow one another on the same canvases.
  const raster = !isCounted && isSame ? shownLast : new Raster(width, height, { step })
  const histogram =
    shown.sample && shown.tone.kind === 'coloured'
      ? signedHistogram(shown.sample, shown.tone.limit)
      : emptyHistogram()
  let [done, told] = [0, 0]
  const made = await photo.filter(
    { layers, tone: shown.tone },
    {
      ...(signal && { signal }),
      onPart: ({ first, pixels }) => {
        raster.put(first, pixels)
        if (isCounted && !shown.sample) addToHistogram(histogram, pixels)
        done += pixels.length / (4 * width)
        if (width * height <= longWork || done - told < height / 50) return
        told = done
        filteredPhoto.set({ progress: [done, height] })
      },
    },
  )
  signal?.throwIfAborted()
  present?.()
  filteredPhoto.set({
    raster,
    isWhole: true,
    of,
    shown,
    ...(isCounted && { histogram }),
    made,
    progress: undefined,
    problem: undefined,
  })
}

function openedPhoto(image: RgbaImage): OpenedImage {
  if (opened?.image !== image) {
    const photo = browserEngine().openImage(image.data, image.width, image.height)
    opened = { image, photo }
  }
  return opened.photo
}

/** The photograph as the engine holds it now; undefined before the first is opened. */
export function photoInEngine(): OpenedImage | undefined {
  return opened?.photo
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
