/** A pixel of the result. */
export interface Pixel {
  readonly row: number
  readonly column: number
}
