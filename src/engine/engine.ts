import type { AveragePoolSpec } from '#core/averagePool2d.ts'
import { convGeometry, type ConvSpec } from '#core/convGeometry.ts'
import type { ConvTransposeSpec } from '#core/convTransposeGeometry.ts'
import { costs } from '#core/costs.ts'
import type { FitProblem } from '#core/kernelFits.ts'
import type { PairBlocks } from '#core/pairBlocks.ts'
import type { PoolSpec } from '#core/poolGeometry.ts'
import type { Tensor } from '#core/tensor.ts'
import type { NetRun } from '#core/runNet.ts'
import type { NetProblem } from '#core/trainNet.ts'
import type { UnitProblem } from '#core/unitGradient.ts'
import { openedImage, type OpenedImage } from './openedImage.ts'
import type { Executor } from './pool/executor.ts'
import type { FromWorker, ToWorker } from './pool/messages.ts'
import { retryingExecutor, type RetryingExecutor } from './pool/retryingExecutor.ts'
import { WorkerExecutor, type WorkerLike } from './pool/workerExecutor.ts'
import type { Simd } from './simd/loadSimd.ts'
import { splitConv } from './splitConv.ts'
import type { Task } from './task.ts'

interface Waiting {
  readonly signal?: AbortSignal
}

type Weighted = [input: Tensor, weight: Tensor, bias: Tensor | null]
type Operation<Given extends unknown[]> = (
  ...given: [...Given, options?: Waiting]
) => Promise<Tensor>

/** The core's operations as promises, faster: the same results to 10⁻⁵, the same errors. */
export interface Engine {
  readonly conv2d: Operation<[...Weighted, spec?: ConvSpec]>
  readonly convTranspose2d: Operation<[...Weighted, spec?: ConvTransposeSpec]>
  readonly maxPool2d: Operation<[input: Tensor, spec: PoolSpec]>
  readonly averagePool2d: Operation<[input: Tensor, spec: AveragePoolSpec]>
  readonly dense: Operation<Weighted>
  /** The core's `unitGradient`; always in a worker, where there is one. */
  readonly unitGradient: Operation<[problem: UnitProblem]>
  /** The core's `trainNet`; always in a worker, where there is one. */
  readonly trainNet: Operation<[problem: NetProblem]>
  /** The core's `runNet`; always in a worker, where there is one. */
  readonly runNet: Operation<[run: NetRun]>
  /** The core's `kernelFits`; always in a worker, where there is one. */
  readonly kernelFits: Operation<[problem: FitProblem]>
  /** The core's `pairCauses`; always in a worker, where there is one. */
  readonly pairCauses: Operation<[blocks: PairBlocks]>
  /** Takes an image, RGBA, to filter it again and again; the one before is let go. */
  readonly openImage: (pixels: Uint8ClampedArray, width: number, height: number) => OpenedImage
  /** Ends all workers; the next request starts them anew. */
  readonly end: () => void
}

/**
 * Multiplications from which on a worker is worth the way there: about thirty milliseconds of the page's time, by SIMD
 * and by the scalar core. Below that the copies that a message makes take longer than the work.
 */
const worthAWorker = { simd: 3e8, scalar: 4e7 }

/**
 * @param workers an executor for each worker
 * @param simd the page's own kernels, for what is too small to send away
 * @param worth multiplications from which on work is sent away
 */
