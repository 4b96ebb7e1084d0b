import { evenShare } from './evenShare.ts'
import { type KernelFit, kernelFit } from './kernelFit.ts'
import type { PairBlocks } from './pairBlocks.ts'
import { innerMoments, joinedMoments, pairMoments } from './pairMoments.ts'
import type { Tensor } from './tensor.ts'

/** Of what kernels of these sizes are to be found. */
export interface FitProblem {
  readonly blocks: PairBlocks
  /** Cells along a side, the largest last. */
  readonly sides: readonly number[]
}

const facts = [
  'side',
  'windows',
  'cutOff',
  'error',
  'variance',
  'wantedVariance',
  'change',
  'bias',
  'divisor',
] as const

/**
 * Fits as they travel, one after the other: of each size one for each channel, then, of colours, one for the kernel that
 * all channels share. All are found from the same windows, so that a larger kernel never explains less.
 */
export function kernelFits({ blocks, sides }: FitProblem): Tensor {
  const largest = Math.max(...sides)
  const channels = Array.from({ length: blocks.channels }, (_, channel) =>
    pairMoments(blocks, channel, largest),
  )
  const all = channels.length > 1 ? [...channels, channels.reduce(joinedMoments)] : channels
  const even = channels.reduce((sum, _, at) => sum + evenShare(blocks, at), 0) / channels.length
  const least = all.map(() => Infinity)
  const fits = sides.flatMap((side) =>
    all.map((moments, at): KernelFit => {
      const fit = kernelFit(innerMoments(moments, side), even)
      // What is estimated can grow by chance, what a kernel leaves cannot: a larger one may hold the smaller.
      least[at] = Math.min(least[at]!, fit.error)
      return { ...fit, error: least[at] }
    }),
  )
  const numbers = fits.flatMap((fit) => [
    ...facts.map((fact) => fit[fact]),
    ...fit.weights,
    ...fit.errors,
  ])
  return { shape: [numbers.length], data: Float32Array.from(numbers) }
}

/** The fits that `kernelFits` wrote, by kernel size. */
export function readKernelFits({ data }: Tensor): Record<number, readonly KernelFit[]> {
  const fits: Record<number, KernelFit[]> = {}
  for (let at = 0; at < data.length;) {
    const fact = (name: (typeof facts)[number]) => data[at + facts.indexOf(name)]!
    const side = fact('side')
    const [from, taps] = [at + facts.length, side * side]
    ;(fits[side] ??= []).push({
      side,
      windows: fact('windows'),
      cutOff: fact('cutOff'),
      error: fact('error'),
      variance: fact('variance'),
      wantedVariance: fact('wantedVariance'),
      change: fact('change'),
      bias: fact('bias'),
      divisor: fact('divisor'),
      weights: Float64Array.from(data.subarray(from, from + taps)),
      errors: Float64Array.from(data.subarray(from + taps, from + 2 * taps)),
    })
    at = from + 2 * taps
  }
  return fits
}
