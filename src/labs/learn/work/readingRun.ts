import { type Digits, loadDigits } from '#data/digits.ts'
import type { LearnLab } from '#labs/learn/learn.ts'
import {
  accuracyOf,
  afterUpdate,
  firstReading,
  type NetReading,
  runOf,
  updatesOf,
  withTest,
} from '#labs/learn/model/read/netReading.ts'
import { examplesOf, reading, testedAfter, updateProblem } from '#labs/learn/model/read/reading.ts'
import { type ReadKind, readKinds } from '#labs/learn/model/read/readNets.ts'
import { perInstance } from '#parts/lab/perInstance.ts'
import { createValue, type Value } from '#state/createValue.ts'

/** What a run follows from: with the same choices come the same numbers. */
export interface ReadingChoice {
  readonly seed: number
  readonly rate: number
}

/** How far both networks are. */
export interface Readings {
  readonly choice: ReadingChoice | undefined
  readonly isRunning: boolean
  readonly nets: Readonly<Record<ReadKind, NetReading>> | undefined
  /** Once they have been fetched. */
  readonly digits: { readonly train: Digits; readonly test: Digits } | undefined
  readonly problem: string | undefined
}

interface ReadingRun extends Pick<Value<Readings>, 'get' | 'use'> {
  /** Trains both networks in workers; goes on where it was stopped, if that was under the same choices. */
  readonly start: (choice: ReadingChoice) => Promise<void>
  /** Gives up what is under way; what has been learned stays. */
  readonly stop: () => void
  /** Takes over how far another one is. */
  readonly adopt: (like: ReadingRun) => void
  /** Resolves as soon as nothing is under way here. */
  readonly ready: () => Promise<void>
}

/** The run of a lab: under way, or the last. */
export const readingRunOf = perInstance((_lab: LearnLab) => createRun())

function createRun(): ReadingRun {
  const { get, set, use, until } = createValue<Readings>({
    choice: undefined,
    isRunning: false,
    nets: undefined,
    digits: undefined,
    problem: undefined,
  })
  let ongoing: AbortController | undefined

  const stop = () => {
    ongoing?.abort()
    ongoing = undefined
    if (get().isRunning) set({ isRunning: false })
  }

  const change = (kind: ReadKind, to: (before: NetReading) => NetReading) => {
    const { nets } = get()
    if (nets) set({ nets: { ...nets, [kind]: to(nets[kind]) } })
  }

  const learn = async (
    kind: ReadKind,
    { train, test }: NonNullable<Readings['digits']>,
    rate: number,
    signal: AbortSignal,
  ) => {
    const { browserEngine } = await import('#engine/browserEngine.ts')
    const engine = browserEngine()
    const now = () => get().nets![kind]
    const tests = examplesOf(test, 0, reading.tests)
    const testAfter = async (update: number) => {
      if (now().tested.some((done) => done.update === update)) return
      const logits = await engine.runNet(runOf(kind, now().weights[update]!, tests.images), {
        signal,
      })
      signal.throwIfAborted()
      const accuracy = accuracyOf(logits, tests.labels)
      change(kind, (before) => withTest(before, { update, accuracy }))
    }
    // Tests follow the updates at their own pace, one at a time.
    let tested = Promise.resolve()
    const wantTest = (update: number) => {
      if (!testedAfter.includes(update)) return
      tested = tested.then(() => testAfter(update))
      tested.catch(() => {})
    }
    for (let made = 0; made <= updatesOf(now()); made++) wantTest(made)
    for (let made = updatesOf(now()); made < reading.updates; made++) {
      const problem = updateProblem(kind, now().state, made, rate, train)
      const [state, logits] = await Promise.all([
        engine.trainNet(problem, { signal }),
        engine.runNet(runOf(kind, now().weights[made]!, problem.images), { signal }),
      ])
      signal.throwIfAborted()
      change(kind, (before) => afterUpdate(before, state, logits, problem.labels))
      wantTest(made + 1)
    }
    await tested
  }

  const start = async (choice: ReadingChoice) => {
    stop()
    const mine = new AbortController()
    ongoing = mine
    const { signal } = mine
    const isSame = get().choice?.seed === choice.seed && get().choice?.rate === choice.rate
    if (!isSame) set({ choice, nets: firstReadings(choice.seed) })
    set({ isRunning: true, problem: undefined })
    try {
      const digits = get().digits ?? (await fetched(signal))
      set({ digits })
      await Promise.all(readKinds.map((kind) => learn(kind, digits, choice.rate, signal)))
      set({ isRunning: false })
    } catch (error) {
      if (signal.aborted) return
      mine.abort()
      const problem = error instanceof Error ? error.message : String(error)
      set({ isRunning: false, problem })
    }
  }

  return {
    get,
    use,
    start,
    stop,
    adopt: (like) => set({ ...like.get(), isRunning: false }),
    ready: () => (ongoing ? until(({ isRunning }) => !isRunning) : Promise.resolve()),
  }
}

function firstReadings(seed: number) {
  return { conv: firstReading('conv', seed), dense: firstReading('dense', seed) }
}

async function fetched(signal: AbortSignal) {
  const [train, test] = await Promise.all([loadDigits('train', signal), loadDigits('test', signal)])
  return { train, test }
}
