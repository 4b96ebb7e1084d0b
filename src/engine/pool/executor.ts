import type { Outcome, Request } from './messages.ts'
import type { RequestOptions } from './workerExecutor.ts'

/** Answers requests in turn: a worker, or the page itself. */
export interface Executor {
  /** Changes when what was held is lost. */
  readonly generation: number
  readonly load: number
  readonly run: (request: Request, options?: RequestOptions) => Promise<Outcome>
  readonly end: (reason?: unknown) => void
}
