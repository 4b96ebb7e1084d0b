import { isKernelTold, type KernelFit } from '#core/kernelFit.ts'
import type { LearnSettings } from '#labs/learn/settings.ts'

/** Fits of a kernel size, a channel each and one for all. */
export type SizeFits = readonly KernelFit[]

/** The fit that is shown: of one channel, or of all. */
export function shownFit(fits: SizeFits, channel: LearnSettings['pairChannel']): KernelFit {
  const at = ['red', 'green', 'blue'].indexOf(channel)
  return fits.length > 1 && at >= 0 ? fits[at]! : fits.at(-1)!
}

/** How much of the change from before to after a fit explains: 1 for all of it, never below 0. */
export function explainedChange({ error, change }: Pick<KernelFit, 'error' | 'change'>): number {
  return change > 0 ? Math.max(0, 1 - error / change) : 1
}

/** How much of the picture after it explains, beside its mean. */
export function explainedPicture({ error, wantedVariance }: KernelFit): number {
  return wantedVariance > 0 ? Math.max(0, 1 - error / wantedVariance) : 1
}

/** The smallest kernel that explains as much as any. */
export function bestFit(fits: readonly KernelFit[]): KernelFit | undefined {
  const least = Math.min(...fits.map(({ error }) => error))
  // Rounding leaves 1/12: what explains more than that explains the rounding of these very pixels.
  return fits.find(
    ({ error, windows }) => error <= (1.01 + 60 / windows) * Math.max(least, 1 / 12) + 0.001,
  )
}

/** Levels that rounding to whole numbers leaves, and a little that programs add on the way. */
const roundingLevels = 0.4

/** Why nothing can be learned from a pair. */
export type Idle = 'flat before' | 'flat after' | 'cut off'

/** What the pair turned out to be; `untold`: many kernels would do. */
export type Verdict = Idle | 'same' | 'untold' | 'convolution' | 'nearly' | 'none'

/** How good the best kernel is. */
export function verdictOn(best: KernelFit): Verdict {
  const idle = idleOf(best)
  if (idle) return idle
  if (best.change === 0) return 'same'
  const isAll = Math.sqrt(best.error) <= roundingLevels
  if (!isAll && explainedChange(best) < 0.95) return 'none'
  if (!isKernelTold(best.weights, best.errors)) return 'untold'
  return isAll ? 'convolution' : 'nearly'
}

export function idleOf(fit: KernelFit): Idle | undefined {
  if (fit.windows < fit.side ** 2 + 2) return 'cut off'
  if (fit.change === 0) return undefined
  if (fit.variance < 1e-9) return 'flat before'
  return fit.wantedVariance < 1e-9 ? 'flat after' : undefined
}

/** What explains the pair where no kernel does, of what was tried: errors in levels squared. */
export function causeOf(causes: readonly number[], best: KernelFit): string | undefined {
  const names = ['a curve of tones', 'a median of 3×3 pixels', 'a median of 5×5 pixels']
  const least = Math.min(...causes)
  return least < 0.5 * best.error ? names[causes.indexOf(least)] : undefined
}
