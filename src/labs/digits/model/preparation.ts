import { inkSide } from './ink.ts'

/** Pixels along a side of what the networks get. */
export const inputSide = 28
/** Pixels along the longer side of MNIST's digits. */
const boxSide = 20

/** What the networks get, step by step. All are [28, 28], whole numbers from 0 (paper) to 255 (ink). */
export interface Preparation {
  /** The ink as it stands on the pad. */
  readonly drawn: Float32Array
  /** Scaled until its longer side is 20 pixels, in the middle. */
  readonly scaled: Float32Array
  /** The same, moved until its centre of mass is in the middle. */
  readonly centred: Float32Array
}

/**
 * The ink as MNIST's digits were prepared: its longer side is 20 pixels, its centre of mass in the middle of 28 × 28.
 * Without ink all are empty.
 * @param ink [112, 112], 0 to 1
 * @see https://yann.lecun.com/exdb/mnist/ for how its digits were made
 */
export function preparationOf(ink: Float32Array): Preparation {
  const drawn = asBytes(resampled(ink, { left: 0, top: 0, scale: inputSide / inkSide, x: 0, y: 0 }))
  const box = boundsOf(ink)
  if (!box) return { drawn, scaled: drawn, centred: drawn }
  const { left, top, width, height } = box
  const scale = boxSide / Math.max(width, height)
  const middle = {
    x: (inputSide - width * scale) / 2,
    y: (inputSide - height * scale) / 2,
  }
  const scaled = resampled(ink, { left, top, scale, ...middle })
  const mass = massOf(scaled)
  const centred = moved(scaled, {
    down: Math.round(inputSide / 2 - mass.y),
    right: Math.round(inputSide / 2 - mass.x),
  })
  return { drawn, scaled: asBytes(scaled), centred: asBytes(centred) }
}

/** A picture moved by whole pixels; what is pushed out is lost, what comes in is paper. */
export function moved(
  pixels: Float32Array,
  { down, right }: { readonly down: number; readonly right: number },
): Float32Array {
  return pixels.map((_, at) => {
    const row = Math.floor(at / inputSide) - down
    const column = (at % inputSide) - right
    const isInside = row >= 0 && row < inputSide && column >= 0 && column < inputSide
    return isInside ? pixels[row * inputSide + column]! : 0
  })
}

interface Resampling {
  /** The first cell of the ink that is taken. */
  readonly left: number
  readonly top: number
  /** Pixels for a cell. */
  readonly scale: number
  /** Where that cell begins in the picture. */
  readonly x: number
  readonly y: number
}

/** The mean of the ink under each pixel: along rows first, then down columns. */
function resampled(ink: Float32Array, { left, top, scale, x, y }: Resampling): Float32Array {
  const across = sharesOf(left, scale, x)
  const down = sharesOf(top, scale, y)
  const rows = new Float32Array(inkSide * inputSide)
  for (let row = 0, to = 0; row < inkSide; row++)
    for (let column = 0; column < inputSide; column++, to++) {
      let [sum, from] = [0, row * inkSide + across.first[column]!]
      for (let at = across.begins[column]!; at < across.begins[column + 1]!; at++)
        sum += across.shares[at]! * ink[from++]!
      rows[to] = sum
    }
  const out = new Float32Array(inputSide ** 2)
  for (let row = 0, to = 0; row < inputSide; row++)
    for (let column = 0; column < inputSide; column++, to++) {
      let [sum, from] = [0, down.first[row]! * inputSide + column]
      for (let at = down.begins[row]!; at < down.begins[row + 1]!; at++, from += inputSide)
        sum += down.shares[at]! * rows[from]!
      out[to] = sum
    }
  return out
}

/** Of each pixel along an axis the first cell of the ink that it takes, and how much it takes of that and of those behind. */
function sharesOf(start: number, scale: number, offset: number) {
  const first = new Int32Array(inputSide)
  const begins = new Int32Array(inputSide + 1)
  const shares: number[] = []
  for (let pixel = 0; pixel < inputSide; pixel++) {
    const from = Math.max(0, start + (pixel - offset) / scale)
    const to = Math.min(inkSide, start + (pixel + 1 - offset) / scale)
    first[pixel] = Math.min(inkSide - 1, Math.floor(from))
    for (let cell = Math.floor(from); cell < to; cell++)
      shares.push(scale * (Math.min(to, cell + 1) - Math.max(from, cell)))
    begins[pixel + 1] = shares.length
  }
  return { first, begins, shares: Float64Array.from(shares) }
}

function boundsOf(ink: Float32Array) {
  let [left, top, right, bottom] = [inkSide, inkSide, -1, -1]
  for (let row = 0, at = 0; row < inkSide; row++)
    for (let column = 0; column < inkSide; column++, at++) {
      if (ink[at]! < 0.5) continue
      if (column < left) left = column
      if (column > right) right = column
      if (row < top) top = row
      bottom = row
    }
  return right < 0 ? undefined : { left, top, width: right + 1 - left, height: bottom + 1 - top }
}

/** The centre of mass, in pixels from the top left corner. */
function massOf(pixels: Float32Array) {
  let [sum, x, y] = [0, 0, 0]
  pixels.forEach((value, at) => {
    sum += value
    x += value * ((at % inputSide) + 0.5)
    y += value * (Math.floor(at / inputSide) + 0.5)
  })
  return sum > 0 ? { x: x / sum, y: y / sum } : { x: inputSide / 2, y: inputSide / 2 }
}

function asBytes(pixels: Float32Array): Float32Array {
  return pixels.map((value) => Math.round(255 * Math.min(1, Math.max(0, value))))
}
