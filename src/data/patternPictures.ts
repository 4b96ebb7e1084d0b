import { drawPicture, type Picture } from './picture.ts'
import { seededRandom } from './seededRandom.ts'

/** White of the pictures one counts with: sums stay numbers of one or two digits. */
const countingWhite = 10

const square = (size: number) => ({ height: size, width: size, white: countingWhite })

/** Dark left half, bright right half. */
export function stepEdge(size: number): Picture {
  return litWhere(size, (_row, col) => col >= size / 2)
}

/** A bright quarter at the lower right: one vertical edge, one horizontal edge, one corner. */
export function corner(size: number): Picture {
  return litWhere(size, (row, col) => row >= size / 2 && col >= size / 2)
}

/** A board of about 4×4 fields, the first one bright. */
export function checker(size: number): Picture {
  return board(size, Math.max(1, Math.floor(size / 4)))
}

/** Brightness that rises by the same whole number from each column to the next; `white` grows with the size to allow it. */
export function gradient(size: number): Picture {
  const white = Math.max(countingWhite, size - 1)
  const rise = Math.floor(white / Math.max(1, size - 1))
  return drawPicture({ height: size, width: size, white }, (_row, col) => col * rise)
}

/** Black but for one white cell in the middle (below and right of it when the size is even). */
export function impulse(size: number): Picture {
  const middle = Math.floor(size / 2)
  return litWhere(size, (row, col) => row === middle && col === middle)
}

/** Bright and dark stripes that run from the lower left to the upper right. */
export function stripes(size: number): Picture {
  const band = Math.max(2, Math.round(size / 8))
  return litWhere(size, (row, col) => Math.floor((row + col) / band) % 2 === 0)
}

/** Rings that grow finer from the middle outwards, up to a change in every cell at the middle of each side. */
export function zonePlate(size: number): Picture {
  const middle = (size - 1) / 2
  return drawPicture({ height: size, width: size, white: 255 }, (row, col) => {
    const squaredRadius = (row - middle) ** 2 + (col - middle) ** 2
    return 127.5 * (1 + Math.cos((Math.PI * squaredRadius) / size))
  })
}

/** A step edge from 3 to 7 under noise of ±2, the same noise at every call. */
export function noisyEdge(size: number): Picture {
  const random = seededRandom(7)
  return drawPicture(
    square(size),
    (_row, col) => (col < size / 2 ? 3 : 7) + Math.floor(random() * 5) - 2,
  )
}

/** Six fields of pure colour: red, green, blue above their complements cyan, magenta, yellow. */
export function colourPatches(size: number): Picture {
  return drawPicture({ ...square(size), channels: 3 }, (row, col, channel) => {
    const patch = Math.floor((3 * col) / size)
    const lit = row < size / 2 ? channel === patch : channel !== patch
    return lit ? countingWhite : 0
  })
}

/** A red, a green and a blue lamp, each weaker the farther away: no place is of one colour alone. */
export function colourLamps(size: number): Picture {
  const lamps = [
    { x: 0.25, y: 0.3 },
    { x: 0.75, y: 0.3 },
    { x: 0.5, y: 0.8 },
  ]
  return drawPicture({ ...square(size), channels: 3 }, (row, col, channel) => {
    const { x, y } = lamps[channel] ?? { x: 0.5, y: 0.5 }
    const away = Math.hypot((col + 0.5) / size - x, (row + 0.5) / size - y)
    return Math.max(1, Math.round(countingWhite * (1.1 - 1.2 * away)))
  })
}

/** A board of fields of one cell, the first one bright: the finest pattern that there is. */
export function fineChecker(size: number): Picture {
  return board(size, 1)
}

/** A board of fields of two cells, the first one bright. */
export function pairChecker(size: number): Picture {
  return board(size, 2)
}

/** Columns by turns bright and dark. */
export function fineStripes(size: number): Picture {
  return litWhere(size, (_row, col) => col % 2 === 0)
}

/** Upright stripes that grow finer from left to right, up to a change in every column at the right edge. */
export function chirp(size: number): Picture {
  return drawPicture(
    { height: size, width: size, white: 255 },
    (_row, col) => 127.5 * (1 + Math.cos((Math.PI * col ** 2) / (2 * size))),
  )
}

/** Numbers from 0 to 9 that differ from cell to cell around a bright middle, the same at every call. */
export function counting(size: number): Picture {
  const random = seededRandom(4)
  const middle = (size - 1) / 2
  return drawPicture({ height: size, width: size, white: 9 }, (row, col) => {
    const away = Math.hypot(row - middle, col - middle) / size
    return 8 - 10 * away + Math.floor(random() * 5) - 2
  })
}

/** Bright and dark fields with sides of that many cells, by turns. */
function board(size: number, field: number): Picture {
  return litWhere(size, (row, col) => (Math.floor(row / field) + Math.floor(col / field)) % 2 === 0)
}

/** Bright where it is said, else black. */
function litWhere(size: number, isLit: (row: number, col: number) => boolean): Picture {
  return drawPicture(square(size), (row, col) => (isLit(row, col) ? countingWhite : 0))
}

/** Every cell a number of its own from 0 to 255, the same ones at every call: no neighbour tells of another. */
export function whiteNoise(size: number): Picture {
  const random = seededRandom(11)
  return drawPicture({ height: size, width: size, white: 255 }, () => Math.floor(random() * 256))
}
