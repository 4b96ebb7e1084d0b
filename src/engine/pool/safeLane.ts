import type { Lane } from './lane.ts'
import { WorkerCrash } from './workerLane.ts'

/** A worker's lane, and the page's for when it will not do. */
export interface SafeLane {
  /** Runs some requests that belong together: again after a crash of the worker, and after a second one in the page. */
  readonly use: <T>(work: (lane: Lane) => Promise<T>) => Promise<T>
  readonly load: () => number
  /** Whether requests go to the page, since workers have failed twice. */
  readonly isInPage: () => boolean
  readonly end: (reason?: unknown) => void
}

export function safeLane(worker: Lane, page: () => Lane): SafeLane {
  let lane = worker
  return {
    async use(work) {
      for (let attempt = 0; attempt < 2 && lane === worker; attempt++) {
        try {
          return await work(lane)
        } catch (error) {
          if (!(error instanceof WorkerCrash)) throw error
        }
      }
      if (lane === worker) lane = page()
      return await work(lane)
    },
    load: () => lane.load,
    isInPage: () => lane !== worker,
    end: (reason) => lane.end(reason),
  }
}
