import type { PairBlocks } from './pairBlocks.ts'

/** Numbers of all blocks, from where the box begins in each of them. */
interface Plane {
  readonly of: Uint8Array
  readonly starts: Int32Array
}

/** What is summed over in every block, and by how many places it is moved down and right. */
interface Box {
  readonly width: number
  readonly rows: number
  readonly columns: number
  readonly down: number
  readonly right: number
}

/**
 * Sums over all windows of a channel of all products of two of: the window's pixels, the pixel wanted, 1; the lower
 * triangle of [side² + 2, side² + 2], in whole numbers. Two pixels of a window are two of other windows as well: what
 * lies equally far apart is multiplied once.
 */
export function blockMoments(blocks: PairBlocks, channel: number, side: number): Float64Array {
  const { count, height, width, margin, before, after } = blocks
  const reach = (side - 1) / 2
  const taps = side * side
  const size = taps + 2
  const out = new Float64Array(size * size)
  const at = (of: Uint8Array, row: number, column: number): Plane => {
    const corner = channel * count * height * width + (margin + row) * width + margin + column
    return {
      of,
      starts: Int32Array.from({ length: count }, (_, each) => corner + each * height * width),
    }
  }
  const tap = (row: number, column: number) => at(before, row - reach, column - reach)
  const ones = { of: new Uint8Array(height * width).fill(1), starts: new Int32Array(count) }
  const wanted = at(after, 0, 0)
  const box = { width, rows: height - 2 * margin, columns: width - 2 * margin, down: 1, right: 1 }
  for (let down = 0; down < side; down++)
    for (let right = down === 0 ? 0 : 1 - side; right < side; right++) {
      const from = Math.max(0, -right)
      const moves = { down: side - down, right: side - Math.abs(right) }
      const sums = productSums(tap(0, from), tap(down, from + right), { ...box, ...moves })
      sums.forEach((sum, place) => {
        const row = Math.floor(place / moves.right)
        const one = row * side + from + (place - row * moves.right)
        out[(one + down * side + right) * size + one] = sum
      })
    }
  for (let each = 0; each < taps; each++)
    out[taps * size + each] = productSums(
      tap(Math.floor(each / side), each % side),
      wanted,
      box,
    )[0]!
  out[taps * (size + 1)] = productSums(wanted, wanted, box)[0]!
  out.set(productSums(ones, tap(0, 0), { ...box, down: side, right: side }), (taps + 1) * size)
  out[(taps + 1) * size + taps] = productSums(ones, wanted, box)[0]!
  out[(taps + 1) * (size + 1)] = count * box.rows * box.columns
  return out
}

/** The sum of the products of two planes over a box, moved over its places: [down, right]. */
function productSums(one: Plane, other: Plane, { width, rows, columns, down, right }: Box) {
  const lines = new Float64Array((rows + down - 1) * right)
  one.starts.forEach((start, block) => {
    let [i, j] = [start, other.starts[block]!]
    for (let row = 0, at = 0; row < rows + down - 1; row++, i += width, j += width) {
      let sum = rowProduct(one.of, i, other.of, j, columns)
      lines[at++]! += sum
      for (let gone = 0; gone < right - 1; gone++) {
        const come = gone + columns
        sum += one.of[i + come]! * other.of[j + come]! - one.of[i + gone]! * other.of[j + gone]!
        lines[at++]! += sum
      }
    }
  })
  const sums = new Float64Array(down * right)
  for (let column = 0; column < right; column++) {
    let sum = 0
    for (let row = 0; row < rows; row++) sum += lines[row * right + column]!
    for (let move = 0; move < down; move++) {
      sums[move * right + column] = sum
      if (move + 1 < down)
        sum += lines[(move + rows) * right + column]! - lines[move * right + column]!
    }
  }
  return sums
}

/** So many products of bytes stay below 2³¹. */
const atOnce = 32_768

function rowProduct(one: Uint8Array, i: number, other: Uint8Array, j: number, length: number) {
  let all = 0
  for (let from = 0; from < length; from += atOnce) {
    const end = Math.min(length, from + atOnce)
    let [even, odd] = [0, 0]
    let at = from
    for (; at + 1 < end; at += 2) {
      even = (even + one[i + at]! * other[j + at]!) | 0
      odd = (odd + one[i + at + 1]! * other[j + at + 1]!) | 0
    }
    if (at < end) even = (even + one[i + at]! * other[j + at]!) | 0
    all += even + odd
  }
  return all
}
