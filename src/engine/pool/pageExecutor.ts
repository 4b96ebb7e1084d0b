import type { Simd } from '#engine/simd/loadSimd.ts'
import type { Executor } from './executor.ts'
import type { FromWorker, Outcome, Request } from './messages.ts'
import type { RequestOptions } from './workerExecutor.ts'

/**
 * Answers requests in the page itself, a chunk at a time: slower and in everyone's way, but everywhere. What answers them
 * is loaded with the first request, for most pages never send one.
 */
export function pageExecutor(simd: Promise<Simd | undefined>): Executor {
  const waiting = new Map<number, (message: FromWorker) => void>()
  const started = async () => {
    const [loaded, { createRequestRunner }] = await Promise.all([
      simd,
      import('./requestRunner.ts'),
    ])
    return createRequestRunner(loaded, (message) => waiting.get(message.id)?.(message))
  }
  let runner: ReturnType<typeof started> | undefined
  let lastId = 0
  const run = async (request: Request, { signal, onChunk }: RequestOptions = {}) => {
    signal?.throwIfAborted()
    const handle = await (runner ??= started())
    const id = ++lastId
    return await new Promise<Outcome>((resolve, reject) => {
      const abort = () => {
        handle({ cancel: id })
        waiting.delete(id)
        reject(signal?.reason as Error)
      }
      const settle = (then: () => void) => {
        waiting.delete(id)
        signal?.removeEventListener('abort', abort)
        then()
      }
      signal?.addEventListener('abort', abort)
      waiting.set(id, (message) => {
        if ('chunk' in message) onChunk?.(message.chunk)
        else if ('outcome' in message) settle(() => resolve(message.outcome))
        else {
          const { name, message: text } = message.error
          settle(() => reject(name === 'RangeError' ? new RangeError(text) : new Error(text)))
        }
      })
      handle({ id, request })
    })
  }
  return {
    generation: 1,
    get load() {
      return waiting.size
    },
    run,
    end: () => waiting.clear(),
  }
}
