import { photoFilter } from '#data/filters/photoFilters.ts'
import type { Chain } from './chain.ts'

/** The chain with every number of a filter within its limits, and a sentence on each that was not. */
export function repairedChain(chain: Chain): { chain: Chain; notes: string[] } {
  const notes: string[] = []
  const steps = chain.map((step, at) => {
    const filter = 'kernel' in step ? undefined : photoFilter(step.filter)
    if (!filter || 'kernel' in step) return step
    const values = step.values.map((value, place) => {
      const parameter = filter.parameters[place]
      if (!parameter) return value
      const { label, unit = '', min, max } = parameter
      const nearest = Math.min(max, Math.max(min, value))
      if (nearest !== value) {
        const said = `${label} of filter ${at + 1}, ${filter.label}, is ${nearest}${unit && ` ${unit}`}`
        notes.push(`${said}: it goes from ${min} to ${max}.`)
      }
      return nearest
    })
    return values.every((value, place) => value === step.values[place]) ? step : { ...step, values }
  })
  return { chain: notes.length > 0 ? steps : chain, notes }
}
