/** How far the handles of a curve lie that is a quarter of a circle of radius 1. */
const quarter = 0.5522847498

type Point = readonly [x: number, y: number]

/** The text of a path that grows by the calls of a canvas; its points are moved by the matrix of the moment, as there. */
export class PathText {
  text = ''
  #isOpen = false

  moveTo(matrix: DOMMatrix, x: number, y: number): void {
    this.#add('M', matrix, [[x, y]])
    this.#isOpen = true
  }

  lineTo(matrix: DOMMatrix, x: number, y: number): void {
    if (!this.#isOpen) return this.moveTo(matrix, x, y)
    this.#add('L', matrix, [[x, y]])
  }

  curveTo(matrix: DOMMatrix, ...points: readonly [Point, Point, Point]): void {
    this.#add('C', matrix, points)
  }

  quadTo(matrix: DOMMatrix, ...points: readonly [Point, Point]): void {
    this.#add('Q', matrix, points)
  }

  close(): void {
    if (this.text !== '') this.text += 'Z'
  }

  rect(matrix: DOMMatrix, x: number, y: number, width: number, height: number): void {
    this.moveTo(matrix, x, y)
    this.lineTo(matrix, x + width, y)
    this.lineTo(matrix, x + width, y + height)
    this.lineTo(matrix, x, y + height)
    this.close()
  }

  /** Radii from the upper left corner clockwise. */
  roundRect(
    matrix: DOMMatrix,
    [left, top, width, height]: readonly [number, number, number, number],
    [a, b, c, d]: readonly [number, number, number, number],
  ): void {
    const [right, bottom] = [left + width, top + height]
    const rest = 1 - quarter
    this.moveTo(matrix, left + a, top)
    this.lineTo(matrix, right - b, top)
    this.curveTo(matrix, [right - b * rest, top], [right, top + b * rest], [right, top + b])
    this.lineTo(matrix, right, bottom - c)
    this.curveTo(
      matrix,
      [right, bottom - c * rest],
      [right - c * rest, bottom],
      [right - c, bottom],
    )
    this.lineTo(matrix, left + d, bottom)
    this.curveTo(matrix, [left + d * rest, bottom], [left, bottom - d * rest], [left, bottom - d])
    this.lineTo(matrix, left, top + a)
    this.curveTo(matrix, [left, top + a * rest], [left + a * rest, top], [left + a, top])
    this.close()
  }

  /** Clockwise from one angle to another, in curves of a quarter of a turn at most. */
  arc(matrix: DOMMatrix, x: number, y: number, radius: number, from: number, to: number): void {
    const count = Math.max(1, Math.ceil(Math.abs(to - from) / (Math.PI / 2) - 1e-9))
    const step = (to - from) / count
    const handle = (4 / 3) * Math.tan(step / 4) * radius
    const at = (angle: number): Point => [
      x + radius * Math.cos(angle),
      y + radius * Math.sin(angle),
    ]
    this.lineTo(matrix, ...at(from))
    for (let index = 0; index < count; index++) {
      const [start, end] = [from + index * step, from + (index + 1) * step]
      const [first, last] = [at(start), at(end)]
      this.curveTo(
        matrix,
        [first[0] - handle * Math.sin(start), first[1] + handle * Math.cos(start)],
        [last[0] + handle * Math.sin(end), last[1] - handle * Math.cos(end)],
        last,
      )
    }
  }

  #add(letter: string, { a, b, c, d, e, f }: DOMMatrix, points: readonly Point[]): void {
    const moved = points.map(
      ([x, y]) => `${shortNumber(a * x + c * y + e)},${shortNumber(b * x + d * y + f)}`,
    )
    this.text += letter + moved.join(' ')
  }
}

/** To a hundredth of a unit; what is not a number is 0, since a drawing with NaN in it does not open. */
export function shortNumber(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0'
}
