import { paddedIndex, type PaddingMode } from '#core/padding.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import { coreConvRows } from '#engine/rows/coreConvRows.ts'
import type { FilterLayer } from '#engine/rows/filterLayer.ts'
import { rowLayers } from '#engine/rows/rowLayers.ts'
import { rowsOf } from '#engine/rows/rowsOf.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import { filterLayers } from './filterLayers.ts'

/** Rows and columns of the result, ends excluded. */
export interface Region {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** What layers of the settings give in a region, worked out by the core: [channels, rows, columns]. */
export function numbersIn(
  settings: PhotoSettings,
  photo: RgbaImage,
  layers: readonly FilterLayer[],
  region: Region,
): Float32Array {
  const { stride } = settings
  const piece = pieceUnder(settings, photo, region)
  const [top, left] = [piece.top / stride, piece.left / stride]
  const made = rowLayers(layers, [3, piece.height, piece.width], coreConvRows)
  const { channels, width } = made.at(-1) ?? { channels: 3, width: piece.width }
  const [rows, columns] = [region.bottom - region.top, region.right - region.left]
  const all = rowsOf(made, (wanted) => imageRows(photo, wanted, piece), region.top - top, rows)
  const numbers = new Float32Array(channels * rows * columns)
  for (let line = 0; line < channels * rows; line++) {
    const from = line * width + region.left - left
    numbers.set(all.subarray(from, from + columns), line * columns)
  }
  return numbers
}

/** Red, green and blue of rows of a piece of the image, [3, rows, width]. */
export function imageRows(
  { data, width }: RgbaImage,
  rows: Int32Array,
  piece = { top: 0, left: 0, width },
): Float32Array {
  const planes = new Float32Array(3 * rows.length * piece.width)
  rows.forEach((row, index) => {
    const from = (row + piece.top) * width + piece.left
    for (let col = 0; col < piece.width; col++) {
      for (let channel = 0; channel < 3; channel++)
        planes[(channel * rows.length + index) * piece.width + col] =
          data[(from + col) * 4 + channel]!
    }
  })
  return planes
}

/**
 * All that a region of the result depends on: enough of the photograph for every filter of the chain, so that over the
 * piece alone they give the same numbers there. Where the border is circular that is the whole photograph.
 */
function pieceUnder(settings: PhotoSettings, { height, width }: RgbaImage, region: Region) {
  const { stride, dilation } = settings
  if (settings.border === 'circular') return { top: 0, left: 0, height, width }
  // How far the layers together reach to each side, at most.
  const reach = filterLayers(settings).reduce((sum, layer) => {
    if (layer.kind !== 'conv') return sum
    const longest = Math.max(...layer.weight.shape.slice(2))
    return sum + Math.ceil((dilation * (longest - 1)) / 2) + 1
  }, 1)
  const along = (from: number, to: number, size: number): readonly [number, number] => {
    // Positions of the result stay positions of the piece only if it begins at one of them.
    const first = Math.max(0, Math.floor((from * stride - reach) / stride)) * stride
    // “Same” pads by what the stride leaves over: the piece leaves over as much as the photograph.
    const least = Math.min(size, to * stride + reach)
    return [first, least + ((size - least) % stride) - first]
  }
  const [top, tall] = along(region.top, region.bottom, height)
  const [left, wide] = along(region.left, region.right, width)
  return { top, left, height: tall, width: wide }
}

/** What of a layer says what it reads. */
interface InputLayer {
  readonly input: PhotoSettings
  readonly geometry: { readonly paddingMode: PaddingMode }
}

/**
 * What the last layer reads at rows and columns of its input, which may lie outside, where the border says what is there:
 * [channels, rows, columns]. The window at a pixel and the left half of the stage are both that.
 */
export function inputNumbers(
  { input, geometry }: InputLayer,
  image: RgbaImage,
  rows: readonly number[],
  columns: readonly number[],
): { readonly channels: number; readonly values: Float32Array } {
  const source = (size: number) => (at: number) => paddedIndex(geometry.paddingMode, at, size)
  const [down, across] = [rows.map(source(image.height)), columns.map(source(image.width))]
  const layers = filterLayers(input)
  const cells = rows.length * columns.length
  const values = new Float32Array(3 * cells)
  let channels = 3
  for (const { from: top, to: bottom } of runsOf(down))
    for (const { from: left, to: right } of runsOf(across)) {
      const made = numbersIn(input, image, layers, { top, left, bottom, right })
      const [tall, wide] = [bottom - top, right - left]
      channels = made.length / (tall * wide)
      down.forEach((row, y) => {
        if (row < top || row >= bottom) return
        across.forEach((column, x) => {
          if (column < left || column >= right) return
          for (let channel = 0; channel < channels; channel++)
            values[channel * cells + y * columns.length + x] =
              made[(channel * tall + row - top) * wide + column - left]!
        })
      })
    }
  return { channels, values: values.subarray(0, channels * cells) }
}

/** How far apart two positions may be that are worked out together. */
const near = 16

/** Positions in runs without large holes: a border that goes round reads both ends, and nothing between. */
function runsOf(positions: readonly number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  for (const at of positions.filter((each) => each >= 0).toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && at - last.to <= near) last.to = at + 1
    else runs.push({ from: at, to: at + 1 })
  }
  return runs
}
