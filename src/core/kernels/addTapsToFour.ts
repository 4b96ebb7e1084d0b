import { withScratch } from './scratch.ts'

/**
 * Adds the taps `from` … `end` − 1 of a convolution to the sums of four output channels, at any stride and dilation:
 * those for which there is no loop of their own.
 *
 * Fast because eight sums (four channels, two columns) stay in locals while the taps go by, and each tap reads two
 * numbers and four weights for eight products. Same order of terms as the plain loop.
 * @param count of `sums`, which are [4, count + 1] from `to` on, added to; the last of each row is scrap
 * @param at where in `cells` the window of the first sum begins; one window after the last must be readable
 * @param stride cells from one sum's window to the next
 * @param offsets where each tap lies from the window's begin
 * @param weights [taps, 4] from `w` on: the four channels side by side
 */
export const addTapsToFour = withScratch(
  (cells, sums) =>
    (
      to: number,
      count: number,
      at: number,
      stride: number,
      offsets: Int32Array,
      from: number,
      end: number,
      weights: Float64Array,
      w: number,
    ): void => {
      if (from >= end) return
      const first = (w + from * 4) | 0
      const row = (count + 1) | 0
      const row2 = (row * 2) | 0
      const row3 = (row * 3) | 0
      let left = at | 0
      const last = (to + count) | 0
      for (let x = to | 0; x < last; x = (x + 2) | 0) {
        let a0 = sums[x]
        let a1 = sums[(x + 1) | 0]
        let b0 = sums[(x + row) | 0]
        let b1 = sums[(x + row + 1) | 0]
        let c0 = sums[(x + row2) | 0]
        let c1 = sums[(x + row2 + 1) | 0]
        let d0 = sums[(x + row3) | 0]
        let d1 = sums[(x + row3 + 1) | 0]
        let k = first
        for (let t = from | 0; t < end; t = (t + 1) | 0) {
          const place = (left + offsets[t]) | 0
          const i0 = cells[place]
          const i1 = cells[(place + stride) | 0]
          const wa = weights[k]
          const wb = weights[(k + 1) | 0]
          const wc = weights[(k + 2) | 0]
          const wd = weights[(k + 3) | 0]
          a0 += i0 * wa
          a1 += i1 * wa
          b0 += i0 * wb
          b1 += i1 * wb
          c0 += i0 * wc
          c1 += i1 * wc
          d0 += i0 * wd
          d1 += i1 * wd
          k = (k + 4) | 0
        }
        sums[x] = a0
        sums[(x + 1) | 0] = a1
        sums[(x + row) | 0] = b0
        sums[(x + row + 1) | 0] = b1
        sums[(x + row2) | 0] = c0
        sums[(x + row2 + 1) | 0] = c1
        sums[(x + row3) | 0] = d0
        sums[(x + row3 + 1) | 0] = d1
        left = (left + stride * 2) | 0
      }
    },
)
