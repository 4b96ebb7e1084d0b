import type { Lane } from './pool/lane.ts'
import type { Part } from './pool/messages.ts'
import type { SafeLane } from './pool/safeLane.ts'
import type { FilterLayer } from './rows/filterLayer.ts'
import type { PixelRequest, Spread } from './rows/pixelFilter.ts'
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
  readonly onPart: (part: Part) => void
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
  /** How the numbers of the layers' result are spread. */
  readonly spread: (layers: readonly FilterLayer[], signal?: AbortSignal) => Promise<Spread>
}

/** @param pixels RGBA, of which alpha is ignored; kept, not changed */
export function openedImage(
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
  lanes: readonly SafeLane[],
): OpenedImage {
  if (pixels.length !== width * height * 4) {
    throw new RangeError(
      `an image of ${width} × ${height} has ${width * height * 4} bytes, ${pixels.length} were given`,
    )
  }
  const sent = lanes.map(() => ({
    lane: undefined as Lane | undefined,
    generation: 0,
    rows: new Uint8Array(),
  }))

  /**
   * Sends a lane the image's rows that it has not, in as few messages as there are gaps. They need not be waited for:
   * what is asked after them is answered after them.
   */
  const send = (at: number, lane: Lane, rows: Int32Array): Promise<unknown>[] => {
    const held = sent[at]!
    const messages: Promise<unknown>[] = []
    if (held.lane !== lane || held.generation !== lane.generation) {
      messages.push(lane.run({ kind: 'image', width, height }))
      Object.assign(held, { lane, generation: lane.generation, rows: new Uint8Array(height) })
    }
    const missing = rows.filter((row) => held.rows[row] === 0)
    let from = 0
    for (let place = 1; place <= missing.length; place++) {
      if (missing[place] === missing[place - 1]! + 1) continue
      const first = missing[from]!
      const part = pixels.slice(first * width * 4, (missing[place - 1]! + 1) * width * 4)
      messages.push(
        lane.run({ kind: 'rows', first, pixels: part }, { transfer: [part.buffer as ArrayBuffer] }),
      )
      from = place
    }
    for (const row of missing) held.rows[row] = 1
    return messages
  }

  /** Runs something on every lane for its share of the rows. */
  const share = <T>(
    layers: readonly RowLayer[],
    [begin, rows]: readonly [number, number],
    work: (lane: Lane, first: number, count: number) => Promise<T>,
  ) => {
    return Promise.all(
      lanes.map((lane, at) => {
        const first = begin + Math.round((at * rows) / lanes.length)
        const count = begin + Math.round(((at + 1) * rows) / lanes.length) - first
        if (count === 0) return Promise.resolve(undefined)
        return lane.use(async (used) => {
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
    async filter(request, { signal, rows, onPart }) {
      const begun = performance.now()
      const layers = shapes(request.layers)
      const last = layers.at(-1) ?? { width, height }
      const came = new Set<number>()
      const outcomes = await share(layers, rows ?? [0, last.height], (lane, first, count) =>
        lane.run(
          { kind: 'filter', request, first, count },
          {
            signal,
            // After a crash the rows come again.
            onPart: (part) => {
              if (!came.has(part.first)) onPart(part)
              came.add(part.first)
            },
          },
        ),
      )
      const path = outcomes.find((outcome) => outcome)?.path ?? 'TypeScript'
      const workers = lanes.filter((lane) => !lane.isInPage()).length
      const { width: madeWidth, height: madeHeight } = last
      const milliseconds = performance.now() - begun
      return { width: madeWidth, height: madeHeight, path, workers, milliseconds }
    },
    async spread(layers, signal) {
      const made = shapes(layers)
      const all = [0, made.at(-1)?.height ?? height] as const
      const outcomes = await share(made, all, (lane, first, count) =>
        lane.run({ kind: 'spread', layers, first, count }, { signal }),
      )
      const spreads = outcomes.flatMap((outcome) => (outcome?.spread ? [outcome.spread] : []))
      return {
        least: Math.min(...spreads.map(({ least }) => least)),
        most: Math.max(...spreads.map(({ most }) => most)),
        sample: Float32Array.from(spreads.flatMap(({ sample }) => Array.from(sample))),
      }
    },
  }
}
