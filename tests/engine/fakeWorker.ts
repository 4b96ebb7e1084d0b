import { createRequestRunner } from '#engine/pool/requestRunner.ts'
import type { ToWorker } from '#engine/pool/messages.ts'
import type { WorkerLike } from '#engine/pool/workerExecutor.ts'
import { simdModules } from './simdModules.ts'

/** How a worker behaves: as it should; throws at its nth message; never answers. */
export type Behaviour = 'well' | { readonly crashAt: number } | 'hangs'

/** A worker in this thread: messages are cloned and transferred as for a real one. */
export function fakeWorker(behaviour: Behaviour, log: string[] = []): WorkerLike {
  const target = new EventTarget()
  let isEnded = false
  let messages = 0
  const answer = createRequestRunner(simdModules.at(-1), (message, transfer) => {
    if (isEnded) return
    const data: unknown = structuredClone(message, { transfer })
    target.dispatchEvent(Object.assign(new Event('message'), { data }))
  })
  return {
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    terminate() {
      isEnded = true
      log.push('ended')
    },
    postMessage(message: ToWorker, transfer: Transferable[]) {
      const data = structuredClone(message, { transfer })
      log.push('cancel' in data ? 'cancel' : data.request.kind)
      messages++
      if (behaviour === 'hangs') return
      const crashes = behaviour !== 'well' && messages === behaviour.crashAt
      queueMicrotask(() => {
        if (crashes) {
          target.dispatchEvent(
            Object.assign(new Event('error', { cancelable: true }), {
              message: 'out of memory',
            }),
          )
        } else answer(data)
      })
    },
  } as WorkerLike
}
