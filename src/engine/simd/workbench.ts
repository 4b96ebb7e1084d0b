import type { SimdKernels } from './simdKernels.ts'

/**
 * SIMD kernels and the memory that they work in. It is a bench, not a store: what a layer needs again at every run
 * (weights, tables) is kept at its beginning; behind that lies room for the rows that are being worked on, which the
 * next run overwrites.
 */
export class Workbench {
  readonly kernels: SimdKernels
  /** All of the memory; another array after `keep` or `room`, which may let it grow. */
  floats: Float32Array
  ints: Int32Array
  bytes: Uint8ClampedArray
  readonly #memory: WebAssembly.Memory
  #kept = 64
  #clearings = 0

  constructor(module: WebAssembly.Module) {
    this.#memory = new WebAssembly.Memory({ initial: 16 })
    const { exports } = new WebAssembly.Instance(module, { env: { memory: this.#memory } })
    this.kernels = exports as unknown as SimdKernels
    this.floats = new Float32Array(this.#memory.buffer)
    this.ints = new Int32Array(this.#memory.buffer)
    this.bytes = new Uint8ClampedArray(this.#memory.buffer)
  }

  /** How many times it was cleared; what was kept before is gone. */
  get clearings(): number {
    return this.#clearings
  }

  /** Lets go of all that was kept: other layers are about to be laid out. */
  clear(): void {
    this.#kept = 64
    this.#clearings++
  }

  /** Copies numbers to where no run overwrites them; the pointer, in bytes. */
  keep(numbers: Float32Array | Int32Array): number {
    const pointer = this.#kept
    this.#kept = aligned(pointer + numbers.byteLength)
    this.#growTo(this.#kept)
    if (numbers instanceof Int32Array) this.ints.set(numbers, pointer >> 2)
    else this.floats.set(numbers, pointer >> 2)
    return pointer
  }

  /** Pointers, in bytes, to that many floats each; good until the next call, and with whatever was there before. */
  room(...sizes: readonly number[]): number[] {
    let end = this.#kept
    const pointers = sizes.map((size) => {
      const pointer = end
      end = aligned(pointer + size * 4)
      return pointer
    })
    this.#growTo(end)
    return pointers
  }

  #growTo(bytes: number): void {
    // Kernels read and write a few numbers beyond the last row.
    const missing = bytes + 256 - this.#memory.buffer.byteLength
    if (missing <= 0) return
    this.#memory.grow(Math.ceil(missing / 65_536))
    this.floats = new Float32Array(this.#memory.buffer)
    this.ints = new Int32Array(this.#memory.buffer)
    this.bytes = new Uint8ClampedArray(this.#memory.buffer)
  }
}

function aligned(bytes: number): number {
  return (bytes + 63) & ~63
}
