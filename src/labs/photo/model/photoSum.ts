import { longestSum, type LongestTexts, type SumPiece } from '#draw/sum/longestSum.ts'
import type { SumParts } from '#draw/sum/sumParts.ts'
import { channelNames, type SumTerm } from '#draw/sum/sumTerm.ts'
import { aboutText } from '#draw/numberWords.ts'
import { type WrittenSum, writtenSum } from '#draw/sum/writtenSum.ts'
import type { Mark } from './mark.ts'
import type { PixelSum } from './pixelSum.ts'

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
  const term = counted < terms.length ? terms[counted - 1] : undefined
  return term && { channel: term.channel, row: term.kernelRow, column: term.kernelColumn }
}

/** The longest that the sum of a pixel can be, in a photograph of so many rows and columns. */
export function longestPhotoSum(sum: PixelSum, rows: number, columns: number): readonly SumPiece[] {
  const { terms, parts, isWhole } = sum
  const above = 255 * terms.reduce((total, { weight }) => total + Math.max(0, weight), 0)
  const below = 255 * terms.reduce((total, { weight }) => total + Math.min(0, weight), 0)
  const most = above + below < 0 ? below : above
  const texts: LongestTexts = {
    place: pixelText(sum.channels, 1, rows - 1, columns - 1),
    value: isWhole ? '255' : '≈ 255.5555',
    sum: isWhole ? aboutText(most) : `≈ ${aboutText(Math.round(most))}.555`,
    result: isWhole ? aboutText(most / parts.divisor) : `≈ ${Math.round(most / parts.divisor)}.55`,
  }
  const whole: SumParts = { ...parts, terms, counted: terms.length, lookedAt: [] }
  return longestSum(whole, texts)
}

/** A pixel of the result in words: "pixel green [2, 3]", the channel only where there are several. */
export function pixelText(channels: number, channel: number, row: number, column: number): string {
  const name = channels > 1 ? ` ${channelNames[channel]}` : ''
  return `pixel${name} [${row + 1}, ${column + 1}]`
}
