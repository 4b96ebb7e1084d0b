import { paddedIndex, type PaddingMode } from '#core/padding.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import { filterLayers } from './filterLayers.ts'
import { numbersIn } from './numbersIn.ts'

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
