import { cellKind } from '#core/cellKind.ts'
import { memoByObject } from '#core/memo.ts'
import { paddedIndex } from '#core/padding.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import type { Palette } from '#draw/palette.ts'
import { fillPixels } from '#engine/rows/toneMap.ts'
import { lastGradient } from '#labs/photo/model/colourMix.ts'
import { filterLayers } from '#labs/photo/model/filterLayers.ts'
import { degreesOf } from '#labs/photo/model/gradientKernels.ts'
import { inputNumbers, numbersIn, type Region } from '#labs/photo/model/numbersIn.ts'
import { lastLayer } from '#labs/photo/model/lastLayer.ts'
import { type ShownAs, shownAs } from '#labs/photo/model/shownAs.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'

/** Pixels of a region near by, row by row: what is written in each, its colour, and whether it is padding. */
export interface PixelCells {
  readonly region: Region
  /** The numbers of a channel each, to be written under each other; NaN where there is none. */
  readonly lines: readonly Float32Array[]
  /** RGBA. */
  readonly colours: Uint8ClampedArray
  readonly kinds: Uint8Array
}

/** The rows and columns that the last layer can read: the photograph, and its border around it. */
export function inputBounds(settings: PhotoSettings, image: RgbaImage): Region {
  const padded = lastLayer(settings, image)?.geometry
  const { padTop = 0, padLeft = 0, padRight = 0, padBottom = 0 } = padded ?? {}
  return {
    top: -padTop,
    left: -padLeft,
    bottom: image.height + padBottom,
    right: image.width + padRight,
  }
}

/** What the last layer reads in a region, of the channels that it reads for that one. */
export const cellsBefore = keptWithImage((settings, image, region, channel, palette: Palette) => {
  const layer = lastLayer(settings, image)
  const of = layer ?? {
    input: { ...settings, stride: 1 },
    geometry: { paddingMode: settings.border },
  }
  const rows = positionsOf(region.top, region.bottom)
  const columns = positionsOf(region.left, region.right)
  const { channels, values } = inputNumbers(of, image, rows, columns)
  const cells = rows.length * columns.length
  const colours = new Uint8ClampedArray(4 * cells)
  fillPixels(colours, values, channels, shownAs(of.input, palette).toneMap)
  const isOutside = (at: number, size: number) => paddedIndex('zeros', at, size) < 0
  const kinds = Uint8Array.from({ length: cells }, (_, at) => {
    const [row, column] = [rows[Math.floor(at / columns.length)]!, columns[at % columns.length]!]
    const isPadding = isOutside(row, image.height) || isOutside(column, image.width)
    return isPadding ? cellKind.padding : cellKind.number
  })
  const slices = layer?.slices(Math.min(channel, layer.channels - 1))
  const sources = new Set(slices ? slices.map(({ source }) => source) : [0, 1, 2])
  const lines = [...sources].map((source) => values.subarray(source * cells, (source + 1) * cells))
  return { region, lines, colours, kinds }
})

/** The results in a region, of one channel, or of all where nothing is done to them; of a direction its degrees. */
export const cellsAfter = keptWithImage((settings, image, region, channel, shown: ShownAs) => {
  const layers = filterLayers(settings)
  const isDirection = lastGradient(settings) === 'orientation'
  const cells = (region.bottom - region.top) * (region.right - region.left)
  const numbers = numbersIn(settings, image, isDirection ? layers.slice(0, -1) : layers, region)
  const colours = new Uint8ClampedArray(4 * cells)
  const plane = (at: number) => numbers.subarray(at * cells, (at + 1) * cells)
  const kinds = new Uint8Array(cells)
  if (isDirection) {
    const [across, down] = [plane(0), plane(1)]
    const degrees = across.map((x, at) =>
      x === 0 && down[at] === 0 ? NaN : degreesOf(x, down[at]!),
    )
    const made = numbersIn(settings, image, layers, region)
    fillPixels(colours, made, 3, shown.toneMap)
    return { region, lines: [degrees], colours, kinds }
  }
  const channels = numbers.length / cells
  fillPixels(colours, numbers, channels, shown.toneMap)
  const lines = lastLayer(settings, image)
    ? [plane(Math.min(channel, channels - 1))]
    : [0, 1, 2].map(plane)
  return { region, lines, colours, kinds }
})

/** Worked out once for a region: what is pointed at is marked anew on the same cells. */
function keptWithImage<L>(
  work: (s: PhotoSettings, i: RgbaImage, region: Region, c: number, look: L) => PixelCells,
) {
  const kept = memoByObject(
    (
      image: RgbaImage,
      settings: PhotoSettings,
      channel: number,
      look: L,
      ...[top, left, bottom, right]: readonly [number, number, number, number]
    ) => work(settings, image, { top, left, bottom, right }, channel, look),
  )
  return (s: PhotoSettings, i: RgbaImage, region: Region, channel: number, look: L) =>
    kept(i, s, channel, look, region.top, region.left, region.bottom, region.right)
}

function positionsOf(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}
