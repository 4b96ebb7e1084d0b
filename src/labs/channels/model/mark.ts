/** A cell that is pointed at, by pointer, focus or pin: of the padded input, a kernel, a channel's partial sums, or a map. */
export interface Mark {
  readonly part: 'input' | 'kernel' | 'partialSum' | 'output'
  /** Channel of the input, of a slice of the kernel or of partial sums; map of the output. */
  readonly channel: number
  readonly row: number
  readonly column: number
}
