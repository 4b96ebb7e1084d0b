import type { KernelFit } from '#core/kernelFit.ts'
import type { LearnSettings } from '#labs/learn/settings.ts'

/** Fits of a kernel size, a channel each and one for all. */
export type SizeFits = readonly KernelFit[]

/** The fit that is shown: of one channel, or of all. */
export function shownFit(fits: SizeFits, channel: LearnSettings['pairChannel']): KernelFit {
  const at = ['red', 'green', 'blue'].indexOf(channel)
  return fits.length > 1 && at >= 0 ? fits[at]! : fits.at(-1)!
}

/** How much of the change from before to after a fit explains: 1 for all of it, never below 0. */
export function explainedChange({ error, change }: KernelFit): number {
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
  return fits.find(({ error }) => error <= 1.04 * Math.max(least, 1 / 12) + 0.01)
}

/** Levels that rounding to whole numbers leaves, and a little that programs add on the way. */
const roundingLevels = 0.4

/** What the pair turned out to be. */
export type Verdict =
  'same' | 'flat before' | 'flat after' | 'cut off' | 'convolution' | 'nearly' | 'none'

/** How good the best kernel is. */
export function verdictOn(best: KernelFit): Verdict {
  if (best.windows < best.side ** 2 + 2) return 'cut off'
  if (best.change === 0) return 'same'
  if (best.variance < 1e-9) return 'flat before'
  if (best.wantedVariance < 1e-9) return 'flat after'
  if (Math.sqrt(best.error) <= roundingLevels) return 'convolution'
  return explainedChange(best) >= 0.95 ? 'nearly' : 'none'
}

/** The size from which on kernels leave no more than rounding does; undefined where none does, however much it explains. */
export function enoughSide(best: KernelFit): number | undefined {
  const verdict = verdictOn(best)
  return verdict === 'convolution' || verdict === 'same' ? best.side : undefined
}

/** What explains the pair where no kernel does, of what was tried: errors in levels squared. */
export function causeOf(causes: readonly number[], best: KernelFit): string | undefined {
  const names = ['a curve of tones', 'a median of 3×3 pixels', 'a median of 5×5 pixels']
  const least = Math.min(...causes)
  return least < 0.5 * best.error ? names[causes.indexOf(least)] : undefined
}
