import { cellKind } from '#core/cellKind.ts'
import { memoByObject } from '#core/memo.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import type { Cell } from '#draw/gridBox.ts'
import { aboutText } from '#draw/numberWords.ts'
import { longestSum, type SumPiece } from '#draw/sum/longestSum.ts'
import { channelNames, type SumTerm } from '#draw/sum/sumTerm.ts'
import { type WrittenSum, writtenSum } from '#draw/sum/writtenSum.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import { inputNumbers } from './numbersIn.ts'
import { type KernelSlice, type LastLayer, lastLayer, windowTaps } from './lastLayer.ts'

/** A weight of the last filter that is pointed at, with the channel that it is laid on. */
export interface Mark extends Cell {
  readonly channel: number
}

/** The sum behind a pixel of the last layer, in one channel. */
export type PixelSum = Readonly<NonNullable<ReturnType<typeof pixelSum>>>

/**
 * The products and the sum of one pixel, worked out by the core from the photograph: the window's values are what the
 * layers before give. Undefined where the photograph is as it was, and past its end: a larger one may be on its way.
 */
export const pixelSum = memoByObject(
  // Kept with the photograph, not with the settings: those last as long as undo, and would keep its pixels.
  (image: RgbaImage, settings: PhotoSettings, row: number, column: number, wanted: number) => {
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
    // As in a photograph; the results of filters are not.
    const isWhole = terms.every(({ value }) => Number.isInteger(value))
    return { row, column, channel, channels, slices, terms, parts, isWhole, sum, result, digits }
  },
)

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

/** The sum of a pixel as it is written, with the term that is pointed at. */
export function photoSum(
  { terms, parts, slices }: PixelSum,
  counted: number,
  pointed: Mark | undefined,
  unfolded: ReadonlyMap<string, boolean>,
): WrittenSum {
  const isAt = ({ channel, kernelRow, kernelColumn }: SumTerm) =>
    pointed?.row === kernelRow &&
    pointed.column === kernelColumn &&
    (slices.length === 1 || pointed.channel === channel)
  return writtenSum({ ...parts, terms, counted, lookedAt: terms.filter(isAt) }, unfolded)
}

/** The place of the product that a walk has come to; undefined where all are counted. */
export function walkedMark({ terms }: PixelSum, counted: number): Mark | undefined {
  return counted < terms.length ? markOf(terms[counted - 1]) : undefined
}

/** The weight of a product. */
export function markOf(term: SumTerm | undefined): Mark | undefined {
  return term && { channel: term.channel, row: term.kernelRow, column: term.kernelColumn }
}

/** The longest that the sum of a pixel can be, in a photograph of so many rows and columns. */
export function longestPhotoSum(sum: PixelSum, rows: number, columns: number): readonly SumPiece[] {
  const { terms, parts, isWhole } = sum
  const above = 255 * terms.reduce((total, { weight }) => total + Math.max(0, weight), 0)
  const below = 255 * terms.reduce((total, { weight }) => total + Math.min(0, weight), 0)
  const most = above + below < 0 ? below : above
  const texts = {
    place: pixelText(sum.channels, 1, rows - 1, columns - 1),
    value: isWhole ? '255' : '≈ 255.5555',
    sum: isWhole ? aboutText(most) : `≈ ${aboutText(Math.round(most))}.555`,
    result: isWhole ? aboutText(most / parts.divisor) : `≈ ${Math.round(most / parts.divisor)}.55`,
  }
  const whole = { ...parts, terms, counted: terms.length, lookedAt: [] }
  return longestSum(whole, texts)
}

/** A pixel of the result in words: "pixel green [2, 3]", the channel only where there are several. */
export function pixelText(channels: number, channel: number, row: number, column: number): string {
  const name = channels > 1 ? ` ${channelNames[channel]}` : ''
  return `pixel${name} [${row + 1}, ${column + 1}]`
}
