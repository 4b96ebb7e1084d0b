import { withScratch } from './scratch.ts'

/**
 * Spreads the columns of a band of six rows, each in its place: six inputs become six factors (Bᵀ of F(4, 3)).
 * Neighbouring tiles share two columns, which are so spread once.
 */
export const spreadColumns = withScratch((cells) => (channels: number, cols: number): void => {
  for (let channel = 0; channel < channels; channel++) {
    let a = (channel * 6 * cols) | 0
    let b = (a + cols) | 0
    let c = (b + cols) | 0
    let d = (c + cols) | 0
    let e = (d + cols) | 0
    let f = (e + cols) | 0
    const end = b
    while (a < end) {
      const d0 = cells[a]
      const d1 = cells[b]
      const d2 = cells[c]
      const d3 = cells[d]
      const d4 = cells[e]
      const d5 = cells[f]
      const even = d4 - 4 * d2
      const odd = d3 - 4 * d1
      const evenNear = d4 - d2
      const oddNear = 2 * (d3 - d1)
      cells[a] = 4 * d0 - 5 * d2 + d4
      cells[b] = even + odd
      cells[c] = even - odd
      cells[d] = evenNear + oddNear
      cells[e] = evenNear - oddNear
      cells[f] = 4 * d1 - 5 * d3 + d5
      a = (a + 1) | 0
      b = (b + 1) | 0
      c = (c + 1) | 0
      d = (d + 1) | 0
      e = (e + 1) | 0
      f = (f + 1) | 0
    }
  }
})

/**
 * Spreads a row of `tiles` tiles, four cells apart and six long, from `at` on: a tile's first factor is written at `to`,
 * its next ones `step` further each, the next tile's beside them. What two tiles share is read once.
 */
export const spreadRow = withScratch(
  (cells) =>
    (at: number, tiles: number, to: number, step: number): void => {
      let d0 = cells[at]
      let d1 = cells[at + 1]
      let next = (at + 2) | 0
      let a = to | 0
      let b = (a + step) | 0
      let c = (b + step) | 0
      let d = (c + step) | 0
      let e = (d + step) | 0
      let f = (e + step) | 0
      const end = (a + tiles) | 0
      while (a < end) {
        const d2 = cells[next]
        const d3 = cells[(next + 1) | 0]
        const d4 = cells[(next + 2) | 0]
        const d5 = cells[(next + 3) | 0]
        const even = d4 - 4 * d2
        const odd = d3 - 4 * d1
        const evenNear = d4 - d2
        const oddNear = 2 * (d3 - d1)
        cells[a] = 4 * d0 - 5 * d2 + d4
        cells[b] = even + odd
        cells[c] = even - odd
        cells[d] = evenNear + oddNear
        cells[e] = evenNear - oddNear
        cells[f] = 4 * d1 - 5 * d3 + d5
        d0 = d4
        d1 = d5
        next = (next + 4) | 0
        a = (a + 1) | 0
        b = (b + 1) | 0
        c = (c + 1) | 0
        d = (d + 1) | 0
        e = (e + 1) | 0
        f = (f + 1) | 0
      }
    },
)
