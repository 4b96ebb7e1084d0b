/** A weight of the last filter that is pointed at, with the channel that it is laid on. */
export interface Mark {
  readonly channel: number
  readonly row: number
  readonly column: number
}
