import type { Executor } from './executor.ts'
import { WorkerCrash } from './workerExecutor.ts'

/** A worker's executor, and the page's where workers fail. */
export interface RetryingExecutor {
  /** Runs some requests that belong together: again after a crash of the worker, and after a second one in the page. */
  readonly use: <T>(work: (executor: Executor) => Promise<T>) => Promise<T>
  readonly load: () => number
  /** Whether requests go to the page, since workers have failed twice. */
  readonly isInPage: () => boolean
  readonly end: (reason?: unknown) => void
}

export function retryingExecutor(worker: Executor, page: () => Executor): RetryingExecutor {
  let executor = worker
  return {
    async use(work) {
      for (let attempt = 0; attempt < 2 && executor === worker; attempt++) {
        try {
          return await work(executor)
        } catch (error) {
          if (!(error instanceof WorkerCrash)) throw error
        }
      }
      if (executor === worker) executor = page()
      return await work(executor)
    },
    load: () => executor.load,
    isInPage: () => executor !== worker,
    end: (reason) => executor.end(reason),
  }
}
