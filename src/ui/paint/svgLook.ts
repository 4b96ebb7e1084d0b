/** A gradient along a line, in the coordinates of the context that it is used by. */
export class SvgGradient {
  readonly line: readonly [x0: number, y0: number, x1: number, y1: number]
  readonly stops: (readonly [at: number, colour: string])[] = []

  constructor(line: readonly [x0: number, y0: number, x1: number, y1: number]) {
    this.line = line
  }

  addColorStop(at: number, colour: string): void {
    this.stops.push([at, colour])
  }
}

/** What a context is set to, as far as our painters set it; it starts as that of a canvas does. */
export class SvgLook {
  matrix = new DOMMatrix()
  /** The id of what is cut to. */
  clipId: string | undefined
  fillStyle: string | SvgGradient = '#000000'
  strokeStyle: string | SvgGradient = '#000000'
  lineWidth = 1
  lineJoin: CanvasLineJoin = 'miter'
  lineCap: CanvasLineCap = 'butt'
  miterLimit = 10
  dashes: readonly number[] = []
  lineDashOffset = 0
  globalAlpha = 1
  font = '10px sans-serif'
  letterSpacing = '0px'
  textAlign: CanvasTextAlign = 'start'
  textBaseline: CanvasTextBaseline = 'alphabetic'
  imageSmoothingEnabled = true
  readonly #kept: object[] = []

  save() {
    this.#kept.push(Object.fromEntries(Object.entries(this)))
  }
  restore() {
    Object.assign(this, this.#kept.pop())
  }

  setLineDash(dashes: readonly number[]) {
    this.dashes = [...dashes]
  }

  getTransform() {
    return this.matrix.multiply(new DOMMatrix())
  }
  setTransform(...to: [DOMMatrix] | [number, number, number, number, number, number]) {
    this.matrix = to.length === 1 ? to[0].multiply(new DOMMatrix()) : new DOMMatrix(to)
  }
  resetTransform() {
    this.matrix = new DOMMatrix()
  }
  transform(...by: [number, number, number, number, number, number]) {
    this.matrix = this.matrix.multiply(new DOMMatrix(by))
  }
  translate(x: number, y: number) {
    this.matrix = this.matrix.translate(x, y)
  }
  scale(x: number, y: number) {
    this.matrix = this.matrix.scale(x, y)
  }
  rotate(angle: number) {
    this.matrix = this.matrix.rotate((angle * 180) / Math.PI)
  }
}
