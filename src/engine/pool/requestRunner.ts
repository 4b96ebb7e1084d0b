import { reusedBuffers } from '#engine/rows/buffers.ts'
import { PixelFilter } from '#engine/rows/pixelFilter.ts'
import type { Simd } from '#engine/simd/loadSimd.ts'
import { createTaskRunner } from '#engine/taskRunner.ts'
import { WasmArena } from '#engine/simd/wasmArena.ts'
import type { FromWorker, Outcome, PixelChunk, Request, ToWorker } from './messages.ts'

/** Milliseconds that a request may work without letting other messages in. */
const patience = 8

/**
 * What answers requests, in a worker or in the page itself: takes a message at a time, sends chunks and outcomes. Between
 * two chunks it lets other messages in, so that a request can be cancelled while it runs.
 */
export function createRequestRunner(
  simd: Simd | undefined,
  send: (message: FromWorker, transfer: Transferable[]) => void,
): (message: ToWorker) => void {
  const path = simd?.path ?? 'TypeScript'
  const cancelled = new Set<number>()
  /** One for all images: to make its memory costs more than to filter a frame of a camera. */
  let made: WasmArena | undefined
  const arena = () => (made ??= simd && new WasmArena(simd.module))
  const buffers = reusedBuffers()
  let task: ReturnType<typeof createTaskRunner> | undefined
  let image: PixelFilter | undefined
  let before = Promise.resolve()

  const held = () => {
    if (!image) throw new RangeError('there is no image to filter: one must be opened first')
    return image
  }

  const run = async (id: number, request: Request): Promise<Outcome> => {
    switch (request.kind) {
      case 'task':
        task ??= createTaskRunner(arena())
        return { path, result: task(request.task) }
      case 'image':
        image = new PixelFilter(request.width, request.height, arena(), buffers)
        return { path }
      case 'rows':
        held().hold(request.first, request.pixels)
        return { path }
      case 'range':
        return {
          path,
          range: held().valueRange(request.layers, request.first, request.count),
        }
      case 'filter': {
        let heard = performance.now()
        for (const chunk of held().pixels(request.request, request.first, request.count)) {
          if (cancelled.has(id)) break
          send({ id, chunk }, transferOf(chunk))
          if (performance.now() - heard < patience) continue
          await turn()
          heard = performance.now()
        }
        return { path }
      }
    }
  }

  const answer = async (id: number, request: Request) => {
    try {
      if (cancelled.has(id)) return
      const outcome = await run(id, request)
      send({ id, outcome }, outcome.result ? [buffer(outcome.result.data)] : [])
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error))
      send({ id, error: { name, message } }, [])
    } finally {
      cancelled.delete(id)
    }
  }

  return (message) => {
    if ('cancel' in message) cancelled.add(message.cancel)
    else before = before.then(() => answer(message.id, message.request))
  }
}

function transferOf({ pixels }: PixelChunk): Transferable[] {
  return [buffer(pixels)]
}

function buffer(array: Float32Array | Uint8ClampedArray): ArrayBuffer {
  return array.buffer as ArrayBuffer
}

/** Waits until the messages that have come meanwhile are read. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(undefined)
  })
}
