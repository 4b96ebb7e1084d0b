import type { SimdKernels } from './simdKernels.ts'

/**
 * SIMD kernels and the memory that they work in. What a layer needs again at every run (weights, tables) is allocated at
 * its beginning, and freed all at once; behind that lies scratch memory for the rows that are being worked on, which the
 * next run overwrites.
 */
export class WasmArena {
  readonly kernels: SimdKernels
  /** All of the memory; another array after `alloc` or `scratch`, which may let it grow. */
  floats: Float32Array
  ints: Int32Array
  bytes: Uint8ClampedArray
  readonly #memory: WebAssembly.Memory
  #allocated = 64
  #clearings = 0

  constructor(module: WebAssembly.Module) {
    this.#memory = new WebAssembly.Memory({ initial: 16 })
    const { exports } = new WebAssembly.Instance(module, {
      env: { memory: this.#memory },
    })
    this.kernels = exports as unknown as SimdKernels
    this.floats = new Float32Array(this.#memory.buffer)
    this.ints = new Int32Array(this.#memory.buffer)
    this.bytes = new Uint8ClampedArray(this.#memory.buffer)
  }

  /** How many times it was cleared; what was allocated before is gone. */
  get clearings(): number {
    return this.#clearings
  }

  /** Frees all that was allocated: other layers are about to be laid out. */
  clear(): void {
    this.#allocated = 64
    this.#clearings++
  }

  /** Copies numbers to where no run overwrites them; the pointer, in bytes. */
  alloc(numbers: Float32Array | Int32Array): number {
    const pointer = this.#allocated
    this.#allocated = aligned(pointer + numbers.byteLength)
    this.#growTo(this.#allocated)
    if (numbers instanceof Int32Array) this.ints.set(numbers, pointer >> 2)
    else this.floats.set(numbers, pointer >> 2)
    return pointer
  }

  /** Pointers, in bytes, to scratch memory for that many floats each; good until the next call, and with whatever was there before. */
  scratch(...sizes: readonly number[]): number[] {
    let end = this.#allocated
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
