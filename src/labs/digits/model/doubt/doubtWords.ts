import type { NearDigit } from './nearestDigits.ts'
import { nearerThan, type UsualDistances } from './usualDistances.ts'

/** From how many of a hundred on a drawing is further away than what is usual. */
export const farFrom = 95

/** A numeral with its article: "an 8". */
export function digitText(digit: number): string {
  return `${digit === 8 ? 'an' : 'a'} ${digit}`
}

/** A distance with one decimal. */
export function distanceText(distance: number): string {
  return distance.toFixed(1)
}

/** Whether what is drawn is further from every digit than nearly all test digits are. */
export function isFar(usual: UsualDistances, { distance }: NearDigit): boolean {
  return nearerThan(usual, distance) >= (usual.length * farFrom) / 100
}

/** What a distance says, against what is usual. */
export function doubtText(usual: UsualDistances, nearest: NearDigit): string {
  const nearer = nearerThan(usual, nearest.distance)
  const hundredths = Math.floor((100 * nearer) / usual.length)
  if (nearer === usual.length)
    return `Further from every digit than each of the ${usual.length} test digits.`
  if (isFar(usual, nearest))
    return `Further from every digit than ${hundredths} in 100 test digits.`
  return `As near as test digits are: ${100 - hundredths} in 100 are as far or further.`
}
