import type { Digits } from '#data/digits.ts'
import { white } from '#labs/digits/model/unitTerms.ts'

/** A digit among many that is near another, and how far it is. */
export interface NearDigit {
  /** Its place among them, from 0. */
  readonly index: number
  readonly label: number
  /** The root of the summed squares of all differences of pixels, each 0 to 1. */
  readonly distance: number
}

/**
 * The digits nearest to what the networks get, the nearest first.
 * @param pixels [28, 28], whole numbers from 0 to 255
 */
export function nearestDigits(
  pixels: ArrayLike<number>,
  { count, pixels: those, labels }: Digits,
  wanted: number,
): readonly NearDigit[] {
  const found: { index: number; square: number }[] = []
  const size = pixels.length
  const given = Int16Array.from(pixels)
  for (let index = 0; index < count; index++) {
    const limit = found.length < wanted ? Infinity : found[wanted - 1]!.square
    let [square, from] = [0, index * size]
    // What is further than all that were found need not be measured to its end.
    for (let row = 0; row < size && square < limit; row += 28)
      for (let at = row; at < row + 28; at++) {
        const difference = given[at]! - those[from + at]!
        square += difference * difference
      }
    if (square >= limit) continue
    const place = found.findIndex((other) => square < other.square)
    found.splice(place < 0 ? found.length : place, 0, { index, square })
    if (found.length > wanted) found.pop()
  }
  return found.map(({ index, square }) => ({
    index,
    label: labels[index]!,
    distance: Math.sqrt(square) / white,
  }))
}
