import type { PhotoSettings } from '#labs/photo/settings.ts'
import { type Chain, firstStep, mostSteps, stepGradient } from './chain.ts'

type Steps = Pick<PhotoSettings, 'chain' | 'upTo'>

/** The chain with the gradient that older links have beside it: of the result that was shown. */
export function chainWithGradient({
  chain,
  upTo,
  gradient,
}: Steps & Pick<PhotoSettings, 'gradient'>): Steps {
  if (gradient === 'none') return { chain, upTo }
  const step = firstStep(gradient === 'magnitude' ? 'gradient-magnitude' : 'gradient-direction')
  const shown = chain.slice(0, mostSteps - 1)
  if (upTo === 0 || upTo > shown.length) return { chain: [...shown, step], upTo }
  return { chain: shown.toSpliced(upTo, 0, step), upTo: upTo + 1 }
}

/** The chain with its direction, the last if there are several, at the end, and a sentence if it was not there. */
export function chainToDirection({ chain, upTo }: Steps): Steps & { readonly notes: string[] } {
  const isDirection = (step: Chain[number]) => stepGradient(step) === 'orientation'
  const at = chain.findIndex(isDirection)
  if (at < 0 || at === chain.length - 1) return { chain, upTo, notes: [] }
  const others = chain.filter((step) => !isDirection(step))
  return {
    chain: [...others, chain.findLast(isDirection)!],
    upTo: 0,
    notes: ['The direction of the gradient is the last filter: its hues are no numbers to filter.'],
  }
}
