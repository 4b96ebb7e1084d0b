import type { KernelFit } from '#core/kernelFit.ts'
import { countText } from '#draw/numberWords.ts'

/** How like a shift a kernel must be to be called one: the cosine of the angle to its single weight. */
const likeness = 0.9

/** The shift that a kernel is, in words: "a shift by 3 pixels right and 2 down"; undefined where it is none. */
export function shiftOf({
  side,
  weights,
}: Pick<KernelFit, 'side' | 'weights'>): { text: string; cosine: number } | undefined {
  const most = weights.reduce((best, weight, at) => (weight > weights[best]! ? at : best), 0)
  const cosine = weights[most]! / (Math.hypot(...weights) || 1)
  const middle = (side - 1) / 2
  // Where the window reads at its right, the picture goes left.
  const [right, down] = [middle - (most % side), middle - Math.floor(most / side)]
  if (cosine < likeness || (right === 0 && down === 0)) return undefined
  const parts = [
    [right, 'right', 'left'],
    [down, 'down', 'up'],
  ] as const
  const words = parts.flatMap(([by, forth, back]) =>
    by === 0 ? [] : [[Math.abs(by), by > 0 ? forth : back] as const],
  )
  const said = words.map(([by, way], at) =>
    at > 0 ? `${by} ${way}` : `${countText(by)} ${by === 1 ? 'pixel' : 'pixels'} ${way}`,
  )
  return { text: `a shift by ${said.join(' and ')}`, cosine }
}
