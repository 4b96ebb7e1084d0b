import type { Box } from './box.ts'
import type { Pixels } from './paintedPixels.ts'
import { freshState, type Painted, type PaintTarget, recordingContext } from './recordingContext.ts'

/** A canvas that keeps a list of what is painted on it, without what a later rectangle hides. */
export class Recorder implements PaintTarget {
  readonly #painted = new Set<Painted>()
  readonly #texts = new Set<Painted>()
  readonly #rects = new Map<string, Painted>()
  readonly #lines = new Map<string, Painted>()
  pixels: (() => Pixels | undefined) | undefined
  readonly canvas: { readonly width: number; readonly height: number }
  readonly context: CanvasRenderingContext2D

  constructor(canvas: { readonly width: number; readonly height: number }) {
    this.canvas = canvas
    this.context = recordingContext(this, (other) => recorders.get(other))
  }

  get painted(): readonly Painted[] {
    return [...this.#painted]
  }

  /** As a canvas is after its size was set. */
  reset(): void {
    this.#empty()
    this.pixels = undefined
    Object.assign(this.context, freshState)
    this.context.setTransform(1, 0, 0, 1, 0, 0)
  }

  add(one: Painted): void {
    if (one.isRect && one.alpha === 1) this.#hide(one)
    if (one.what === 'stroke') this.#renew(one)
    this.#painted.add(one)
    if (one.what === 'text') this.#texts.add(one)
  }

  clear(box: Box): void {
    if (!this.#isAll(box)) {
      for (const one of this.#painted) if (isWithin(one.box, box)) this.#painted.delete(one)
      return
    }
    this.#empty()
    this.pixels = undefined
  }

  put(image: Pixels, x: number, y: number): void {
    const { width, height } = this.canvas
    if (x === 0 && y === 0 && image.width >= width && image.height >= height) {
      this.pixels = () => image
      return
    }
    const whole = this.pixels?.() ?? blank(width, height)
    for (let row = 0; row < image.height && y + row < height; row++) {
      const line = image.data.subarray(4 * row * image.width, 4 * (row + 1) * image.width)
      if (x === 0 && image.width === width) whole.data.set(line, 4 * (y + row) * width)
    }
    this.pixels = () => whole
  }

  #hide(one: Painted): void {
    if (this.#isAll(one.box)) this.#empty()
    const { x, y, width, height } = one.box
    const key = `${x} ${y} ${width} ${height}`
    const same = this.#rects.get(key)
    if (same) this.#painted.delete(same)
    this.#rects.set(key, one)
    for (const text of this.#texts) {
      if (!isWithin(text.box, { x: x - 1, y: y - 1, width: width + 2, height: height + 2 }))
        continue
      this.#painted.delete(text)
      this.#texts.delete(text)
    }
  }

  /** A line that is drawn anew at every step counts once, where cells under it were painted anew and not all cleared. */
  #renew(line: Painted): void {
    const { x, y, width, height } = line.box
    const key = `${line.colour} ${line.alpha} ${x} ${y} ${width} ${height}`
    const same = this.#lines.get(key)
    if (same) this.#painted.delete(same)
    this.#lines.set(key, line)
  }

  #isAll({ x, y, width, height }: Box): boolean {
    return x <= 0 && y <= 0 && x + width >= this.canvas.width && y + height >= this.canvas.height
  }

  #empty(): void {
    this.#painted.clear()
    this.#texts.clear()
    this.#rects.clear()
    this.#lines.clear()
  }
}

function blank(width: number, height: number): Pixels {
  return { data: new Uint8ClampedArray(4 * width * height), width, height }
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

const recorders = new WeakMap<object, Recorder>()

/** The recorder of a canvas, the same at every call. */
export function recorderOf(canvas: { readonly width: number; readonly height: number }): Recorder {
  const known = recorders.get(canvas)
  if (known) return known
  const recorder = new Recorder(canvas)
  recorders.set(canvas, recorder)
  return recorder
}
