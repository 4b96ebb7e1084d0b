import { withScratch } from './scratch.ts'

/**
 * Adds nine taps of a convolution to the sums of four output channels: a 3×3 kernel of one channel, or any nine taps of
 * any kernel, at any stride and dilation.
 *
 * Fast because nine numbers are read for 36 products, and the weights are locals: reading an array, with the check of
 * the index, costs more than a product. Four channels are what pays; with eight the weights no longer fit beside the
 * window. Same order of terms as the plain loop.
 * @param count of `sums`, which are [4, count + 1], added to; the last of each row is not touched
 * @param at where in `cells` the window of the first sum begins
 * @param stride cells from one sum's window to the next
 * @param offsets where each tap lies from the window's begin; the nine are those from `tap` on
 * @param weights [taps, 4] from `w` on: the four channels side by side
 */
export const addNineTapsToFour = withScratch(
  (cells, sums) =>
    (
      count: number,
      at: number,
      stride: number,
      offsets: Int32Array,
      tap: number,
      weights: Float64Array,
      w: number,
    ): void => {
      const first = w + tap * 4
      const a0 = weights[first]
      const b0 = weights[first + 1]
      const c0 = weights[first + 2]
      const d0 = weights[first + 3]
      const a1 = weights[first + 4]
      const b1 = weights[first + 5]
      const c1 = weights[first + 6]
      const d1 = weights[first + 7]
      const a2 = weights[first + 8]
      const b2 = weights[first + 9]
      const c2 = weights[first + 10]
      const d2 = weights[first + 11]
      const a3 = weights[first + 12]
      const b3 = weights[first + 13]
      const c3 = weights[first + 14]
      const d3 = weights[first + 15]
      const a4 = weights[first + 16]
      const b4 = weights[first + 17]
      const c4 = weights[first + 18]
      const d4 = weights[first + 19]
      const a5 = weights[first + 20]
      const b5 = weights[first + 21]
      const c5 = weights[first + 22]
      const d5 = weights[first + 23]
      const a6 = weights[first + 24]
      const b6 = weights[first + 25]
      const c6 = weights[first + 26]
      const d6 = weights[first + 27]
      const a7 = weights[first + 28]
      const b7 = weights[first + 29]
      const c7 = weights[first + 30]
      const d7 = weights[first + 31]
      const a8 = weights[first + 32]
      const b8 = weights[first + 33]
      const c8 = weights[first + 34]
      const d8 = weights[first + 35]
      const o0 = offsets[tap] | 0
      const o1 = offsets[tap + 1] | 0
      const o2 = offsets[tap + 2] | 0
      const o3 = offsets[tap + 3] | 0
      const o4 = offsets[tap + 4] | 0
      const o5 = offsets[tap + 5] | 0
      const o6 = offsets[tap + 6] | 0
      const o7 = offsets[tap + 7] | 0
      const o8 = offsets[tap + 8] | 0
      const row = (count + 1) | 0
      let left = at | 0
      let xa = 0
      let xb = row
      let xc = (xb + row) | 0
      let xd = (xc + row) | 0
      while (xa < count) {
        const i0 = cells[(left + o0) | 0]
        const i1 = cells[(left + o1) | 0]
        const i2 = cells[(left + o2) | 0]
        const i3 = cells[(left + o3) | 0]
        const i4 = cells[(left + o4) | 0]
        const i5 = cells[(left + o5) | 0]
        const i6 = cells[(left + o6) | 0]
        const i7 = cells[(left + o7) | 0]
        const i8 = cells[(left + o8) | 0]
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
