import type { Simd } from '#engine/simd/loadSimd.ts'
import type { Executor } from './executor.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import { WorkerExecutor, type WorkerLike } from './workerExecutor.ts'

/**
 * Answers requests in the page itself, a chunk at a time: slower and in everyone's way, but everywhere. What answers them
 * is loaded with the first request, for most pages never send one.
 */
export function pageExecutor(simd: Promise<Simd | undefined>): Executor {
  return new WorkerExecutor({ spawn: () => pageWorker(simd) })
}

function pageWorker(simd: Promise<Simd | undefined>): WorkerLike {
  const target = new EventTarget()
  const send = (data: FromWorker) => target.dispatchEvent(new MessageEvent('message', { data }))
  const started = Promise.all([simd, import('./requestRunner.ts')]).then(
    ([loaded, { createRequestRunner }]) => createRequestRunner(loaded, send),
  )
  const fail = (error: unknown) =>
    target.dispatchEvent(
      Object.assign(new Event('error', { cancelable: true }), { message: String(error) }),
    )
  return {
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    postMessage: (message: ToWorker) => void started.then((handle) => handle(message), fail),
    terminate: () => {},
  }
}
