import { createEngine, type Engine } from '#engine/engine.ts'
import workerUrl from '#engine/pool/engineWorker.ts?worker&url'
import { WorkerExecutor } from '#engine/pool/workerExecutor.ts'
import { loadSimd } from '#engine/simd/loadSimd.ts'

/** The engine as the app has it, with a number of workers of our own; they stay while others are measured. */
export function engineWithWorkers(count: number): Engine {
  const spawn = () => new Worker(new URL(workerUrl, document.baseURI), { type: 'module' })
  const executor = () => new WorkerExecutor({ spawn, timeout: 60_000, idle: 600_000 })
  return createEngine(Array.from({ length: count }, executor), loadSimd())
}
