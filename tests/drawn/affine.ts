import { type Box, boxAround } from './box.ts'

/** As of a canvas: x becomes a·x + c·y + e, y becomes b·x + d·y + f. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const unmoved: Affine = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function multiplied(outer: Affine, inner: Affine): Affine {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ]
}

export function movedPoint([a, b, c, d, e, f]: Affine, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** The box around a box that was moved. */
export function movedBox(by: Affine, { x, y, width, height }: Box): Box {
  const corners = [
    movedPoint(by, x, y),
    movedPoint(by, x + width, y),
    movedPoint(by, x, y + height),
    movedPoint(by, x + width, y + height),
  ]
  return boxAround(corners) ?? { x, y, width, height }
}
