import type { KernelRows } from '#data/kernelPreset.ts'
import { type Chain, type ChainStep, mostSteps } from './chain.ts'

/** A step with a kernel of one's own. */
export function ownStep(kernel: KernelRows): ChainStep {
  return { filter: 'own', kernel, isMuted: false }
}

/** The chain with a step more; where it is full, in the place of the last. */
export function withStep(chain: Chain, step: ChainStep): Chain {
  return [...chain.slice(0, mostSteps - 1), step]
}

export function withoutStep(chain: Chain, at: number): Chain {
  return chain.filter((_, index) => index !== at)
}

export function replacedStep(chain: Chain, at: number, step: ChainStep): Chain {
  return chain.map((each, index) => (index === at ? step : each))
}

/** The chain with a step one place earlier (−1) or later (1). */
export function movedStep(chain: Chain, at: number, by: -1 | 1): Chain {
  const to = at + by
  if (to < 0 || to >= chain.length) return chain
  return chain.with(at, chain[to]!).with(to, chain[at]!)
}
