import { countText } from '#draw/numberWords.ts'
import { printNumber } from '#draw/printNumber.ts'
import type { FilterLayer } from './filter/filterLayer.ts'
import { targets } from './targets.ts'
import type { LearnSettings } from '#labs/learn/settings.ts'

/** Two or three digits that count, whatever the size: "1.22", "0.0135", "≈0". */
export function shortText(value: number, digits = 3): string {
  if (value === 0) return '0'
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(value))))
  return decimals > 6 ? '≈0' : printNumber(value, Math.min(6, decimals)).text
}

/** A negative number in brackets, as it stands after a sign: "(−1.7)". */
export function bracketed(text: string): string {
  return text.startsWith('−') ? `(${text})` : text
}

/** A part as percent: "1.8 %"; thousands have commas. */
export function percentText(part: number): string {
  return `${part >= 10 ? countText(Math.round(100 * part)) : shortText(100 * part, part >= 1 ? 3 : 2)} %`
}

/** The name of the filter that is to be found. */
export function targetName({ settings }: FilterLayer): string {
  return targets.find(({ id }) => id === settings.target)?.label ?? 'your filter'
}

/** What tells a run from others: "Momentum 0.45 × limit, mean left in, seed 3". */
export function runName(settings: LearnSettings): string {
  const { optimiser, rate, adamRate, side, centred, noise, seed } = settings
  const steps = {
    descent: `Plain ${rate} × limit`,
    momentum: `Momentum ${rate} × limit`,
    adam: `Adam ${adamRate}`,
  }
  return [
    steps[optimiser],
    ...(side === 3 ? [] : [`${side}×${side}`]),
    ...(centred ? [] : ['mean left in']),
    ...(noise === 0 ? [] : [`noise ${noise} %`]),
    ...(seed === 1 ? [] : [`seed ${seed}`]),
  ].join(', ')
}
