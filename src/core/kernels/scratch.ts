/**
 * At least `length` doubles to work in, with whatever the last user left there: the same memory at every call, because
 * fresh memory costs more than the sums that go into it (every page must be mapped and cleared first). Each name is one
 * buffer, its contents good only within the call that asked; the kernels never wait, so none meets another.
 */
export function scratch(name: ScratchName, length: number): Float64Array {
  const kept = buffers[name]
  if (kept.length >= length) return kept
  const grown = new Float64Array(Math.max(length, 1024))
  if (length <= mostKept) buffers[name] = grown
  return grown
}

export type ScratchName = 'band' | 'sums' | 'weights' | 'tiles' | 'products' | 'patch'

/** Doubles (16 MB); what is larger goes back to the collector. */
const mostKept = 1 << 21

const buffers: Record<ScratchName, Float64Array> = {
  band: new Float64Array(0),
  sums: new Float64Array(0),
  weights: new Float64Array(0),
  tiles: new Float64Array(0),
  products: new Float64Array(0),
  patch: new Float64Array(0),
}
