/** A matrix in OpenCV's memory; to be deleted by hand. */
export interface Mat {
  /** The bytes; another array after OpenCV's memory has grown. */
  readonly data: Uint8Array
  readonly data32F: Float32Array
  delete(): void
}

interface Point {
  readonly x: number
  readonly y: number
}

/** The parts of OpenCV.js that the bench uses. */
export interface OpenCv {
  readonly Mat: new (rows?: number, cols?: number, type?: number) => Mat
  readonly Point: new (x: number, y: number) => Point
  readonly CV_32F: number
  readonly CV_8UC4: number
  readonly BORDER_CONSTANT: number
  readonly BORDER_REPLICATE: number
  /** Correlation; a depth of −1 is the source's. */
  filter2D(
    from: Mat,
    to: Mat,
    depth: number,
    kernel: Mat,
    anchor: Point,
    delta: number,
    border: number,
  ): void
  sepFilter2D(
    from: Mat,
    to: Mat,
    depth: number,
    row: Mat,
    column: Mat,
    anchor: Point,
    delta: number,
    border: number,
  ): void
  add(a: Mat, b: Mat, to: Mat): void
}
