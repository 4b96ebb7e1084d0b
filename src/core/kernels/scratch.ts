/**
 * What the innermost loops read and write: a band of the input and what is made of it, and sums. They never grow; what
 * does not fit goes another way. As with `scratch`, contents are good only within a call.
 */
export const cells = new Float64Array(1 << 20)
export const sums = new Float64Array(1 << 18)
/** Numbers in single precision that lie in an array that is given, copied: for when every one is read but once. */
export const singles = new Float32Array(1 << 18)

/**
 * The function that `make` makes, with `cells`, `sums` and `singles` as constants.
 *
 * The compiler writes an array's address and length into the code where it knows that a name never changes, which
 * leaves three instructions of seven for each access; an array that the function itself is given is looked at anew in
 * every turn of a loop. Names of an enclosing function will do. Those of a module will not: bundlers turn them into
 * `var`.
 */
export function withScratch<Kernel>(
  make: (cells: Float64Array, sums: Float64Array, singles: Float32Array) => Kernel,
): Kernel {
  return make(cells, sums, singles)
}

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

export type ScratchName = 'weights' | 'patch'

/** Doubles (16 MB); what is larger goes back to the collector. */
const mostKept = 1 << 21

const buffers: Record<ScratchName, Float64Array> = {
  weights: new Float64Array(0),
  patch: new Float64Array(0),
}
