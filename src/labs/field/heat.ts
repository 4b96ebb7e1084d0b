/** A measured field as it is painted. */
export interface Heat {
  /** Whose units it was measured for. */
  readonly place: number
  readonly picture: CanvasImageSource
  /** The side of the square that holds 95 % of it, in pixels of the image. */
  readonly width: number
}
