import { type KernelFit, kernelFit } from './kernelFit.ts'
import type { PairBlocks } from './pairBlocks.ts'
import { joinedMoments, pairMoments } from './pairMoments.ts'
import type { Tensor } from './tensor.ts'

/** Of what a kernel of so many cells a side is to be found. */
export interface FitProblem {
  readonly blocks: PairBlocks
  readonly side: number
  /** Windows of a channel that are looked at, at most. */
  readonly most: number
}

const facts = [
  'windows',
  'cutOff',
  'error',
  'variance',
  'wantedVariance',
  'change',
  'bias',
  'divisor',
] as const

/** Fits as they travel: a row for each channel, then, of colours, one for the kernel that all channels share. */
export function kernelFits({ blocks, side, most }: FitProblem): Tensor {
  const moments = Array.from({ length: blocks.channels }, (_, channel) =>
    pairMoments(blocks, channel, side, most),
  )
  const shared = moments.length > 1 ? [moments.reduce(joinedMoments)] : []
  const fits = [...moments, ...shared].map(kernelFit)
  const rows = fits.flatMap((fit) => [
    ...facts.map((fact) => fit[fact]),
    ...fit.weights,
    ...fit.errors,
  ])
  return { shape: [fits.length, facts.length + 2 * side * side], data: Float32Array.from(rows) }
}

/** The fits that `kernelFits` wrote. */
export function readKernelFits({ shape, data }: Tensor, side: number): KernelFit[] {
  const [count = 0, length = 0] = shape
  const taps = side * side
  return Array.from({ length: count }, (_, at) => {
    const row = data.subarray(at * length, (at + 1) * length)
    const fact = (name: (typeof facts)[number]) => row[facts.indexOf(name)]!
    const from = facts.length
    return {
      side,
      windows: fact('windows'),
      cutOff: fact('cutOff'),
      error: fact('error'),
      variance: fact('variance'),
      wantedVariance: fact('wantedVariance'),
      change: fact('change'),
      bias: fact('bias'),
      divisor: fact('divisor'),
      weights: Float64Array.from(row.subarray(from, from + taps)),
      errors: Float64Array.from(row.subarray(from + taps)),
    }
  })
}
