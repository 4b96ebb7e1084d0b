import type { RgbaImage } from '#data/rgbaImage.ts'
import type { Palette } from '#draw/palette.ts'
import type { Filtered, OpenedImage } from '#engine/openedImage.ts'
import { filterLayers } from '#labs/photo/model/filterLayers.ts'
import {
  addToHistogram,
  emptyHistogram,
  type Histogram,
  signedHistogram,
} from '#labs/photo/model/histogram.ts'
import type { ShownAs } from '#labs/photo/model/shownAs.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import type { Value } from '#state/createValue.ts'
import { Raster } from './raster.ts'
import type { ResultLook } from './resultLook.ts'

/** What there is of the filtered photograph. */
export interface FilteredPhoto {
  readonly raster?: Raster
  /** Whether `raster` is the whole result at its own size. */
  readonly isWhole: boolean
  /** The settings and the photograph that `raster` is of. */
  readonly of?: { readonly settings: PhotoSettings; readonly image: RgbaImage }
  readonly shown?: ShownAs
  readonly histogram?: Histogram | undefined
  /** How the last whole result of that photograph was made. */
  readonly made?: Filtered | undefined
  /** Rows that are there of what is being made, of all; undefined while that has not taken long. */
  readonly progress?: readonly [rows: number, of: number] | undefined
  /** Whether the person has ended what was being made. */
  readonly isCancelled: boolean
  readonly problem?: string | undefined
}

/** What of the photograph is on the screen: rows, and how many of its pixels fall on one of the screen's. */
interface InSight {
  readonly rows: readonly [first: number, count: number]
  readonly pixels: number
}

/** A result that is to be made. */
export interface Wanted {
  readonly settings: PhotoSettings
  readonly image: RgbaImage
  readonly palette: Palette
  readonly inSight: InSight
}

/** Where results are made in a lab on the page, and where they are put. */
interface Workshop {
  readonly result: Value<FilteredPhoto>
  readonly look: ResultLook
  /** The photograph as the engine holds it: its pixels are given to the workers once. */
  readonly opened: (image: RgbaImage) => OpenedImage
}

interface Making {
  /** The rows in sight alone, of the pixels that fall on one of the screen's; without it, all of the result. */
  readonly inSight?: InSight
  readonly signal?: AbortSignal
  /** Of a frame of the camera: shows the frame itself, in the same picture as what became of it. */
  readonly present?: () => void
}

/** Makes a result and shows it. How far it has come is told, unless it is a frame of the camera. */
export async function makeResult(
  workshop: Workshop,
  { settings, image, palette }: Omit<Wanted, 'inSight'>,
  { inSight, signal, present }: Making,
): Promise<void> {
  const { result, look, opened } = workshop
  const of = { settings, image }
  const isWhole = inSight === undefined
  const photo = opened(image)
  const progress = present ? undefined : startProgress((now) => result.set({ progress: now }))
  try {
    const shown = present
      ? await look.shownOfFrame({ ...of, palette })
      : await look.shownBy({ ...of, palette }, isWhole, signal)
    const sampling = Math.max(1, Math.floor((inSight?.pixels ?? 1) / settings.stride))
    const step = sampling * settings.stride
    const [height, width] = [Math.ceil(image.height / step), Math.ceil(image.width / step)]
    const [first, count] = inSight?.rows ?? [0, image.height]
    const from = Math.max(0, Math.floor(first / step))
    const rows = Math.max(1, Math.min(height - from, Math.ceil(count / step) + 1))
    const last = result.get().raster
    // Frames of a camera follow one another on the same canvases.
    const isFit = present && last?.width === width && last.height === height
    const raster = isFit ? last : new Raster(width, rows, { step, top: from * step })
    const isSigned = shown.sample && shown.toneMap.kind === 'coloured'
    const histogram = isSigned
      ? signedHistogram(shown.sample, shown.toneMap.limit)
      : emptyHistogram()
    const made = await photo.filter(
      { layers: filterLayers(settings, sampling), toneMap: shown.toneMap },
      {
        ...(inSight && { rows: [from, rows] }),
        ...(signal && { signal }),
        onChunk: ({ first: row, pixels }) => {
          raster.put(row - from, pixels)
          progress?.add(pixels.length / (4 * width), rows)
          if (isWhole && !present && !shown.sample) addToHistogram(histogram, pixels)
        },
      },
    )
    signal?.throwIfAborted()
    present?.()
    const before = result.get()
    // What was measured and counted stands until it is again, on the same photograph.
    const kept = before.of?.image === image ? before : undefined
    result.set({
      raster,
      isWhole,
      of,
      shown,
      made: isWhole ? made : kept?.made,
      histogram: isWhole && !present ? histogram : kept?.histogram,
      problem: undefined,
    })
  } finally {
    progress?.end()
  }
}

/** Milliseconds after which it is told how far something is. */
const long = 300
/** What is told goes on by this fraction of all rows. */
const least = 0.02

/** Tells how far what is being made has come, once that takes long enough to ask; undefined once it is made. */
function startProgress(tell: (progress: FilteredPhoto['progress']) => void) {
  let [done, of, told] = [0, 1, 0]
  let isLong = false
  const tellNow = () => {
    told = done
    tell([done, of])
  }
  const timer = setTimeout(() => {
    isLong = true
    tellNow()
  }, long)
  return {
    add(rows: number, all: number) {
      done += rows
      of = all
      if (isLong && done - told >= least * all) tellNow()
    },
    end() {
      clearTimeout(timer)
      tell(undefined)
    },
  }
}
