import { withScratch } from './scratch.ts'

/** Rounds `count` of `sums` to single precision, each with `offset` (the bias) added first; four to a turn. */
export const storeRow = withScratch(
  (_, sums) =>
    (out: Float32Array, to: number, from: number, count: number, offset: number): void => {
      let a = to | 0
      let b = from | 0
      const end = (a + count) | 0
      const last = (end - 3) | 0
      while (a < last) {
        out[a] = sums[b] + offset
        out[(a + 1) | 0] = sums[(b + 1) | 0] + offset
        out[(a + 2) | 0] = sums[(b + 2) | 0] + offset
        out[(a + 3) | 0] = sums[(b + 3) | 0] + offset
        a = (a + 4) | 0
        b = (b + 4) | 0
      }
      while (a < end) {
        out[a] = sums[b] + offset
        a = (a + 1) | 0
        b = (b + 1) | 0
      }
    },
)
