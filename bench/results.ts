import type { Contender } from './engines/engine.ts'
import type { Figure } from './measure.ts'

/** A workload's row: its names, and a figure for each engine. */
export interface Row {
  readonly id: string
  readonly label: string
  readonly figures: readonly Figure[]
}

/** What a run gave; the figures of a row are in the order of the engines. */
export interface Results {
  readonly engines: readonly Contender[]
  readonly rows: readonly Row[]
}

/** Engines that ran in turn, and the figure of each. */
export interface Measured {
  readonly engines: readonly Contender[]
  readonly figures: readonly Figure[]
}

/** The same, without what cannot travel to another process. */
export function measured(engines: readonly Contender[], figures: readonly Figure[]): Measured {
  const named = engines.map(({ name, isOurs, threads }) => ({ name, isOurs, threads }))
  return { engines: named, figures }
}

/** The fewest milliseconds among those engines; NaN where none has a figure. */
export function best(
  { engines }: Results,
  { figures }: Row,
  isAmong: (engine: Contender) => boolean,
): number {
  const times = figures.filter((figure, i) => typeof figure === 'number' && isAmong(engines[i]!))
  return times.length === 0 ? NaN : Math.min(...times.map(Number))
}

/** Of those that are numbers; NaN where none is. */
export function geometricMean(numbers: readonly number[]): number {
  const known = numbers.filter((each) => !Number.isNaN(each))
  return Math.exp(known.reduce((sum, each) => sum + Math.log(each), 0) / known.length)
}
