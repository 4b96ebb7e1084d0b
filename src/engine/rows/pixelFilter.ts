import { prepareConvRows } from '#engine/simd/simdConv2d.ts'
import type { WasmArena } from '#engine/simd/wasmArena.ts'
import { coreConvRows } from './coreConvRows.ts'
import { type Buffers, reusedBuffers } from './buffers.ts'
import type { FilterLayer } from './filterLayer.ts'
import type { RowLayer } from './rowLayer.ts'
import { rowLayers } from './rowLayers.ts'
import { rowsOf } from './rowsOf.ts'
import { fillPixels, type ToneMap } from './toneMap.ts'

/** What is to be shown of an image: its layers in turn, and how their numbers become colours. */
export interface PixelRequest {
  readonly layers: readonly FilterLayer[]
  readonly toneMap: ToneMap
}

/** The least and the largest of some numbers, both 0 where all are NaN, and a sample of them, in no order. */
export interface ValueRange {
  readonly least: number
  readonly most: number
  readonly sample: Float32Array
}

/** Of so many numbers one can tell how all are distributed. */
const mostSampled = 20_000
/** Numbers of a chunk that is worked on at once: with 1 MB its planes stay near the processor. */
const mostNumbers = 1 << 18

/** Rows of an image, opaque RGBA, and the filters over them; those rows that a filter reads must be there. */
export class PixelFilter {
  readonly #width: number
  readonly #height: number
  readonly #rows: (Uint8ClampedArray | undefined)[]
  readonly #arena: WasmArena | undefined
  readonly #buffers: Buffers
  #prepared: { key: readonly FilterLayer[]; layers: RowLayer[]; clearings: number } | undefined

  /**
   * @param arena SIMD kernels; undefined for the scalar core
   * @param buffers memory that is used again, here and by the next image
   */
  constructor(
    width: number,
    height: number,
    arena: WasmArena | undefined,
    buffers: Buffers = reusedBuffers(),
  ) {
    this.#width = width
    this.#height = height
    this.#rows = Array.from({ length: height }, () => undefined)
    this.#arena = arena
    this.#buffers = buffers
  }

  /** Takes rows `first` and on: RGBA, as many as there are bytes for. */
  hold(first: number, pixels: Uint8ClampedArray): void {
    const bytes = this.#width * 4
    for (let at = 0, row = first; at < pixels.length; at += bytes, row++) {
      this.#rows[row] = pixels.subarray(at, at + bytes)
    }
  }

  /**
   * Opaque RGBA of rows `first` … `first + count − 1` of the result, in chunks of some rows, each made when it is asked
   * for.
   */
  *pixels({ layers, toneMap }: PixelRequest, first: number, count: number) {
    for (const { from, rows, planes, channels, width } of this.#chunks(layers, first, count)) {
      const pixels = new Uint8ClampedArray(rows * width * 4)
      this.#paint(pixels, planes, channels, toneMap)
      yield { first: from, pixels }
    }
  }

  /** Of the numbers of those rows of the result. */
  valueRange(layers: readonly FilterLayer[], first: number, count: number): ValueRange {
    let [least, most, passed] = [Infinity, -Infinity, 0]
    const sample: number[] = []
    for (const { planes, channels, width } of this.#chunks(layers, first, count)) {
      const every = Math.ceil((channels * width * count) / mostSampled)
      for (let i = 0; i < planes.length; i++) {
        const value = planes[i]!
        if (value < least) least = value
        if (value > most) most = value
        if (passed++ % every === 0) sample.push(value)
      }
    }
    const [from, to] = least <= most ? [least, most] : [0, 0]
    return { least: from, most: to, sample: Float32Array.from(sample) }
  }

  /** Numbers of those rows, some rows at a time; each chunk is good until the next. */
  *#chunks(layers: readonly FilterLayer[], first: number, count: number) {
    const ready = this.#ready(layers)
    const last = ready.at(-1)
    const [channels, width] = last ? [last.channels, last.width] : [3, this.#width]
    const widest = Math.max(...ready.map((each) => each.channels * each.width), 3 * this.#width)
    const most = Math.max(1, Math.floor(mostNumbers / widest))
    for (let from = first; from < first + count; from += most) {
      const rows = Math.min(most, first + count - from)
      const planes = rowsOf(ready, (wanted) => this.#planes(wanted), from, rows, this.#buffers)
      yield { from, rows, planes, channels, width }
    }
  }

  #ready(layers: readonly FilterLayer[]): RowLayer[] {
    const arena = this.#arena
    // Others use the arena in between: what they laid out lies where ours did.
    if (this.#prepared?.key !== layers || this.#prepared.clearings !== (arena?.clearings ?? 0)) {
      arena?.clear()
      const made = rowLayers(layers, [3, this.#height, this.#width], (weight, bias, geometry) =>
        arena
          ? prepareConvRows(arena, weight.data, bias?.data ?? null, geometry)
          : coreConvRows(weight, bias, geometry),
      )
      this.#prepared = {
        key: layers,
        layers: made,
        clearings: arena?.clearings ?? 0,
      }
    }
    return this.#prepared.layers
  }

  /** Red, green and blue of rows of the image: [3, rows.length, width]. */
  #planes(rows: Int32Array): Float32Array {
    const width = this.#width
    const planes = this.#buffers(0, 3 * rows.length * width)
    const plane = rows.length * width
    const arena = this.#arena
    const [red = 0, green = 0, blue = 0, pixels = 0] =
      arena?.scratch(...[width, width, width, width].map((size) => size + 4)) ?? []
    rows.forEach((row, place) => {
      const held = this.#rows[row]
      if (!held) throw new RangeError(`row ${row} of the image is not held`)
      const to = place * width
      if (arena) {
        arena.bytes.set(held, pixels)
        arena.kernels.unpackPixels(pixels, width, red, green, blue)
        for (const [channel, pointer] of [red, green, blue].entries()) {
          const from = pointer >> 2
          planes.set(arena.floats.subarray(from, from + width), channel * plane + to)
        }
        return
      }
      for (let col = 0; col < width; col++) {
        planes[to + col] = held[4 * col]!
        planes[plane + to + col] = held[4 * col + 1]!
        planes[2 * plane + to + col] = held[4 * col + 2]!
      }
    })
    return planes
  }

  #paint(
    pixels: Uint8ClampedArray,
    planes: Float32Array,
    channels: number,
    toneMap: ToneMap,
  ): void {
    const arena = this.#arena
    if (!arena || toneMap.kind !== 'scaled') {
      fillPixels(pixels, planes, channels, toneMap)
      return
    }
    const cells = pixels.length / 4
    const piece = Math.min(cells, 1 << 12)
    const [red = 0, green = 0, blue = 0, packed = 0] = arena.scratch(
      ...[piece, piece, piece, piece].map((size) => size + 4),
    )
    const pointers = [red, green, blue].slice(0, channels === 3 ? 3 : 1)
    for (let from = 0; from < cells; from += piece) {
      const count = Math.min(piece, cells - from)
      for (const [channel, pointer] of pointers.entries()) {
        const at = channel * cells + from
        arena.floats.set(planes.subarray(at, at + count), pointer >> 2)
      }
      const [g, b] = channels === 3 ? [green, blue] : [red, red]
      const { isAbsolute, scale, offset } = toneMap
      arena.kernels.packPixels(red, g, b, count, Number(isAbsolute), scale, offset, packed)
      pixels.set(arena.bytes.subarray(packed, packed + count * 4), from * 4)
    }
  }
}
