import { type LongestTexts, longestSum, type SumPiece } from '#draw/sum/longestSum.ts'
import { exactText } from '#draw/sum/sumText.ts'
import { channelNames, type SumTerm } from '#draw/sum/sumTerm.ts'
import { type WrittenSum, writtenSum } from '#draw/sum/writtenSum.ts'
import type { KernelPlace } from '#ui/sum/kernelPlace.ts'
import type { PixelSum } from './pixelSum.ts'

/** The sum of a pixel as it is written, with the term that is pointed at. */
export function photoSum(
  { terms, kernel }: PixelSum,
  pointed: KernelPlace | undefined,
  unfolded: ReadonlyMap<string, boolean>,
): WrittenSum {
  const lookedAt = terms.filter((term) => isAt(term, pointed))
  const { divisor } = kernel
  return writtenSum({ terms, counted: terms.length, lookedAt, divisor, bias: 0 }, unfolded)
}

/** The longest that the sum of a pixel can be, in a photograph of so many rows and columns. */
export function longestPhotoSum(sum: PixelSum, rows: number, columns: number): readonly SumPiece[] {
  const { terms, kernel, isWhole } = sum
  const above = 255 * terms.reduce((total, { weight }) => total + Math.max(0, weight), 0)
  const below = 255 * terms.reduce((total, { weight }) => total + Math.min(0, weight), 0)
  const most = above + below < 0 ? below : above
  const texts: LongestTexts = {
    place: photoPlaceText(sum.channels, 1, rows - 1, columns - 1),
    value: isWhole ? '255' : '≈ 255.55',
    sum: isWhole ? exactText(most) : `≈ ${exactText(Math.round(most))}.5555`,
    result: isWhole
      ? exactText(most / kernel.divisor)
      : `≈ ${Math.round(most / kernel.divisor)}.5555`,
  }
  return longestSum(
    { terms, counted: terms.length, lookedAt: [], divisor: kernel.divisor, bias: 0 },
    texts,
  )
}

/** A pixel of the result in words: "pixel green [2, 3]", the channel only where there are several. */
export function photoPlaceText(
  channels: number,
  channel: number,
  row: number,
  column: number,
): string {
  const name = channels > 1 ? ` ${channelNames[channel]}` : ''
  return `pixel${name} [${row + 1}, ${column + 1}]`
}

function isAt(term: SumTerm, place: KernelPlace | undefined): boolean {
  return place !== undefined && term.kernelRow === place.row && term.kernelColumn === place.column
}
