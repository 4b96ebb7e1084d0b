import { softmaxCrossEntropy } from '#core/losses.ts'
import { runNet } from '#core/runNet.ts'
import { loadSimd } from '#engine/simd/loadSimd.ts'
import { WasmArena } from '#engine/simd/wasmArena.ts'
import { createTaskRunner } from '#engine/taskRunner.ts'
import { firstStateOf } from '#labs/learn/model/read/reading.ts'
import type { Candidate } from './learner.ts'
import { batchOf, type NetTask } from './netTask.ts'

/** Ours: what a worker of the engine does for each update of the Learn lab. */
export function netCandidate({ layers, start, batches, optimisers }: NetTask): Candidate {
  return {
    name: 'kernelscope',
    async begin(use) {
      const simd = await loadSimd()
      const run = createTaskRunner(simd && new WasmArena(simd.module))
      const optimiser = optimisers[use]
      let state = firstStateOf(start)
      let made = 0
      return {
        run(updates) {
          for (let end = made + updates; made < end; made++) {
            const { images, labels } = batchOf(batches, made)
            const batch = images.shape[0]!
            const of = { layers, state, optimiser, loss: 'softmax', images, labels, batch } as const
            state = run({ kind: 'trainNet', problem: { ...of, updates: made, count: 1 } })
          }
        },
        loss() {
          const { images, labels } = batchOf(batches, 0)
          const parameters = { shape: [start.length], data: state.data.subarray(0, start.length) }
          return softmaxCrossEntropy(runNet({ layers, parameters, images }), labels.data).loss
        },
      }
    },
  }
}
