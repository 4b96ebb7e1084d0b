import type { Engine, Numbers, Prepared } from './engines/engine.ts'
import type { Stopwatch } from './stopwatch.ts'
import type { Workload } from './workloads.ts'

/** Milliseconds of one run, the median of the rounds; or why there is no figure. */
export type Figure = number | string

/**
 * What each engine takes for a workload. All are first held to the reference, then warmed up, then run in turn, round
 * after round, so that whatever else the machine does meanwhile meets them alike.
 * @param reference what every engine must agree with, to 10⁻⁴ of its largest output
 */
export async function measure(
  workload: Workload,
  engines: readonly Engine[],
  reference: Engine,
  stopwatch: Stopwatch,
): Promise<Figure[]> {
  const ready = await reference.prepare(workload)
  if (typeof ready === 'string')
    throw new Error(`${reference.name} cannot run ${workload.id}: ${ready}`)
  const expected = await outputOf(ready)
  const entries: (Entry | string)[] = []
  for (const engine of engines) entries.push(await entry(engine, workload, expected, stopwatch))
  const rounds = Math.max(...entries.map((each) => (typeof each === 'string' ? 0 : each.rounds)))
  for (let round = 0; round < rounds; round++) {
    for (const each of entries) {
      if (typeof each === 'string' || round >= each.rounds) continue
      each.ready.enter?.()
      // All but the longest run before they count too, as caches are full of the other engines' numbers. Garbage is not
      // collected by force: after a full collection optimised code is often thrown away, and the round would be slow.
      if (each.warmsUp) await timeOf(each.ready, each.repeats, stopwatch)
      each.times.push(await timeOf(each.ready, each.repeats, stopwatch))
    }
  }
  return entries.map((each) => {
    if (typeof each === 'string') return each
    each.ready.dispose?.()
    return median(each.times)
  })
}

interface Entry {
  readonly ready: Prepared
  /** Runs that make up one round; many where one is too short for the clock. */
  readonly repeats: number
  readonly rounds: number
  /** Runs each round's repeats once before they count. */
  readonly warmsUp: boolean
  readonly times: number[]
}

/**
 * Milliseconds: what a round should last at least, what warming up and measuring may take for each engine, and from what
 * on a run is so long that what was before does not matter.
 */
const budget = { round: 20, warmUp: 600, measuring: 1000, longest: 200 }

async function entry(
  engine: Engine,
  workload: Workload,
  expected: Numbers,
  stopwatch: Stopwatch,
): Promise<Entry | string> {
  try {
    const ready = await engine.prepare(workload)
    if (typeof ready === 'string') return ready
    ready.enter?.()
    const error = difference(await outputOf(ready), expected)
    if (!(error <= 1e-4)) return `wrong by ${error.toExponential(1)}`
    let once = await timeOf(ready, 1, stopwatch)
    for (let runs = 1, spent = once; spent < budget.warmUp; runs *= 2) {
      once = await timeOf(ready, runs, stopwatch)
      spent += once * runs
    }
    const repeats = Math.ceil(Math.min(2000, budget.round / once))
    const rounds = Math.floor(Math.min(25, Math.max(5, budget.measuring / (once * repeats))))
    return { ready, repeats, rounds, warmsUp: once < budget.longest, times: [] }
  } catch (error) {
    return `fails: ${error instanceof Error ? error.message : String(error)}`
  }
}

async function outputOf(ready: Prepared): Promise<Numbers> {
  const output = await ready.run()
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

/** Milliseconds of one of some runs; only promises are waited for, so that they alone pay for it. */
async function timeOf(ready: Prepared, repeats: number, stopwatch: Stopwatch): Promise<number> {
  const elapsed = stopwatch()
  for (let i = 0; i < repeats; i++) {
    const output = ready.run()
    if (output instanceof Promise) await output
  }
  return elapsed() / repeats
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1]!
}
