import { afterAll, beforeAll, vi } from 'vitest'
import { formulaPixels } from './formulaPixels.ts'
import { Recorder, recorderOf } from './recorder.ts'
import { TextPath } from './textPath.ts'

/** Gives every canvas of a test file a context that records what is painted on it. */
export function useCanvasHost(): void {
  beforeAll(() => {
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function context(
      this: HTMLCanvasElement,
    ) {
      return recorderOf(this).context
    } as unknown as HTMLCanvasElement['getContext'])
    for (const side of ['width', 'height'] as const) {
      const own = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, side)
      // Setting the size of a canvas empties it, even to what it was.
      vi.spyOn(HTMLCanvasElement.prototype, side, 'set').mockImplementation(function set(
        this: HTMLCanvasElement,
        value: number,
      ) {
        own?.set?.call(this, Math.floor(value))
        recorderOf(this).reset()
      })
    }
    vi.stubGlobal('OffscreenCanvas', RecordedCanvas)
    vi.stubGlobal('Path2D', TextPath)
    vi.stubGlobal('createImageBitmap', formulaBitmap)
  })
  afterAll(() => {
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })
}

class RecordedCanvas {
  readonly width: number
  readonly height: number
  readonly #recorder: Recorder

  constructor(width: number, height: number) {
    this.width = width
    this.height = height
    this.#recorder = new Recorder(this)
  }

  getContext() {
    return this.#recorder.context
  }
}

/** Nothing is decoded: a picture of the size that its file says, made from a formula, stands for every photograph. */
async function formulaBitmap(source: Blob | ImageData) {
  if (source instanceof ImageData) return { ...sizeOf(source), pixels: () => source, close() {} }
  const { width, height } = await formulaPixels(source)
  const pixels = (await formulaPixels(source)).pixels
  return { width, height, pixels, close() {} }
}

function sizeOf({ width, height }: ImageData) {
  return { width, height }
}
