import { cellKind } from '#core/cellKind.ts'
import { memoByObject } from '#core/memo.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import type { SumTerm } from '#draw/sum/sumTerm.ts'
import { type WrittenSum, writtenSum } from '#draw/sum/writtenSum.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import { inputNumbers } from './inputNumbers.ts'
import { type KernelSlice, type LastLayer, lastLayer, windowTaps } from './lastLayer.ts'

/** The sum behind a pixel of the last layer, in one channel. */
export interface PixelSum {
  readonly row: number
  readonly column: number
  readonly channel: number
  readonly channels: number
  readonly slices: readonly KernelSlice[]
  readonly terms: readonly SumTerm[]
  readonly parts: LastLayer['parts']
  /** Whether all values are whole numbers, as in a photograph; the results of filters are not. */
  readonly isWhole: boolean
  readonly sum: number
  /** The number that the pixel shows. */
  readonly result: number
  readonly digits: WrittenSum['digits']
}

/**
 * The products and the sum of one pixel, worked out by the core from the photograph: the window's values are what the
 * layers before give. Undefined where the photograph is as it was, and past its end: a larger one may be on its way.
 */
export function pixelSum(
  settings: PhotoSettings,
  image: RgbaImage,
  row: number,
  column: number,
  channel: number,
): PixelSum | undefined {
  return sumIn(image, settings, row, column, channel)
}

/** Kept with the photograph, not with the settings: those last as long as undo, and would keep its pixels. */
const sumIn = memoByObject(workOut)

function workOut(
  image: RgbaImage,
  settings: PhotoSettings,
  row: number,
  column: number,
  wanted: number,
): PixelSum | undefined {
  const { stride } = settings
  if (row * stride >= image.height || column * stride >= image.width) return undefined
  const layer = lastLayer(settings, image)
  if (!layer) return undefined
  const { channels, parts } = layer
  const channel = Math.min(wanted, channels - 1)
  const slices = layer.slices(channel)
  const terms = termsOf(layer, slices, image, row, column)
  const whole = { ...parts, terms, counted: terms.length, lookedAt: [] }
  const { sum, result, digits } = writtenSum(whole)
  const isWhole = terms.every(({ value }) => Number.isInteger(value))
  return { row, column, channel, channels, slices, terms, parts, isWhole, sum, result, digits }
}

function termsOf(
  layer: LastLayer,
  slices: readonly KernelSlice[],
  image: RgbaImage,
  row: number,
  column: number,
): SumTerm[] {
  const { geometry } = layer
  const { kernelHeight, kernelWidth } = geometry
  const { rows, columns } = windowTaps(geometry, { row, column })
  const isInside = (at: number, size: number) => at >= 0 && at < size
  const { values } = inputNumbers(layer, image, rows, columns)
  return slices.flatMap(({ source, rows: weights }, slice) =>
    rows.flatMap((y, kernelRow) =>
      columns.map((x, kernelColumn): SumTerm => {
        const value = values[(source * kernelHeight + kernelRow) * kernelWidth + kernelColumn]!
        const weight = weights[kernelRow]![kernelColumn]!
        const isThere = isInside(y, image.height) && isInside(x, image.width)
        return {
          channel: slices.length === 1 ? source : slice,
          kernelRow,
          kernelColumn,
          kind: isThere ? cellKind.number : cellKind.padding,
          value,
          weight,
          product: value * weight,
        }
      }),
    ),
  )
}
