/** A cell that is pointed at, by pointer, focus or pin: of the padded input, a kernel, a channel's part, or a map. */
export interface Mark {
  readonly part: 'input' | 'kernel' | 'part' | 'output'
  /** Channel of the input, of a slice of the kernel or of a part; map of the output. */
  readonly channel: number
  readonly row: number
  readonly column: number
}

export function sameMark(left: Mark | undefined, right: Mark | undefined): boolean {
  return (
    left?.part === right?.part &&
    left?.channel === right?.channel &&
    left?.row === right?.row &&
    left?.column === right?.column
  )
}
