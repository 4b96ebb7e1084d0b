/** Room for numbers, by depth in a chain of layers: to be used again, or fresh each time. */
export type Buffers = (depth: number, size: number) => Float32Array

/** Each time new memory: the result stays as it is. */
export const freshBuffers: Buffers = (_, size) => new Float32Array(size)

/**
 * The same memory again and again: a result is good until the next one of the same depth. Fresh memory costs more than
 * the sums that are written to it, as the system has to provide and clear it page by page.
 */
export function reusedBuffers(): Buffers {
  const kept: Float32Array[] = []
  return (depth, size) => {
    const known = kept[depth]
    if (known && known.length >= size) return known.subarray(0, size)
    return (kept[depth] = new Float32Array(size))
  }
}
