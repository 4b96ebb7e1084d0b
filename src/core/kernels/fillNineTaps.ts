import { withScratch } from './scratch.ts'

/**
 * Fills a row of `out` with a 3×3 convolution of one channel, stride 1: what filters of photographs and depthwise
 * layers do.
 *
 * Fast because each number is read once: the window lives in nine locals, of which every step to the right replaces
 * three. Six steps are written out, so that the columns change names instead of moving, and what a turn costs by itself,
 * such as looking at `out` anew, is shared by six. The nine weights are locals too. The terms are added in the order of
 * the plain loop, so the sums are equal to the bit.
 * @param to where the row of `count` outputs begins
 * @param at where in `cells` the window's top left cell of the first output lies
 * @param rowStep from one row of taps to the next
 * @param w where the nine weights begin
 * @param offset added last: the bias
 */
export const fillNineTaps = withScratch(
  (cells) =>
    (
      out: Float32Array,
      to: number,
      count: number,
      at: number,
      rowStep: number,
      weights: Float64Array,
      w: number,
      offset: number,
    ): void => {
      const w0 = weights[w]
      const w1 = weights[w + 1]
      const w2 = weights[w + 2]
      const w3 = weights[w + 3]
      const w4 = weights[w + 4]
      const w5 = weights[w + 5]
      const w6 = weights[w + 6]
      const w7 = weights[w + 7]
      const w8 = weights[w + 8]
      // The next cell to read in each of the three rows; p, q, r are the columns of the window, 0, 1, 2 its rows.
      let a = (at + 2) | 0
      let b = (a + rowStep) | 0
      let c = (b + rowStep) | 0
      let p0 = cells[at]
      let p1 = cells[at + rowStep]
      let p2 = cells[at + 2 * rowStep]
      let q0 = cells[at + 1]
      let q1 = cells[at + rowStep + 1]
      let q2 = cells[at + 2 * rowStep + 1]
      let r0 = 0
      let r1 = 0
      let r2 = 0
      let x = to | 0
      const end = (x + count) | 0
      const last = (end - 5) | 0
      while (x < last) {
        r0 = cells[a]
        r1 = cells[b]
        r2 = cells[c]
        // prettier-ignore
        out[x] = p0 * w0 + q0 * w1 + r0 * w2 + p1 * w3 + q1 * w4 + r1 * w5 + p2 * w6 + q2 * w7 + r2 * w8 + offset
        p0 = cells[(a + 1) | 0]
        p1 = cells[(b + 1) | 0]
        p2 = cells[(c + 1) | 0]
        // prettier-ignore
        out[(x + 1) | 0] = q0 * w0 + r0 * w1 + p0 * w2 + q1 * w3 + r1 * w4 + p1 * w5 + q2 * w6 + r2 * w7 + p2 * w8 + offset
        q0 = cells[(a + 2) | 0]
        q1 = cells[(b + 2) | 0]
        q2 = cells[(c + 2) | 0]
        // prettier-ignore
        out[(x + 2) | 0] = r0 * w0 + p0 * w1 + q0 * w2 + r1 * w3 + p1 * w4 + q1 * w5 + r2 * w6 + p2 * w7 + q2 * w8 + offset
        r0 = cells[(a + 3) | 0]
        r1 = cells[(b + 3) | 0]
        r2 = cells[(c + 3) | 0]
        // prettier-ignore
        out[(x + 3) | 0] = p0 * w0 + q0 * w1 + r0 * w2 + p1 * w3 + q1 * w4 + r1 * w5 + p2 * w6 + q2 * w7 + r2 * w8 + offset
        p0 = cells[(a + 4) | 0]
        p1 = cells[(b + 4) | 0]
        p2 = cells[(c + 4) | 0]
        // prettier-ignore
        out[(x + 4) | 0] = q0 * w0 + r0 * w1 + p0 * w2 + q1 * w3 + r1 * w4 + p1 * w5 + q2 * w6 + r2 * w7 + p2 * w8 + offset
        q0 = cells[(a + 5) | 0]
        q1 = cells[(b + 5) | 0]
        q2 = cells[(c + 5) | 0]
        // prettier-ignore
        out[(x + 5) | 0] = r0 * w0 + p0 * w1 + q0 * w2 + r1 * w3 + p1 * w4 + q1 * w5 + r2 * w6 + p2 * w7 + q2 * w8 + offset
        a = (a + 6) | 0
        b = (b + 6) | 0
        c = (c + 6) | 0
        x = (x + 6) | 0
      }
      while (x < end) {
        r0 = cells[a]
        r1 = cells[b]
        r2 = cells[c]
        // prettier-ignore
        out[x] = p0 * w0 + q0 * w1 + r0 * w2 + p1 * w3 + q1 * w4 + r1 * w5 + p2 * w6 + q2 * w7 + r2 * w8 + offset
        p0 = q0
        p1 = q1
        p2 = q2
        q0 = r0
        q1 = r1
        q2 = r2
        a = (a + 1) | 0
        b = (b + 1) | 0
        c = (c + 1) | 0
        x = (x + 1) | 0
      }
    },
)
