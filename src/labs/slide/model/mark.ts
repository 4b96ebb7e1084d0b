/** A cell that is pointed at, by pointer, focus or pin: in the padded image, the kernel or the output. */
export interface Mark {
  readonly part: 'input' | 'kernel' | 'output'
  /** Channel of the input or kernel slice; map of the output. */
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
