import { withScratch } from './scratch.ts'

/**
 * Adds five taps in a line, `colStep` apart, to some rows of sums of four output channels: what a 5×5 kernel does five
 * times for each input channel.
 *
 * Fast as `addNineTapsToFour`; the weights are read once for all rows. Same order of terms as the plain loop.
 * @param count of `sums`, which are [4, lines · count + 1], added to; the last of each channel is not touched
 * @param at where in `cells` the first tap of the first sum lies
 * @param lineStep from there to the first tap of the next row's
 * @param stride cells from one sum's window to the next
 * @param w where the weights begin, [5, 4]: the four channels side by side
 */
export const addFiveTapsToFour = withScratch(
  (cells, sums) =>
    (
      lines: number,
      count: number,
      at: number,
      lineStep: number,
      stride: number,
      colStep: number,
      weights: Float64Array,
      w: number,
    ): void => {
      const a0 = weights[w]
      const b0 = weights[w + 1]
      const c0 = weights[w + 2]
      const d0 = weights[w + 3]
      const a1 = weights[w + 4]
      const b1 = weights[w + 5]
      const c1 = weights[w + 6]
      const d1 = weights[w + 7]
      const a2 = weights[w + 8]
      const b2 = weights[w + 9]
      const c2 = weights[w + 10]
      const d2 = weights[w + 11]
      const a3 = weights[w + 12]
      const b3 = weights[w + 13]
      const c3 = weights[w + 14]
      const d3 = weights[w + 15]
      const a4 = weights[w + 16]
      const b4 = weights[w + 17]
      const c4 = weights[w + 18]
      const d4 = weights[w + 19]
      const plane = (lines * count) | 0
      const row = (plane + 1) | 0
      let xa = 0
      let xb = row
      let xc = (xb + row) | 0
      let xd = (xc + row) | 0
      let first = at | 0
      while (xa < plane) {
        let left = first
        const end = (xa + count) | 0
        while (xa < end) {
          const i0 = cells[left]
          let next = (left + colStep) | 0
          const i1 = cells[next]
          next = (next + colStep) | 0
          const i2 = cells[next]
          next = (next + colStep) | 0
          const i3 = cells[next]
          next = (next + colStep) | 0
          const i4 = cells[next]
          sums[xa] = sums[xa] + i0 * a0 + i1 * a1 + i2 * a2 + i3 * a3 + i4 * a4
          sums[xb] = sums[xb] + i0 * b0 + i1 * b1 + i2 * b2 + i3 * b3 + i4 * b4
          sums[xc] = sums[xc] + i0 * c0 + i1 * c1 + i2 * c2 + i3 * c3 + i4 * c4
          sums[xd] = sums[xd] + i0 * d0 + i1 * d1 + i2 * d2 + i3 * d3 + i4 * d4
          left = (left + stride) | 0
          xa = (xa + 1) | 0
          xb = (xb + 1) | 0
          xc = (xc + 1) | 0
          xd = (xd + 1) | 0
        }
        first = (first + lineStep) | 0
      }
    },
)
