import { drawPicture, type Picture } from './picture.ts'

/** The letter F inside a margin of one cell. F because no flip and no rotation leaves it as it is. */
const letter = ['.......', '.####..', '.#.....', '.###...', '.#.....', '.#.....', '.......']

/** A letter F in white 10, enlarged by a whole factor so that all its strokes are equally thick. */
export function glyph(size: number): Picture {
  const factor = Math.max(1, Math.floor(size / letter.length))
  const margin = Math.max(-1, Math.floor((size - factor * letter.length) / 2))
  return drawPicture({ height: size, width: size, white: 10 }, (row, col) => {
    const line = letter[Math.floor((row - margin) / factor)]
    return line?.[Math.floor((col - margin) / factor)] === '#' ? 10 : 0
  })
}

type Point = readonly [x: number, y: number]

/** Pen strokes of a 7 in the unit square, y downwards: top bar and leaning stem, then the short bar through it. */
const sevenStrokes: readonly (readonly Point[])[] = [
  [
    [0.23, 0.27],
    [0.36, 0.23],
    [0.56, 0.24],
    [0.75, 0.22],
    [0.68, 0.37],
    [0.57, 0.55],
    [0.5, 0.7],
    [0.45, 0.84],
  ],
  [
    [0.37, 0.55],
    [0.54, 0.52],
    [0.69, 0.53],
  ],
]

/** A digit 7 as a pen would write it, soft at its rims; meant for 28×28 as in MNIST. */
export function digit(size: number): Picture {
  const pen = Math.max(0.045, 0.4 / size)
  return softPicture(size, 255, (x, y) => distanceToStrokes(x, y, sevenStrokes) - pen)
}

/** A bright disk on black; a cell on the rim is about as bright as the part of it that the disk covers. */
export function disk(size: number): Picture {
  return softPicture(size, 10, (x, y) => Math.hypot(x - 0.5, y - 0.5) - 0.36)
}

/**
 * White where `outside`, the distance to a shape (negative inside it) in the unit square, is negative;
 * at the rim brightness falls linearly over the width of a cell.
 */
function softPicture(
  size: number,
  white: number,
  outside: (x: number, y: number) => number,
): Picture {
  return drawPicture(
    { height: size, width: size, white },
    (row, col) => white * (0.5 - size * outside((col + 0.5) / size, (row + 0.5) / size)),
  )
}

function distanceToStrokes(x: number, y: number, strokes: readonly (readonly Point[])[]): number {
  let least = Infinity
  for (const stroke of strokes)
    stroke.forEach((to, index) => {
      const from = stroke[index - 1]
      if (from) least = Math.min(least, distanceToSegment(x, y, from, to))
    })
  return least
}

function distanceToSegment(x: number, y: number, [x0, y0]: Point, [x1, y1]: Point): number {
  const [dx, dy] = [x1 - x0, y1 - y0]
  const along = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy)
  const nearest = Math.min(1, Math.max(0, along))
  return Math.hypot(x - x0 - nearest * dx, y - y0 - nearest * dy)
}
