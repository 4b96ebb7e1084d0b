import { loadSimd } from '#engine/simd/loadSimd.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import { createRequestRunner } from './requestRunner.ts'

/** The worker's own file: answers requests with the fastest kernels that there are. */
const simd = loadSimd()
const runner = simd.then((loaded) => createRequestRunner(loaded, send))

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  void runner.then((ready) => ready(data))
})

function send(message: FromWorker, transfer: Transferable[]): void {
  postMessage(message, { transfer })
}

export type { FromWorker }
