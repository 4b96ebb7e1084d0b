import { performance } from 'node:perf_hooks'
import type { Engine, Prepared } from './engines/engine.ts'
import type { Workload } from './workloads.ts'

/** Milliseconds of one run, the median of the rounds; or why there is no figure. */
export type Figure = number | string

/**
 * What each engine takes for a workload. All are first held to the reference, then warmed up, then run in turn, round
 * after round, so that whatever else the machine does meanwhile meets them alike.
 * @param reference what every engine must agree with, to 10⁻⁴ of its largest output
 */
export function measure(
  workload: Workload,
  engines: readonly Engine[],
  reference: Engine,
): Figure[] {
  const expected = outputOf(prepared(reference, workload))
  const entries = engines.map((engine) => entry(engine, workload, expected))
  const rounds = Math.max(...entries.map((each) => (typeof each === 'string' ? 0 : each.rounds)))
  for (let round = 0; round < rounds; round++) {
    for (const each of entries) {
      if (typeof each === 'string' || round >= each.rounds) continue
      // A short run is repeated before it counts, as caches are full of the other engines' numbers. Garbage is not
      // collected by force: after a full collection optimised code is often thrown away, and the round would be slow.
      if (each.repeats > 1) timeOf(each.run, each.repeats)
      each.times.push(timeOf(each.run, each.repeats))
    }
  }
  return entries.map((each) => {
    if (typeof each === 'string') return each
    each.dispose()
    return median(each.times)
  })
}

interface Entry {
  readonly run: () => unknown
  readonly dispose: () => void
  /** Runs that make up one round; many where one is too short for the clock. */
  readonly repeats: number
  readonly rounds: number
  readonly times: number[]
}

/** Milliseconds: what a round should last at least, what warming up and measuring may take for each engine. */
const budget = { round: 20, warmUp: 600, measuring: 1000 }

function entry(engine: Engine, workload: Workload, expected: Numbers): Entry | string {
  const ready = engine.prepare(workload)
  if (typeof ready === 'string') return ready
  const run = () => ready.run()
  const error = difference(outputOf(ready), expected)
  if (!(error <= 1e-4)) return `wrong by ${error.toExponential(1)}`
  let once = timeOf(run, 1)
  for (let runs = 1, spent = once; spent < budget.warmUp; runs *= 2) {
    once = timeOf(run, runs)
    spent += once * runs
  }
  const repeats = Math.ceil(Math.min(2000, budget.round / once))
  const rounds = Math.floor(Math.min(25, Math.max(5, budget.measuring / (once * repeats))))
  return { run, dispose: () => ready.dispose?.(), repeats, rounds, times: [] }
}

type Numbers = Float32Array | Float64Array

function prepared(engine: Engine, workload: Workload): Prepared {
  const ready = engine.prepare(workload)
  if (typeof ready === 'string')
    throw new Error(`${engine.name} cannot run ${workload.id}: ${ready}`)
  return ready
}

function outputOf(ready: Prepared): Numbers {
  const output = ready.run()
  return ready.toNCHW?.(output) ?? output.slice()
}

/** The largest difference, as a fraction of the largest expected number; NaN where one of them is. */
function difference(actual: Numbers, expected: Numbers): number {
  if (actual.length !== expected.length) return NaN
  let most = 0
  let largest = 0
  for (let i = 0; i < expected.length; i++) {
    largest = Math.max(largest, Math.abs(expected[i]!))
    most = Math.max(most, Math.abs(actual[i]! - expected[i]!))
  }
  return most / largest
}

/**
 * Milliseconds of one of some runs, by the clock or in processor time, whichever are fewer: the clock goes on while
 * other programs have the processor, and processor time counts what works beside the engine, such as the collector.
 */
function timeOf(run: () => unknown, repeats: number): number {
  const start = performance.now()
  const used = process.cpuUsage()
  for (let i = 0; i < repeats; i++) run()
  const { user, system } = process.cpuUsage(used)
  return Math.min(performance.now() - start, (user + system) / 1000) / repeats
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1]!
}
