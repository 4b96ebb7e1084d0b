import { detect, type DetectorShape } from '#core/detector.ts'
import type { Tensor } from '#core/tensor.ts'
import { browserEngine } from '#engine/browserEngine.ts'
import { createValue } from '#state/createValue.ts'
import {
  detectors,
  type Examples,
  firstState,
  imagesAt,
  imagesWithout,
  leftExamples,
  places,
} from './findExamples.ts'

export type DetectorKind = DetectorShape['kind']

/** How the experiment is done. */
export const trial = { images: 2000, epochs: 20, atOnce: 2, batch: 20, rate: 0.01, tests: 20 }

/** Of one detector: what it has learnt, and its accuracy at each place that has been tested. */
interface Learnt {
  readonly numbers: Float32Array
  /** Per cent, row by row; as many as have been tested. */
  readonly accuracies: readonly number[]
}

interface Finding {
  /** The seed of what is shown or under way. */
  readonly seed: number
  readonly isRunning: boolean
  /** Epochs of both. */
  readonly done: number
  readonly learnt: Readonly<Partial<Record<DetectorKind, Learnt>>>
  readonly problem: string | undefined
}

/** The experiment that is under way, or the last. */
export const findNow = createValue<Finding>({
  seed: 0,
  isRunning: false,
  done: 0,
  learnt: {},
  problem: undefined,
})

let stop: AbortController | undefined

/** Trains both detectors in workers, then tests them with the pattern at every place. */
export async function startFinding(seed: number): Promise<void> {
  stopFinding()
  const own = new AbortController()
  stop = own
  findNow.set({ seed, isRunning: true, done: 0, learnt: {}, problem: undefined })
  try {
    const examples = leftExamples(trial.images, seed)
    const kinds = ['dense', 'conv'] as const
    const numbers = await Promise.all(kinds.map((kind) => train(kind, examples, seed, own.signal)))
    for (let row = 0; row < places; row++) {
      // Between rows the page has its turn.
      await new Promise((resolve) => setTimeout(resolve))
      if (own.signal.aborted) return
      const { learnt } = findNow.get()
      const tested = kinds.map((kind, at) => [
        kind,
        {
          numbers: numbers[at]!,
          accuracies: [
            ...(learnt[kind]?.accuracies ?? []),
            ...rowAccuracies(detectors[kind], numbers[at]!, row, seed),
          ],
        },
      ])
      findNow.set({ learnt: Object.fromEntries(tested) as Finding['learnt'] })
    }
    findNow.set({ isRunning: false })
  } catch (error) {
    if (own.signal.aborted) return
    const problem = error instanceof Error ? error.message : String(error)
    findNow.set({ isRunning: false, problem })
  }
}

/** Gives up what is under way; what had been tested stays. */
export function stopFinding(): void {
  stop?.abort()
  stop = undefined
  if (findNow.get().isRunning) findNow.set({ isRunning: false })
}

async function train(
  kind: DetectorKind,
  examples: Examples,
  seed: number,
  signal: AbortSignal,
): Promise<Float32Array> {
  const { epochs, atOnce, batch, rate, images } = trial
  let state: Tensor = firstState(detectors[kind], seed + 1000)
  for (let epoch = 0; epoch < epochs; epoch += atOnce) {
    const updates = (epoch * images) / batch
    const problem = { shape: detectors[kind], state, updates, ...examples, batch, rate }
    state = await browserEngine().trainDetector({ ...problem, epochs: atOnce }, { signal })
    signal.throwIfAborted()
    findNow.set({ done: findNow.get().done + atOnce })
  }
  return state.data.slice(0, state.data.length / 3)
}

/** The accuracy at each place of a row, in per cent: as many images with the pattern there as without it. */
export function rowAccuracies(
  shape: DetectorShape,
  numbers: Float32Array,
  row: number,
  seed: number,
): number[] {
  const { tests } = trial
  return Array.from({ length: places }, (_, column) => {
    const own = seed * 1000 + 17 + row * places + column
    const found = detect(shape, numbers, imagesAt(row, column, tests, own))
    const spared = detect(shape, numbers, imagesWithout(column, tests, own + 500))
    const right = found.filter((chance) => chance > 0.5).length
    return (100 * (right + spared.filter((chance) => chance <= 0.5).length)) / (2 * tests)
  })
}
