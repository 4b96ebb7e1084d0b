import type { ValueRange } from '#engine/rows/pixelFilter.ts'

/** All but so many of the numbers are told apart; those beyond, a few edges, have the colours of the ends. */
const beyond = 0.005
const leading = [1, 1.5, 2, 3, 5, 7, 10]

/**
 * A round number that all but a few of the numbers do not go beyond, whatever their sign: 1, 1.5, 2, 3, 5 or 7 times a
 * power of ten, so that the scale stands while a slider moves.
 */
export function likelyReach({ sample }: ValueRange): number {
  const sizes = sample.map(Math.abs).toSorted()
  const reach = sizes[Math.ceil((1 - beyond) * (sizes.length - 1))] ?? 0
  if (!(reach > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(reach))
  const first = leading.find((number) => number * power >= reach * (1 - 1e-6)) ?? 10
  return Number((first * power).toPrecision(2))
}
