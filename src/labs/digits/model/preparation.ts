import { inkSide, type Pad, sumSide } from './ink.ts'

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
 * @see https://yann.lecun.com/exdb/mnist/ for how its digits were made
 */
export function preparationOf(pad: Pick<Pad, 'ink' | 'sums'>): Preparation {
  const { sums } = pad
  const box = fillSums(pad)
  const drawn = asBytes(
    resampled(sums, { left: 0, top: 0, scale: inputSide / inkSide, x: 0, y: 0 }),
  )
  if (!box) return { drawn, scaled: drawn, centred: drawn }
  const { left, top, width, height } = box
  const scale = boxSide / Math.max(width, height)
  const middle = { x: (inputSide - width * scale) / 2, y: (inputSide - height * scale) / 2 }
  const scaled = resampled(sums, { left, top, scale, ...middle })
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
  const out = new Float32Array(inputSide ** 2)
  for (let row = Math.max(0, down); row < Math.min(inputSide, inputSide + down); row++)
    for (let column = Math.max(0, right); column < Math.min(inputSide, inputSide + right); column++)
      out[row * inputSide + column] = pixels[(row - down) * inputSide + column - right]!
  return out
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

/** Fills a table with the sum of all ink above and left of each corner of its cells, [113, 113]; gives where there is ink. */
function fillSums({ ink, sums }: Pick<Pad, 'ink' | 'sums'>) {
  let [left, top, right, bottom] = [inkSide, inkSide, -1, -1]
  for (let row = 0, at = 0; row < inkSide; row++) {
    let [line, to] = [0, (row + 1) * sumSide + 1]
    for (let column = 0; column < inkSide; column++, at++, to++) {
      const value = ink[at]!
      line += value
      sums[to] = sums[to - sumSide]! + line
      if (value < 0.5) continue
      if (column < left) left = column
      if (column > right) right = column
      if (row < top) top = row
      bottom = row
    }
  }
  return right < 0 ? undefined : { left, top, width: right + 1 - left, height: bottom + 1 - top }
}

/**
 * The mean of the ink under each pixel, from the sums at its corners; between corners of cells these go in straight
 * lines, as a cell is of one tone.
 */
function resampled(sums: Float64Array, { left, top, scale, x, y }: Resampling): Float32Array {
  const edge = (start: number, offset: number, pixel: number) =>
    Math.min(inkSide, Math.max(0, start + (pixel - offset) / scale))
  const corners = inputSide + 1
  const columns = Float64Array.from({ length: corners }, (_, pixel) => edge(left, x, pixel))
  const at = new Float64Array(corners ** 2)
  for (let row = 0, to = 0; row < corners; row++) {
    const down = edge(top, y, row)
    const whole = Math.min(inkSide - 1, Math.floor(down))
    const part = down - whole
    for (let column = 0; column < corners; column++, to++) {
      const across = columns[column]!
      const first = Math.min(inkSide - 1, Math.floor(across))
      const share = across - first
      const from = whole * sumSide + first
      const upper = sums[from]! + share * (sums[from + 1]! - sums[from]!)
      const below = from + sumSide
      const lower = sums[below]! + share * (sums[below + 1]! - sums[below]!)
      at[to] = upper + part * (lower - upper)
    }
  }
  const out = new Float32Array(inputSide ** 2)
  for (let row = 0, to = 0, from = 0; row < inputSide; row++, from++)
    for (let column = 0; column < inputSide; column++, to++, from++)
      out[to] =
        scale ** 2 * (at[from + corners + 1]! - at[from + corners]! - at[from + 1]! + at[from]!)
  return out
}

/** The centre of mass, in pixels from the top left corner. */
function massOf(pixels: Float32Array) {
  let [sum, x, y] = [0, 0, 0]
  for (let row = 0, at = 0; row < inputSide; row++)
    for (let column = 0; column < inputSide; column++, at++) {
      const value = pixels[at]!
      sum += value
      x += value * (column + 0.5)
      y += value * (row + 0.5)
    }
  return sum > 0 ? { x: x / sum, y: y / sum } : { x: inputSide / 2, y: inputSide / 2 }
}

function asBytes(pixels: Float32Array): Float32Array {
  const out = new Float32Array(pixels.length)
  for (let at = 0; at < out.length; at++)
    out[at] = Math.round(255 * Math.min(1, Math.max(0, pixels[at]!)))
  return out
}
