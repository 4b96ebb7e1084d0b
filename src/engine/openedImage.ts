import type { Executor } from './pool/executor.ts'
import type { PixelChunk } from './pool/messages.ts'
import type { RetryingExecutor } from './pool/retryingExecutor.ts'
import type { FilterLayer } from './rows/filterLayer.ts'
import type { PixelRequest, ValueRange } from './rows/pixelFilter.ts'
import type { RowLayer } from './rows/rowLayer.ts'
import { rowLayers } from './rows/rowLayers.ts'
import { imageRowsUnder } from './rows/rowsOf.ts'
import type { Path } from './simd/loadSimd.ts'

/** What a filtered image is, and how it was made. */
export interface Filtered {
  readonly width: number
  readonly height: number
  readonly path: Path
  readonly workers: number
  readonly milliseconds: number
}

export interface FilterOptions {
  readonly signal?: AbortSignal
  /** The rows of the result that are wanted, as [first, count]; all of them. */
  readonly rows?: readonly [number, number]
  /** Rows of the result, opaque RGBA, as they come: in any order, each once. */
  readonly onChunk: (chunk: PixelChunk) => void
}

/** An image that is filtered again and again: its rows go to the workers once, afterwards only kernels travel. */
export interface OpenedImage {
  readonly width: number
  readonly height: number
  /**
   * Filters the image.
   * @throws RangeError as the core does, AbortError when the signal says so.
   */
  readonly filter: (request: PixelRequest, options: FilterOptions) => Promise<Filtered>
  /** Of the numbers that the layers give. */
  readonly valueRange: (layers: readonly FilterLayer[], signal?: AbortSignal) => Promise<ValueRange>
}

/** @param pixels RGBA, of which alpha is ignored; kept, not changed */
export function openedImage(
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
  executors: readonly RetryingExecutor[],
): OpenedImage {
  if (pixels.length !== width * height * 4) {
    throw new RangeError(
      `an image of ${width} × ${height} has ${width * height * 4} bytes, ${pixels.length} were given`,
    )
  }
  const states = executors.map(() => ({
    executor: undefined as Executor | undefined,
    generation: 0,
    rows: new Uint8Array(),
  }))

  /**
   * Sends an executor the image's rows that it has not, in as few messages as there are gaps. They need not be waited for:
   * what is asked after them is answered after them.
   */
  const send = (at: number, executor: Executor, rows: Int32Array): Promise<unknown>[] => {
    const held = states[at]!
    const messages: Promise<unknown>[] = []
    if (held.executor !== executor || held.generation !== executor.generation) {
      messages.push(executor.run({ kind: 'image', width, height }))
      Object.assign(held, {
        executor,
        generation: executor.generation,
        rows: new Uint8Array(height),
      })
    }
    const missing = rows.filter((row) => held.rows[row] === 0)
    let from = 0
    for (let place = 1; place <= missing.length; place++) {
      if (missing[place] === missing[place - 1]! + 1) continue
      const first = missing[from]!
      const sent = pixels.slice(first * width * 4, (missing[place - 1]! + 1) * width * 4)
      messages.push(
        executor.run(
          { kind: 'rows', first, pixels: sent },
          { transfer: [sent.buffer as ArrayBuffer] },
        ),
      )
      from = place
    }
    for (const row of missing) held.rows[row] = 1
    return messages
  }

  /** Runs something on every executor for its share of the rows. */
  const share = <T>(
    layers: readonly RowLayer[],
    [begin, rows]: readonly [number, number],
    work: (executor: Executor, first: number, count: number) => Promise<T>,
  ) => {
    return Promise.all(
      executors.map((executor, at) => {
        const first = begin + Math.round((at * rows) / executors.length)
        const count = begin + Math.round(((at + 1) * rows) / executors.length) - first
        if (count === 0) return Promise.resolve(undefined)
        return executor.use(async (used) => {
          const sending = send(at, used, imageRowsUnder(layers, first, count))
          const [outcome] = await Promise.all([work(used, first, count), ...sending])
          return outcome
        })
      }),
    )
  }

  const shapes = (layers: readonly FilterLayer[]) =>
    rowLayers(layers, [3, height, width], () => () => undefined)

  return {
    width,
    height,
    async filter(request, { signal, rows, onChunk }) {
      const begun = performance.now()
      const layers = shapes(request.layers)
      const last = layers.at(-1) ?? { width, height }
      const came = new Set<number>()
      const outcomes = await share(layers, rows ?? [0, last.height], (executor, first, count) =>
        executor.run(
          { kind: 'filter', request, first, count },
          {
            signal,
            // After a crash the rows come again.
            onChunk: (chunk) => {
              if (!came.has(chunk.first)) onChunk(chunk)
              came.add(chunk.first)
            },
          },
        ),
      )
      const path = outcomes.find((outcome) => outcome)?.path ?? 'TypeScript'
      const workers = executors.filter((executor) => !executor.isInPage()).length
      const { width: madeWidth, height: madeHeight } = last
      const milliseconds = performance.now() - begun
      return {
        width: madeWidth,
        height: madeHeight,
        path,
        workers,
        milliseconds,
      }
    },
    async valueRange(layers, signal) {
      const made = shapes(layers)
      const all = [0, made.at(-1)?.height ?? height] as const
      const outcomes = await share(made, all, (executor, first, count) =>
        executor.run({ kind: 'range', layers, first, count }, { signal }),
      )
      const ranges = outcomes.flatMap((outcome) => (outcome?.range ? [outcome.range] : []))
      return {
        least: Math.min(...ranges.map(({ least }) => least)),
        most: Math.max(...ranges.map(({ most }) => most)),
        sample: Float32Array.from(ranges.flatMap(({ sample }) => Array.from(sample))),
      }
    },
  }
}
