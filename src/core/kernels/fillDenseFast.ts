import { cells, sums, withScratch } from './scratch.ts'

/** Whether a layer is small enough for `cells` and `sums`. */
export function suitsDenseFast(inputs: number, outputs: number): boolean {
  return inputs <= cells.length && outputs <= sums.length
}

/**
 * Fills `out` with a dense layer over rows of `inputs` numbers; equal to `fillDense` to the bit.
 *
 * Fast because four outputs are summed side by side: each input is read once for four products, weights are read in the
 * order in which they lie, and the four sums do not wait for one another as the terms of one do. Inputs become doubles
 * once, not once for every output.
 */
export function fillDenseFast(
  out: Float32Array,
  input: Float32Array,
  weight: Float32Array,
  bias: Float32Array | null,
  inputs: number,
  outputs: number,
): void {
  const fours = outputs - (outputs % 4)
  for (let row = 0, to = 0; to < out.length; row += inputs, to += outputs) {
    cells.set(input.subarray(row, row + inputs))
    for (let o = 0; o < fours; o += 4) sumFour(o, weight, inputs)
    for (let o = fours; o < outputs; o++) sumOne(o, weight, inputs)
    for (let o = 0; o < outputs; o++) out[to + o] = sums[o] + (bias === null ? 0 : bias[o])
  }
}

/**
 * The sums of outputs o … o + 3. Terms are added input by input, as weights are read: with more of them at hand than
 * there are registers for, it takes a tenth longer.
 */
const sumFour = withScratch(
  (numbers, totals) =>
    (o: number, weight: Float32Array, inputs: number): void => {
      let a = (o * inputs) | 0
      let b = (a + inputs) | 0
      let c = (b + inputs) | 0
      let d = (c + inputs) | 0
      let sumA = 0
      let sumB = 0
      let sumC = 0
      let sumD = 0
      let i = 0
      const last = (inputs - 3) | 0
      while (i < last) {
        const p = numbers[i]
        sumA += p * weight[a]
        sumB += p * weight[b]
        sumC += p * weight[c]
        sumD += p * weight[d]
        const q = numbers[(i + 1) | 0]
        sumA += q * weight[(a + 1) | 0]
        sumB += q * weight[(b + 1) | 0]
        sumC += q * weight[(c + 1) | 0]
        sumD += q * weight[(d + 1) | 0]
        const r = numbers[(i + 2) | 0]
        sumA += r * weight[(a + 2) | 0]
        sumB += r * weight[(b + 2) | 0]
        sumC += r * weight[(c + 2) | 0]
        sumD += r * weight[(d + 2) | 0]
        const s = numbers[(i + 3) | 0]
        sumA += s * weight[(a + 3) | 0]
        sumB += s * weight[(b + 3) | 0]
        sumC += s * weight[(c + 3) | 0]
        sumD += s * weight[(d + 3) | 0]
        a = (a + 4) | 0
        b = (b + 4) | 0
        c = (c + 4) | 0
        d = (d + 4) | 0
        i = (i + 4) | 0
      }
      while (i < inputs) {
        const p = numbers[i]
        sumA += p * weight[a]
        sumB += p * weight[b]
        sumC += p * weight[c]
        sumD += p * weight[d]
        a = (a + 1) | 0
        b = (b + 1) | 0
        c = (c + 1) | 0
        d = (d + 1) | 0
        i = (i + 1) | 0
      }
      totals[o] = sumA
      totals[o + 1] = sumB
      totals[o + 2] = sumC
      totals[o + 3] = sumD
    },
)

const sumOne = withScratch(
  (numbers, totals) =>
    (o: number, weight: Float32Array, inputs: number): void => {
      let sum = 0
      for (let i = 0; i < inputs; i = (i + 1) | 0) sum += numbers[i] * weight[o * inputs + i]
      totals[o] = sum
    },
)