export function createEngine(
  workers: readonly Executor[],
  simd: Promise<Simd | undefined>,
  worth = worthAWorker,
): Engine {
  const page = pageExecutor(simd)
  const executors = workers.map((worker) => retryingExecutor(worker, () => pageExecutor(simd)))

  let runner: Promise<(task: Task) => Tensor> | undefined
  const inPage = async (task: Task, signal: AbortSignal | undefined) => {
    signal?.throwIfAborted()
    const run = await (runner ??= pageRunner(simd))
    return run(task)
  }
  const runOn = async (executor: RetryingExecutor, task: Task, signal: AbortSignal | undefined) => {
    const outcome = await executor.use((used) => used.run({ kind: 'task', task }, { signal }))
    return outcome.result!
  }
  const freest = () => executors.toSorted((a, b) => a.load() - b.load())[0]
  const send = (task: Task, multiplications: number, signal: AbortSignal | undefined) => {
    const executor = freest()
    return multiplications < worth.scalar || !executor
      ? inPage(task, signal)
      : runOn(executor, task, signal)
  }

  return {
    async conv2d(input, weight, bias, spec = {}, { signal } = {}) {
      const task = { kind: 'conv2d', input, weight, bias, spec } as const
      const geometry = convGeometry(input.shape, weight.shape, spec)
      const least = (await simd) ? worth.simd : worth.scalar
      if (costs({ kind: 'conv', geometry }).multiplyAdds < least || executors.length === 0)
        return await inPage(task, signal)
      const { bands, join } = splitConv(task, executors.length)
      return join(await Promise.all(bands.map((band, at) => runOn(executors[at]!, band, signal))))
    },
    async convTranspose2d(input, weight, bias, spec = {}, { signal } = {}) {
      const [, outputs = 1, height = 1, width = 1] = weight.shape
      const task = {
        kind: 'convTranspose2d',
        input,
        weight,
        bias,
        spec,
      } as const
      return await send(task, input.data.length * outputs * height * width, signal)
    },
    async maxPool2d(input, spec, { signal } = {}) {
      return await send({ kind: 'maxPool2d', input, spec }, input.data.length, signal)
    },
    async averagePool2d(input, spec, { signal } = {}) {
      return await send({ kind: 'averagePool2d', input, spec }, input.data.length, signal)
    },
    async dense(input, weight, bias, { signal } = {}) {
      const rows = input.data.length / Math.max(1, input.shape.at(-1) ?? 1)
      return await send({ kind: 'dense', input, weight, bias }, rows * weight.data.length, signal)
    },
    async unitGradient(problem, { signal } = {}) {
      return await send({ kind: 'unitGradient', problem }, Infinity, signal)
    },
    async trainNet(problem, { signal } = {}) {
      return await send({ kind: 'trainNet', problem }, Infinity, signal)
    },
    async runNet(run, { signal } = {}) {
      return await send({ kind: 'runNet', run }, Infinity, signal)
    },
    async kernelFits(problem, { signal } = {}) {
      return await send({ kind: 'kernelFits', problem }, Infinity, signal)
    },
    async pairCauses(blocks, { signal } = {}) {
      return await send({ kind: 'pairCauses', blocks }, Infinity, signal)
    },
    openImage: (pixels, width, height) =>
      openedImage(
        pixels,
        width,
        height,
        executors.length > 0 ? executors : [retryingExecutor(page, () => page)],
      ),
    end: () => executors.forEach((executor) => executor.end()),
  }
}

/** What works in the page itself, loaded when the first work stays here. */
async function pageRunner(simd: Promise<Simd | undefined>) {
  const [loaded, { createTaskRunner }, { WasmArena }] = await Promise.all([
    simd,
    import('./taskRunner.ts'),
    import('./simd/wasmArena.ts'),
  ])
  return createTaskRunner(loaded && new WasmArena(loaded.module))
}

/**
 * Answers requests in the page itself, a chunk at a time: slower and in everyone's way, but everywhere. What answers them
 * is loaded with the first request, for most pages never send one.
 */
function pageExecutor(simd: Promise<Simd | undefined>): Executor {
  return new WorkerExecutor({ spawn: () => pageWorker(simd) })
}

function pageWorker(simd: Promise<Simd | undefined>): WorkerLike {
  const target = new EventTarget()
  const send = (data: FromWorker) => target.dispatchEvent(new MessageEvent('message', { data }))
  const started = Promise.all([simd, import('./pool/requestRunner.ts')]).then(
    ([loaded, { createRequestRunner }]) => createRequestRunner(loaded, send),
  )
  const fail = (error: unknown) =>
    target.dispatchEvent(
      Object.assign(new Event('error', { cancelable: true }), {
        message: String(error),
      }),
    )
  return {
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    postMessage: (message: ToWorker) => void started.then((handle) => handle(message), fail),
    terminate: () => {},
  }
}
