import { memoByObject } from '#core/memo.ts'
import { photoFilter } from '#data/filters/photoFilters.ts'
import type { KernelRows } from '#data/kernelPreset.ts'

/** One filter of a chain: by name with its numbers, or a kernel of one's own. */
export type ChainStep = NamedStep | OwnStep

interface NamedStep {
  readonly filter: string
  /** In the order of the filter's parameters. */
  readonly values: readonly number[]
  readonly isMuted: boolean
}

interface OwnStep {
  readonly filter: 'own'
  readonly kernel: KernelRows
  readonly isMuted: boolean
}

export type Chain = readonly ChainStep[]

export const mostSteps = 7

/** A filter with the numbers that it begins with. */
export function firstStep(filter: string): ChainStep {
  const values = photoFilter(filter)?.parameters.map(({ initial }) => initial) ?? []
  return { filter, values, isMuted: false }
}

/** The kernel of a step, made once. */
export const stepKernel = memoByObject((step: ChainStep): KernelRows => {
  if ('kernel' in step) return step.kernel
  return photoFilter(step.filter)?.make(step.values) ?? { rows: [[1]], divisor: 1 }
})

/** What a step makes of two kernels' results, if it is a gradient. */
export function stepGradient(step: ChainStep): 'magnitude' | 'orientation' | undefined {
  return photoFilter(step.filter)?.combines
}

/** What a step is called: its filter's name. */
export function stepLabel(step: ChainStep): string {
  return 'kernel' in step ? 'Your own numbers' : (photoFilter(step.filter)?.label ?? step.filter)
}

/** The steps that are applied: those not muted, among the first `upTo`; 0 for all. */
export function activeSteps(chain: Chain, upTo: number): ChainStep[] {
  return chain.slice(0, upTo === 0 ? chain.length : upTo).filter((step) => !step.isMuted)
}

/** A step with a kernel of one's own. */
export function ownStep(kernel: KernelRows): ChainStep {
  return { filter: 'own', kernel, isMuted: false }
}

/** The chain with a step more; where it is full, in the place of the last. */
export function withStep(chain: Chain, step: ChainStep): Chain {
  return [...chain.slice(0, mostSteps - 1), step]
}
