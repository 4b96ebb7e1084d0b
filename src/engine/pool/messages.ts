import type { FilterLayer } from '#engine/rows/filterLayer.ts'
import type { PixelRequest, ValueRange } from '#engine/rows/pixelFilter.ts'
import type { Tensor } from '#core/tensor.ts'
import type { Task } from '#engine/task.ts'
import type { Path } from '#engine/simd/loadSimd.ts'

/** What a worker is asked to do; chunks, the outcome or an error come back with the request's number. */
export type Request =
  | { readonly kind: 'task'; readonly task: Task }
  /** Forgets the image before and begins another one, of which rows come with `rows`. */
  | { readonly kind: 'image'; readonly width: number; readonly height: number }
  /** RGBA rows of the image, from `first` on. */
  | {
      readonly kind: 'rows'
      readonly first: number
      readonly pixels: Uint8ClampedArray
    }
  /** Rows of the filtered image, in chunks. */
  | {
      readonly kind: 'filter'
      readonly request: PixelRequest
      readonly first: number
      readonly count: number
    }
  | {
      readonly kind: 'range'
      readonly layers: readonly FilterLayer[]
      readonly first: number
      readonly count: number
    }

/** What is ready of a request before all of it is: RGBA rows of the result. */
export interface PixelChunk {
  readonly first: number
  readonly pixels: Uint8ClampedArray
}

/** What a request gives in the end. */
export interface Outcome {
  readonly path: Path
  /** Of a task. */
  readonly result?: Tensor
  readonly range?: ValueRange
}

/** To the worker. */
export type ToWorker =
  { readonly id: number; readonly request: Request } | { readonly cancel: number }

/** From the worker, about the request with that number. */
export type FromWorker =
  | { readonly id: number; readonly chunk: PixelChunk }
  | { readonly id: number; readonly outcome: Outcome }
  | {
      readonly id: number
      readonly error: { readonly name: string; readonly message: string }
    }
