import type { Candidate, Learner } from './learner.ts'

/** Milliseconds of an update, the median of the rounds; or why there is no figure. */
export type LearnFigure = number | string

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
 * @throws Error when one that learns comes to another loss.
 */
export async function inTurn(candidates: readonly Candidate[]): Promise<LearnFigures> {
  const losses: number[] = []
  const entries: (Entry | string)[] = []
  for (const candidate of candidates) {
    const loss = await tried(() => checkedLoss(candidate))
    if (typeof loss === 'number') losses.push(loss)
    entries.push(typeof loss === 'number' ? await tried(() => warm(candidate)) : loss)
  }
  const difference = Math.max(...losses.map((loss) => Math.abs(loss / losses[0]! - 1)))
  if (!(difference <= mostDifference))
    throw new Error(`losses after ${checkedUpdates} updates differ: ${losses.join(', ')}`)
  for (let round = 0; round < rounds; round++)
    for (const each of entries) {
      if (typeof each === 'string') continue
      const { learner, updates, once, times } = each
      await learner.enter?.()
      // Caches are full of the others' numbers, as they are not while one learns.
      if (once * updates < budget.longest) await timeOf(learner, updates)
      times.push(await timeOf(learner, updates))
    }
  const figures = entries.map((each) => {
    if (typeof each === 'string') return each
    each.learner.dispose?.()
    return each.times.toSorted((a, b) => a - b)[rounds >> 1]!
  })
  return { figures, difference }
}

interface Entry {
  readonly learner: Learner
  /** Of a round. */
  readonly updates: number
  /** Milliseconds of an update, about. */
  readonly once: number
  readonly times: number[]
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
    updates = fixed ?? Math.min(10_000, Math.ceil(budget.round / once))
    once = await timeOf(learner, updates)
  }
  updates = fixed ?? Math.min(10_000, Math.ceil(budget.round / once))
  return { learner, updates, once, times: [] }
}

/** Milliseconds of one of some updates. */
async function timeOf(learner: Learner, updates: number): Promise<number> {
  const start = performance.now()
  await learner.run(updates)
  return (performance.now() - start) / updates
}

/** What it gives, or the message with which it fails. */
async function tried<T>(attempt: () => Promise<T>): Promise<T | string> {
  try {
    return await attempt()
  } catch (error) {
    return `cannot train: ${error instanceof Error ? error.message : String(error)}`
  }
}
