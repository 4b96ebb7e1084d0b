import type { Candidate, Learner } from './learner.ts'

/** Milliseconds of an update, medians of the rounds. */
export interface LearnTime {
  readonly clock: number
  /**
   * By the clock or in processor time of the page's thread, whichever is less of each round, as others may have the
   * processor too; undefined where other threads compute.
   */
  readonly least: number | undefined
}

/** What a candidate takes; or why there is no figure. */
export type LearnFigure = LearnTime | string

export interface LearnFigures {
  /** In the order of the candidates. */
  readonly figures: readonly LearnFigure[]
  /** By which part the losses after three plain updates differ from the first candidate's at most. */
  readonly difference: number
}

/** Milliseconds: what a round lasts about, what warming up takes at least, from what on a run needs none before it. */
const budget = { round: 100, warmUp: 1500, longest: 400 }
const rounds = 11
const checkedUpdates = 3
const mostDifference = 1e-3

/**
 * What an update takes each. All are first held to the first one's loss, then warmed up, then run in turn, round after
 * round, so that whatever else the machine does meanwhile meets them alike.
 * @param processorTime of the page's thread so far, in milliseconds
 * @throws Error when the first one does not learn, or another comes to another loss.
 */
export async function inTurn(
  candidates: readonly Candidate[],
  processorTime: () => Promise<number>,
): Promise<LearnFigures> {
  const losses: number[] = []
  const entries: (Entry | string)[] = []
  for (const candidate of candidates) {
    const loss = await tried(() => checkedLoss(candidate))
    if (typeof loss === 'number') losses.push(loss)
    entries.push(typeof loss === 'number' ? await tried(() => warm(candidate)) : loss)
  }
  if (typeof entries[0] === 'string') throw new Error(`${candidates[0]!.name} ${entries[0]}`)
  const difference = Math.max(...losses.map((loss) => Math.abs(loss / losses[0]! - 1)))
  if (!(difference <= mostDifference))
    throw new Error(`losses after ${checkedUpdates} updates differ: ${losses.join(', ')}`)
  for (let round = 0; round < rounds; round++)
    for (const each of entries) {
      if (typeof each === 'string') continue
      const { learner, updates, runs } = each
      await learner.enter?.()
      // Caches are full of the others' numbers, as they are not while one learns.
      if (each.once * updates < budget.longest) await timeOf(learner, updates)
      const used = await processorTime()
      const clock = await timeOf(learner, updates, runs)
      each.clock.push(clock)
      each.least.push(Math.min(clock, ((await processorTime()) - used) / updates / runs))
    }
  const figures = entries.map((each, at): LearnFigure => {
    if (typeof each === 'string') return each
    each.learner.dispose?.()
    const least = candidates[at]!.isElsewhere ? undefined : median(each.least)
    return { clock: median(each.clock), least }
  })
  return { figures, difference }
}

interface Entry {
  readonly learner: Learner
  /** Of a run. */
  readonly updates: number
  /** Of a round. */
  readonly runs: number
  /** Milliseconds of an update, about. */
  readonly once: number
  readonly clock: number[]
  readonly least: number[]
}

async function checkedLoss({ begin }: Candidate): Promise<number | string> {
  if (typeof begin === 'string') return begin
  const learner = await begin('check')
  await learner.enter?.()
  await learner.run(checkedUpdates)
  const loss = await learner.loss()
  learner.dispose?.()
  return loss
}

async function warm({ begin, updates: fixed }: Candidate): Promise<Entry | string> {
  if (typeof begin === 'string') return begin
  const learner = await begin('measure')
  await learner.enter?.()
  let updates = fixed ?? 1
  let once = await timeOf(learner, updates)
  for (let spent = once * updates; spent < budget.warmUp; spent += once * updates) {
    updates = fixed ?? updatesFor(once)
    once = await timeOf(learner, updates)
  }
  updates = fixed ?? updatesFor(once)
  const runs = Math.ceil(budget.round / (once * updates))
  return { learner, updates, runs, once, clock: [], least: [] }
}

/** So many fill a round, or as many as the lab makes at the most. */
function updatesFor(once: number): number {
  return Math.min(10_000, Math.ceil(budget.round / once))
}

/** Milliseconds of an update, of some runs of some. */
async function timeOf(learner: Learner, updates: number, runs = 1): Promise<number> {
  const start = performance.now()
  for (let run = 0; run < runs; run++) await learner.run(updates)
  return (performance.now() - start) / updates / runs
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!
}

/** What it gives, or the message with which it fails. */
async function tried<T>(attempt: () => Promise<T>): Promise<T | string> {
  try {
    return await attempt()
  } catch (error) {
    return `cannot train: ${error instanceof Error ? error.message : String(error)}`
  }
}
