/** A cell that is pointed at, by pointer, focus or pin: in the padded image, the kernel or the output. */
export interface Mark {
  readonly part: 'input' | 'kernel' | 'output'
  /** Channel of the input or kernel slice; map of the output. */
  readonly channel: number
  readonly row: number
  readonly column: number
}
