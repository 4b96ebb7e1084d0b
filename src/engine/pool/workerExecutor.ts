import type { FromWorker, Outcome, PixelChunk, Request, ToWorker } from './messages.ts'

/** What an executor needs of a Worker; in tests it is something that crashes on purpose. */
export type WorkerLike = Pick<
  Worker,
  'postMessage' | 'terminate' | 'addEventListener' | 'removeEventListener'
>

export interface ExecutorOptions {
  /** Starts a worker; throws where there can be none. */
  readonly spawn: () => WorkerLike
  /** A request that says nothing for so long hangs: its worker is ended. Milliseconds; never. */
  readonly timeout?: number
  /** A worker without requests is ended after so long. Milliseconds; never. */
  readonly idle?: number
}

export interface RequestOptions {
  readonly transfer?: Transferable[]
  readonly signal?: AbortSignal | undefined
  readonly onChunk?: ((chunk: PixelChunk) => void) | undefined
}

/** A worker could not be started, threw outside of a request, or said nothing for too long; a new one may do better. */
export class WorkerCrash extends Error {
  override readonly name = 'WorkerCrash'
}

interface Pending {
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: unknown) => void
  readonly onChunk: ((chunk: PixelChunk) => void) | undefined
}

/**
 * One worker at a time: started at the first request, started anew after a crash, ended when idle. Requests are answered
 * in turn.
 */
export class WorkerExecutor {
  /** How many workers have been ended; what one held is gone with it. */
  generation = 0
  readonly #options: ExecutorOptions
  readonly #pending = new Map<number, Pending>()
  #worker: WorkerLike | undefined
  #lastId = 0
  #watch: ReturnType<typeof setTimeout> | undefined

  constructor(options: ExecutorOptions) {
    this.#options = options
  }

  get load(): number {
    return this.#pending.size
  }

  /**
   * What the request gives. Rejects with the signal's reason when it is aborted, with a `WorkerCrash`, or with an error
   * like the one that the request threw.
   */
  run(request: Request, { transfer = [], signal, onChunk }: RequestOptions = {}): Promise<Outcome> {
    if (signal?.aborted) return Promise.reject(signal.reason as Error)
    return new Promise((resolve, reject) => {
      const worker = this.#started(reject)
      if (!worker) return
      const id = ++this.#lastId
      const abort = () => {
        post(worker, { cancel: id }, [])
        this.#settle(id)?.reject(signal?.reason)
      }
      const done = () => signal?.removeEventListener('abort', abort)
      this.#pending.set(id, {
        resolve: (outcome) => (done(), resolve(outcome)),
        reject: (error) => (done(), reject(error as Error)),
        onChunk,
      })
      signal?.addEventListener('abort', abort)
      this.#startWatch()
      try {
        post(worker, { id, request }, transfer)
      } catch (error) {
        this.#settle(id)?.reject(error)
      }
    })
  }

  /** Ends the worker; requests under way are rejected. The next request starts another. */
  end(reason: unknown = new WorkerCrash('the worker was ended')): void {
    clearTimeout(this.#watch)
    if (this.#worker) this.generation++
    this.#worker?.terminate()
    this.#worker = undefined
    const pending = [...this.#pending.values()]
    this.#pending.clear()
    for (const each of pending) each.reject(reason)
  }

  #started(reject: (error: Error) => void): WorkerLike | undefined {
    if (this.#worker) return this.#worker
    try {
      const worker = this.#options.spawn()
      worker.addEventListener('message', (event) => {
        if (worker === this.#worker) this.#take((event as MessageEvent<FromWorker>).data)
      })
      for (const kind of ['error', 'messageerror'] as const) {
        worker.addEventListener(kind, (event) => {
          event.preventDefault()
          const message = (event as Partial<ErrorEvent>).message ?? 'it gave no reason'
          if (worker === this.#worker) this.end(new WorkerCrash(`the worker stopped: ${message}`))
        })
      }
      this.#worker = worker
      return worker
    } catch (error) {
      reject(new WorkerCrash(`no worker could be started: ${String(error)}`))
      return undefined
    }
  }

  #take(message: FromWorker): void {
    this.#startWatch()
    if ('chunk' in message) this.#pending.get(message.id)?.onChunk?.(message.chunk)
    else if ('outcome' in message) this.#settle(message.id)?.resolve(message.outcome)
    else this.#settle(message.id)?.reject(likeThrown(message.error))
  }

  #settle(id: number): Pending | undefined {
    const pending = this.#pending.get(id)
    this.#pending.delete(id)
    this.#startWatch()
    return pending
  }

  /** Waits for the next word, or, where nothing is asked, for the worker to become superfluous. */
  #startWatch(): void {
    clearTimeout(this.#watch)
    const { timeout, idle } = this.#options
    const patience = this.#pending.size > 0 ? timeout : idle
    if (patience === undefined) return
    this.#watch = setTimeout(
      () => this.end(new WorkerCrash(`the worker said nothing for ${timeout} ms`)),
      patience,
    )
  }
}

function post(worker: WorkerLike, message: ToWorker, transfer: Transferable[]): void {
  worker.postMessage(message, transfer)
}

function likeThrown({ name, message }: { name: string; message: string }): Error {
  return name === 'RangeError' ? new RangeError(message) : new Error(message)
}
