import type { KernelFit } from '#core/kernelFit.ts'
import { counted } from '#draw/numberWords.ts'

/** What a kernel is whose largest weight stands for all. */
export interface Shift {
  /** "a shift by 3 pixels right and 2 down", "a negative" */
  readonly text: string
  /** Of the angle between the kernel and that weight alone. */
  readonly cosine: number
  /** Whether it is the weight 1 alone, as far as can be told. */
  readonly isExact: boolean
}

/** The shift or the negative that a kernel is most like; undefined where its largest weight leaves the picture as it is. */
export function shiftOf({
  side,
  weights,
  divisor,
}: Pick<KernelFit, 'side' | 'weights' | 'divisor'>): Shift | undefined {
  const most = weights.reduce(
    (best, weight, at) => (Math.abs(weight) > Math.abs(weights[best]!) ? at : best),
    0,
  )
  const weight = weights[most]!
  const middle = (side - 1) / 2
  // Where the window reads at its right, the picture goes left.
  const [right, down] = [middle - (most % side), middle - Math.floor(most / side)]
  const isMoved = right !== 0 || down !== 0
  if (weight > 0 && !isMoved) return undefined
  const cosine = Math.abs(weight) / (Math.hypot(...weights) || 1)
  const isExact = divisor === 1 && Math.round(weight) === 1 && cosine > 1 - 1e-6
  const shift = isMoved ? `a shift by ${movesText(right, down)}` : ''
  const text = weight < 0 ? ['a negative', shift].filter(Boolean).join(' and ') : shift
  return { text, cosine, isExact }
}

/** "3 pixels right and 2 down" */
function movesText(right: number, down: number): string {
  const moves = [
    [right, right > 0 ? 'right' : 'left'],
    [down, down > 0 ? 'down' : 'up'],
  ] as const
  return moves
    .filter(([by]) => by !== 0)
    .map(([by, way], at) => `${at > 0 ? Math.abs(by) : counted(Math.abs(by), 'pixel')} ${way}`)
    .join(' and ')
}
