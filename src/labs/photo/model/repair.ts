import { photoFilter } from '#data/filters/photoFilters.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import type { Repaired } from '#state/setting.ts'
import { type Chain, firstStep, mostSteps, stepGradient, stepKernel } from './chain.ts'

/** The nearest settings that can be: numbers of filters have their limits, borders that mirror or go round need an image as large as the kernel reaches. */
export function repairPhoto(given: PhotoSettings): Repaired<PhotoSettings> {
  const { notes: ofDirection, ...ordered } = chainToDirection(chainWithGradient(given))
  const { chain, notes: ofChain } = repairedChain(ordered.chain)
  const settings = { ...given, ...ordered, gradient: 'none', chain } as const
  const upTo = settings.upTo > chain.length ? 0 : settings.upTo
  const shorter = Math.min(settings.photo.height, settings.photo.width)
  const reach = Math.max(
    0,
    ...settings.chain.map((step) => {
      const { rows } = stepKernel(step)
      return Math.max(rows.length, rows[0]!.length) - 1
    }),
  )
  const most = reach === 0 ? 8 : Math.max(1, Math.floor((2 * (shorter - 1)) / reach))
  const dilation = Math.min(settings.dilation, most)
  const cannotMirror = Math.ceil((reach * dilation) / 2) >= shorter
  const border = cannotMirror && settings.border !== 'zeros' ? 'replicate' : settings.border
  const notes = [...ofDirection, ...ofChain]
  if (upTo < settings.upTo)
    notes.push(`There is no filter ${settings.upTo}: all that there are are applied.`)
  if (dilation < settings.dilation)
    notes.push(`Dilation is ${dilation}: the kernel would reach beyond the photograph.`)
  if (border !== settings.border)
    notes.push(`The border is replicated: the photograph is too small to be mirrored.`)
  return { settings: { ...settings, upTo, dilation, border }, notes }
}

/** The chain with every number of a filter within its limits, and a sentence on each that was not. */
function repairedChain(chain: Chain): { chain: Chain; notes: string[] } {
  const notes: string[] = []
  const steps = chain.map((step, at) => {
    const filter = 'kernel' in step ? undefined : photoFilter(step.filter)
    if (!filter || 'kernel' in step) return step
    const values = step.values.map((value, index) => {
      const parameter = filter.parameters[index]
      if (!parameter) return value
      const { label, unit = '', min, max } = parameter
      const nearest = Math.min(max, Math.max(min, value))
      if (nearest !== value) {
        const said = `${label} of filter ${at + 1}, ${filter.label}, is ${nearest}${unit && ` ${unit}`}`
        notes.push(`${said}: it goes from ${min} to ${max}.`)
      }
      return nearest
    })
    return values.every((value, index) => value === step.values[index]) ? step : { ...step, values }
  })
  return { chain: notes.length > 0 ? steps : chain, notes }
}

type Steps = Pick<PhotoSettings, 'chain' | 'upTo'>

/** The chain with the gradient that older links have beside it: of the result that was shown. */
function chainWithGradient({ chain, upTo, gradient }: PhotoSettings): Steps {
  if (gradient === 'none') return { chain, upTo }
  const step = firstStep(gradient === 'magnitude' ? 'gradient-magnitude' : 'gradient-direction')
  const shown = chain.slice(0, mostSteps - 1)
  if (upTo === 0 || upTo > shown.length) return { chain: [...shown, step], upTo }
  return { chain: shown.toSpliced(upTo, 0, step), upTo: upTo + 1 }
}

/** The chain with its direction, the last if there are several, at the end, and a sentence if it was not there. */
function chainToDirection({ chain, upTo }: Steps): Steps & { readonly notes: string[] } {
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
