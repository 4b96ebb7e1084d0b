import type { Outcome, Request } from './messages.ts'
import type { RequestOptions } from './workerLane.ts'

/** Where requests are answered in turn: a worker, or the page itself. */
export interface Lane {
  /** Changes when what was held is lost. */
  readonly generation: number
  readonly load: number
  readonly run: (request: Request, options?: RequestOptions) => Promise<Outcome>
  readonly end: (reason?: unknown) => void
}
