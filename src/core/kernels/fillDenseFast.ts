import { scratch } from './scratch.ts'

/**
 * Fills `out` with a dense layer over rows of `inputs` numbers; equal to `fillDense` to the bit.
 *
 * Fast because eight outputs are summed side by side: each input is read once for eight products, and the eight sums do
 * not wait for one another as the terms of one sum do. Inputs become doubles once, not once for every output.
 */
export function fillDenseFast(
  out: Float32Array,
  input: Float32Array,
  weight: Float32Array,
  bias: Float32Array | null,
  inputs: number,
  outputs: number,
): void {
  const numbers = scratch('band', inputs)
  const sums = scratch('sums', outputs)
  const eights = outputs - (outputs % 8)
  for (let row = 0, to = 0; to < out.length; row += inputs, to += outputs) {
    for (let i = 0; i < inputs; i++) numbers[i] = input[row + i]
    for (let o = 0; o < eights; o += 8) sumEight(sums, o, numbers, weight, inputs)
    for (let o = eights; o < outputs; o++) sumOne(sums, o, numbers, weight, inputs)
    for (let o = 0; o < outputs; o++) out[to + o] = sums[o] + (bias === null ? 0 : bias[o])
  }
}

/** The sums of outputs o … o + 7. */
function sumEight(
  sums: Float64Array,
  o: number,
  numbers: Float64Array,
  weight: Float32Array,
  inputs: number,
): void {
  const inputs2 = (inputs * 2) | 0
  const inputs3 = (inputs * 3) | 0
  let a = (o * inputs) | 0
  let b = (a + inputs * 4) | 0
  let sum0 = 0
  let sum1 = 0
  let sum2 = 0
  let sum3 = 0
  let sum4 = 0
  let sum5 = 0
  let sum6 = 0
  let sum7 = 0
  for (let i = 0; i < inputs; i = (i + 1) | 0) {
    const value = numbers[i]
    sum0 += value * weight[a]
    sum1 += value * weight[(a + inputs) | 0]
    sum2 += value * weight[(a + inputs2) | 0]
    sum3 += value * weight[(a + inputs3) | 0]
    sum4 += value * weight[b]
    sum5 += value * weight[(b + inputs) | 0]
    sum6 += value * weight[(b + inputs2) | 0]
    sum7 += value * weight[(b + inputs3) | 0]
    a = (a + 1) | 0
    b = (b + 1) | 0
  }
  sums[o] = sum0
  sums[o + 1] = sum1
  sums[o + 2] = sum2
  sums[o + 3] = sum3
  sums[o + 4] = sum4
  sums[o + 5] = sum5
  sums[o + 6] = sum6
  sums[o + 7] = sum7
}

function sumOne(
  sums: Float64Array,
  o: number,
  numbers: Float64Array,
  weight: Float32Array,
  inputs: number,
): void {
  let sum = 0
  for (let i = 0; i < inputs; i = (i + 1) | 0) sum += numbers[i] * weight[o * inputs + i]
  sums[o] = sum
}
