import { padSide, type Stroke } from '#labs/digits/model/strokes.ts'

/** Digits as they are written by hand: lines in a box of 10 by 10, from left to right and from top to bottom. */
const written: Readonly<Record<number, readonly (readonly (readonly [number, number])[])[]>> = {
  0: [
    [
      [5, 0],
      [3, 1],
      [2, 3],
      [2, 7],
      [3, 9],
      [5, 10],
      [7, 9],
      [8, 7],
      [8, 3],
      [7, 1],
      [5, 0],
    ],
  ],
  1: [
    [
      [5, 0],
      [5, 10],
    ],
  ],
  2: [
    [
      [2, 2],
      [3, 0.5],
      [5, 0],
      [7, 1],
      [7.5, 3],
      [6, 5.5],
      [2, 10],
      [8, 10],
    ],
  ],
  3: [
    [
      [2, 1],
      [5, 0],
      [7.5, 1.5],
      [7, 4],
      [4, 5],
      [7, 6],
      [8, 8],
      [6, 10],
      [2, 9],
    ],
  ],
  4: [
    [
      [3, 0],
      [2, 5.5],
      [8, 5.5],
    ],
    [
      [7, 1],
      [7, 10],
    ],
  ],
  5: [
    [
      [8, 0],
      [3, 0],
      [2.5, 4],
      [5, 4],
      [7.5, 5.5],
      [7.5, 8],
      [5, 10],
      [2, 9],
    ],
  ],
  6: [
    [
      [7, 0],
      [4, 2],
      [2, 6],
      [2.5, 9],
      [5, 10],
      [7.5, 9],
      [7.5, 6.5],
      [5, 5.5],
      [2.5, 7],
    ],
  ],
  7: [
    [
      [2, 0],
      [8, 0],
      [6, 5],
      [4.5, 10],
    ],
  ],
  8: [
    [
      [6, 5],
      [3, 3.5],
      [3, 1],
      [5, 0],
      [7, 1],
      [7, 3.5],
      [4, 5.5],
      [3, 8],
      [4, 10],
      [6, 10],
      [7.5, 8],
      [6, 5],
    ],
  ],
  9: [
    [
      [7, 2.5],
      [5, 0],
      [3, 1],
      [2.5, 3.5],
      [4.5, 5],
      [7, 3.5],
      [7.2, 1.5],
      [7, 6],
      [6, 10],
    ],
  ],
}

/** A digit in a corner of the pad, so high and a little slanted. */
export interface CornerDrawing {
  readonly digit: number
  readonly strokes: readonly Stroke[]
}

/** Each digit twice, small, in one corner after the other. */
export const cornerDrawings: readonly CornerDrawing[] = Array.from({ length: 20 }, (_, at) => {
  const digit = at % 10
  const high = at < 10 ? 26 : 22
  const slant = at < 10 ? 0 : 0.15
  const [right, low] = [at % 2 > 0, Math.floor(at / 2) % 2 > 0]
  const left = right ? padSide - high - 3 : 3
  const top = low ? padSide - high - 3 : 3
  const strokes = written[digit]!.map((points) => ({
    erases: false,
    points: points.map(([x, y]) => ({
      x: Math.round(left + (high / 10) * (x + slant * (5 - y))),
      y: Math.round(top + (high / 10) * y),
    })),
  }))
  return { digit, strokes }
})
