import { detectorLayers } from '#core/detector.ts'
import type { Tensor } from '#core/tensor.ts'
import { browserEngine } from '#engine/browserEngine.ts'
import {
  detectors,
  type Examples,
  firstState,
  leftExamples,
  positions,
} from '#labs/sharing/model/findExamples.ts'
import {
  type DetectorKind,
  rowAccuracies,
  trial,
  type TrialResults,
} from '#labs/sharing/model/trial.ts'
import type { SharingLab } from '#labs/sharing/sharing.ts'
import { perInstance } from '#parts/lab/perInstance.ts'
import { createValue } from '#state/createValue.ts'

/** How far an experiment is. */
interface Finding {
  /** The seed of what is shown or under way. */
  readonly seed: number
  readonly isRunning: boolean
  /** Epochs of both. */
  readonly done: number
  readonly learnt: TrialResults
  readonly problem: string | undefined
}

/** The experiment of a lab: under way, or the last. */
export const experimentOf = perInstance((_lab: SharingLab) => createExperiment())

const nothing: Finding = { seed: 0, isRunning: false, done: 0, learnt: {}, problem: undefined }

function createExperiment() {
  const { get, set, use, until } = createValue<Finding>(nothing)
  let ongoing: AbortController | undefined

  /** Gives up what is under way; what had been tested stays. */
  const stop = () => {
    ongoing?.abort()
    ongoing = undefined
    if (get().isRunning) set({ isRunning: false })
  }

  const train = async (
    kind: DetectorKind,
    examples: Examples,
    seed: number,
    signal: AbortSignal,
  ): Promise<Float32Array> => {
    const { epochs, atOnce, batch, rate, images } = trial
    const layers = detectorLayers(detectors[kind])
    const optimiser = { kind: 'adam', rate } as const
    let state: Tensor = firstState(detectors[kind], seed + 1000)
    for (let epoch = 0; epoch < epochs; epoch += atOnce) {
      const updates = (epoch * images) / batch
      const problem = { ...examples, layers, optimiser, loss: 'sigmoid', batch, state } as const
      const count = (atOnce * images) / batch
      state = await browserEngine().trainNet({ ...problem, updates, count }, { signal })
      signal.throwIfAborted()
      set({ done: get().done + atOnce })
    }
    return state.data.slice(0, state.data.length / 3)
  }

  /** Trains both detectors in workers, then tests them with the pattern at every position. */
  const start = async (seed: number) => {
    stop()
    const mine = new AbortController()
    ongoing = mine
    set({ ...nothing, seed, isRunning: true })
    try {
      const examples = leftExamples(trial.images, seed)
      const [dense, conv] = await Promise.all([
        train('dense', examples, seed, mine.signal),
        train('conv', examples, seed, mine.signal),
      ])
      for (let row = 0; row < positions; row++) {
        // Between rows the page has its turn.
        await new Promise((resolve) => setTimeout(resolve))
        if (mine.signal.aborted) return
        const tested = (kind: DetectorKind, numbers: Float32Array) => {
          const before = get().learnt[kind]?.accuracies ?? []
          const accuracies = rowAccuracies(detectors[kind], numbers, row, seed)
          return { numbers, accuracies: [...before, ...accuracies] }
        }
        set({ learnt: { dense: tested('dense', dense), conv: tested('conv', conv) } })
      }
      set({ isRunning: false })
    } catch (error) {
      if (mine.signal.aborted) return
      const problem = error instanceof Error ? error.message : String(error)
      set({ isRunning: false, problem })
    }
  }

  /** Resolves as soon as nothing is under way here. */
  const ready = async () => {
    if (ongoing) await until(({ isRunning }) => !isRunning)
  }

  return { get, use, start, stop, adopt: set, ready }
}
