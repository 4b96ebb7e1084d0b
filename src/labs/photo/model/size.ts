/** Of a photograph or the stage, in pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}
