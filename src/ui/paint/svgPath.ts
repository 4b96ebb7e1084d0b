import { SvgLook } from './svgLook.ts'
import { shortNumber } from './svgMarks.ts'

type Point = readonly [x: number, y: number]

const quarterTurn = Math.PI / 2

/** A look with a path that grows by the calls of a canvas; its points are moved by the matrix of the moment, as there. */
export class SvgPath extends SvgLook {
  #text = ''
  #isOpen = false

  /** What `d` has of it. */
  get pathText(): string {
    return this.#text
  }

  beginPath() {
    this.#text = ''
    this.#isOpen = false
  }
  moveTo(x: number, y: number) {
    this.#add('M', [x, y])
    this.#isOpen = true
  }
  lineTo(x: number, y: number) {
    if (this.#isOpen) this.#add('L', [x, y])
    else this.moveTo(x, y)
  }
  quadraticCurveTo(cx: number, cy: number, x: number, y: number) {
    this.#add('Q', [cx, cy], [x, y])
  }
  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number) {
    this.#add('C', [ax, ay], [bx, by], [x, y])
  }
  closePath() {
    if (this.#text !== '') this.#text += 'Z'
  }
  rect(x: number, y: number, width: number, height: number) {
    this.moveTo(x, y)
    this.lineTo(x + width, y)
    this.lineTo(x + width, y + height)
    this.lineTo(x, y + height)
    this.closePath()
  }
  /** Radii from the upper left corner clockwise. */
  roundRect(
    x: number,
    y: number,
    width: number,
    height: number,
    radii: number | readonly number[],
  ) {
    const [a = 0, b = a, c = a, d = b] = typeof radii === 'number' ? [radii] : radii
    const [right, bottom] = [x + width, y + height]
    this.moveTo(x + a, y)
    this.arc(right - b, y + b, b, -quarterTurn, 0)
    this.arc(right - c, bottom - c, c, 0, quarterTurn)
    this.arc(x + d, bottom - d, d, quarterTurn, 2 * quarterTurn)
    this.arc(x + a, y + a, a, 2 * quarterTurn, 3 * quarterTurn)
    this.closePath()
  }
  /** Clockwise from one angle to another, in curves of a quarter of a turn at most. */
  arc(x: number, y: number, radius: number, from: number, to: number) {
    const count = Math.max(1, Math.ceil(Math.abs(to - from) / quarterTurn - 1e-9))
    const step = (to - from) / count
    const handle = (4 / 3) * Math.tan(step / 4) * radius
    const at = (angle: number): Point => [
      x + radius * Math.cos(angle),
      y + radius * Math.sin(angle),
    ]
    this.lineTo(...at(from))
    for (let index = 0; index < count; index++) {
      const [start, end] = [from + index * step, from + (index + 1) * step]
      const [first, last] = [at(start), at(end)]
      this.#add(
        'C',
        [first[0] - handle * Math.sin(start), first[1] + handle * Math.cos(start)],
        [last[0] + handle * Math.sin(end), last[1] - handle * Math.cos(end)],
        last,
      )
    }
  }

  #add(letter: string, ...points: readonly Point[]): void {
    const { a, b, c, d, e, f } = this.matrix
    const moved = points.map(
      ([x, y]) => `${shortNumber(a * x + c * y + e)},${shortNumber(b * x + d * y + f)}`,
    )
    this.#text += letter + moved.join(' ')
  }
}
