import type { RgbaImage } from '#data/rgbaImage.ts'
import type { Palette } from '#draw/palette.ts'
import type { OpenedImage } from '#engine/openedImage.ts'
import { filterLayers } from '#labs/photo/model/filterLayers.ts'
import { addToHistogram, emptyHistogram, signedHistogram } from '#labs/photo/model/histogram.ts'
import type { ShownAs } from '#labs/photo/model/shownAs.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import type { Value } from '#state/createValue.ts'
import type { FilteredPhoto } from './filteredPhoto.ts'
import { Raster } from './raster.ts'
import type { ResultLook } from './resultLook.ts'

/** What of the photograph is on the screen: rows, and how many of its pixels fall on one of the screen's. */
export interface InSight {
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
export interface Workshop {
  readonly result: Value<FilteredPhoto>
  readonly look: ResultLook
  /** The photograph as the engine holds it: its pixels are given to the workers once. */
  readonly opened: (image: RgbaImage) => OpenedImage
}

type Count = (rows: number, of: number) => void

/** Makes the rows in sight, of the pixels that fall on one of the screen's. */
export async function makePreview(
  { result, look, opened }: Workshop,
  wanted: Wanted,
  signal: AbortSignal,
  count: Count,
): Promise<void> {
  const { settings, image, inSight } = wanted
  const photo = opened(image)
  const [first, rowsInSight] = inSight.rows
  const sampling = Math.max(1, Math.floor(inSight.pixels / settings.stride))
  const step = sampling * settings.stride
  const layers = filterLayers(settings, sampling)
  const shown = await look.shownBy(photo, wanted, false, signal)

  const [height, width] = [Math.ceil(photo.height / step), Math.ceil(photo.width / step)]
  const from = Math.max(0, Math.floor(first / step))
  const rows = Math.max(1, Math.min(height - from, Math.ceil(rowsInSight / step) + 1))
  const raster = new Raster(width, rows, { step, top: from * step })
  const onChunk = (chunk: { first: number; pixels: Uint8ClampedArray }) => {
    raster.put(chunk.first - from, chunk.pixels)
    count(chunk.pixels.length / (4 * width), rows)
  }
  await photo.filter({ layers, toneMap: shown.toneMap }, { rows: [from, rows], signal, onChunk })
  signal.throwIfAborted()
  const before = result.get()
  // What was measured and counted stands until it is again, on the same photograph.
  const { made, histogram } =
    before.of?.image === image ? before : { made: undefined, histogram: undefined }
  const of = { settings, image }
  result.set({ raster, isWhole: false, of, shown, made, histogram, problem: undefined })
}

/** Makes all of it. */
export async function makeWhole(
  { result, opened }: Workshop,
  of: NonNullable<FilteredPhoto['of']>,
  shown: ShownAs,
  how:
    | { readonly signal: AbortSignal; readonly count: Count }
    /** A frame of the camera: shows the frame itself, in the same picture as what became of it. */
    | { readonly present: () => void },
): Promise<void> {
  const { settings, image } = of
  const isFrame = 'present' in how
  const [height, width] = [image.height, image.width].map((side) =>
    Math.ceil(side / settings.stride),
  ) as [number, number]
  const shownLast = result.get().raster
  const isSame = shownLast?.width === width && shownLast.height === height
  // Frames of a camera follow one another on the same canvases.
  const raster =
    isFrame && isSame ? shownLast : new Raster(width, height, { step: settings.stride })
  const histogram =
    shown.sample && shown.toneMap.kind === 'coloured'
      ? signedHistogram(shown.sample, shown.toneMap.limit)
      : emptyHistogram()
  const made = await opened(image).filter(
    { layers: filterLayers(settings), toneMap: shown.toneMap },
    {
      ...(!isFrame && { signal: how.signal }),
      onChunk: ({ first, pixels }) => {
        raster.put(first, pixels)
        if (isFrame) return
        if (!shown.sample) addToHistogram(histogram, pixels)
        how.count(pixels.length / (4 * width), height)
      },
    },
  )
  if (isFrame) how.present()
  else how.signal.throwIfAborted()
  result.set({
    raster,
    isWhole: true,
    of,
    shown,
    ...(!isFrame && { histogram }),
    made,
    problem: undefined,
  })
}
