import { withScratch } from './scratch.ts'

/**
 * Adds nine taps, three by three, to the sums of four output channels: a 3×3 kernel of one channel at any stride and
 * dilation, or nine numbers in a column, as Winograd's method has them.
 *
 * Fast because nine numbers are read for 36 products, and the weights are locals: reading an array, with the check of
 * the index, costs more than a product. Four channels are what pays; with eight the weights no longer fit beside the
 * window. Steps lead from tap to tap, as nine offsets would not fit into the processor's registers. Same order of terms
 * as the plain loop.
 * @param count of `sums`, which are [4, count + 1] from `to` on, added to; the last of each row is not touched
 * @param at where in `cells` the window of the first sum begins
 * @param stride cells from one sum's window to the next
 * @param colStep from a tap to the next of its row
 * @param rowStep from a row of taps to the next
 * @param w where the weights begin, [9, 4]: the four channels side by side
 */
export const addNineTapsToFour = withScratch(
  (cells, sums) =>
    (
      to: number,
      count: number,
      at: number,
      stride: number,
      colStep: number,
      rowStep: number,
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
      const a5 = weights[w + 20]
      const b5 = weights[w + 21]
      const c5 = weights[w + 22]
      const d5 = weights[w + 23]
      const a6 = weights[w + 24]
      const b6 = weights[w + 25]
      const c6 = weights[w + 26]
      const d6 = weights[w + 27]
      const a7 = weights[w + 28]
      const b7 = weights[w + 29]
      const c7 = weights[w + 30]
      const d7 = weights[w + 31]
      const a8 = weights[w + 32]
      const b8 = weights[w + 33]
      const c8 = weights[w + 34]
      const d8 = weights[w + 35]
      // From the last tap of a row to the first of the next.
      const down = (rowStep - 2 * colStep) | 0
      const row = (count + 1) | 0
      let left = at | 0
      let xa = to | 0
      const end = (xa + count) | 0
      let xb = (xa + row) | 0
      let xc = (xb + row) | 0
      let xd = (xc + row) | 0
      while (xa < end) {
        const i0 = cells[left]
        let next = (left + colStep) | 0
        const i1 = cells[next]
        next = (next + colStep) | 0
        const i2 = cells[next]
        next = (next + down) | 0
        const i3 = cells[next]
        next = (next + colStep) | 0
        const i4 = cells[next]
        next = (next + colStep) | 0
        const i5 = cells[next]
        next = (next + down) | 0
        const i6 = cells[next]
        next = (next + colStep) | 0
        const i7 = cells[next]
        next = (next + colStep) | 0
        const i8 = cells[next]
        // prettier-ignore
        sums[xa] = sums[xa] + i0 * a0 + i1 * a1 + i2 * a2 + i3 * a3 + i4 * a4 + i5 * a5 + i6 * a6 + i7 * a7 + i8 * a8
        // prettier-ignore
        sums[xb] = sums[xb] + i0 * b0 + i1 * b1 + i2 * b2 + i3 * b3 + i4 * b4 + i5 * b5 + i6 * b6 + i7 * b7 + i8 * b8
        // prettier-ignore
        sums[xc] = sums[xc] + i0 * c0 + i1 * c1 + i2 * c2 + i3 * c3 + i4 * c4 + i5 * c5 + i6 * c6 + i7 * c7 + i8 * c8
        // prettier-ignore
        sums[xd] = sums[xd] + i0 * d0 + i1 * d1 + i2 * d2 + i3 * d3 + i4 * d4 + i5 * d5 + i6 * d6 + i7 * d7 + i8 * d8
        left = (left + stride) | 0
        xa = (xa + 1) | 0
        xb = (xb + 1) | 0
        xc = (xc + 1) | 0
        xd = (xd + 1) | 0
      }
    },
)
